import type { Child } from 'hono/jsx';
import { Sparkline } from '../../kernel/charts/lines.tsx';
import type { HttpResponse } from '../../kernel/http-types.ts';
import { readView, reportNames } from '../../outreach/index.ts';
import type { Visit } from '../frame/visit.ts';
import { addressOf, readAsked } from './asked.ts';
import { type KeyFigure, keyFigures } from './key-figures.ts';
import { Nothing, reportFrame } from './report-frame.tsx';
import { type Teller, tellerFor } from './teller.ts';

/** `GET /console/reports`: the numbers that matter most, and the way to each report. @throws Problem 404 for a foreign game */
export async function showReports(visit: Visit): Promise<HttpResponse> {
  const asked = readAsked('targets', visit.request.query, visit.language, visit.now);
  const teller = tellerFor(visit.language);
  const page = (children: Child) => reportFrame({ visit, teller, asked, chapter: 'overview', children });
  if (!asked.period) return { status: 400, html: page(null) };
  const view = await readView(visit, asked.period);
  const { say } = teller;
  return {
    status: 200,
    html: page(
      <>
        {view.slices.length === 0 ? (
          <Nothing title={say('emptyTitle')} text={say('emptyText')} />
        ) : (
          <div class="key-figures">
            {keyFigures(view, teller).map((figure) => (
              <Card teller={teller} figure={figure} address={addressOf(figure.report, asked.fields)} />
            ))}
          </div>
        )}
        <section class="card">
          <h2>{say('allReports')}</h2>
          <ul class="report-list">
            {reportNames.map((name) => (
              <li>
                <a href={addressOf(name, asked.fields)}>{say(`name.${name}`)}</a>
                <p class="soft small">{say(`about.${name}`)}</p>
              </li>
            ))}
          </ul>
        </section>
      </>,
    ),
  };
}

function Card({ teller, figure, address }: { teller: Teller; figure: KeyFigure; address: string }) {
  const { key, value, show, of, days } = figure;
  const { say } = teller;
  const title = say(key);
  const most = Math.max(0, ...days.map((one) => one ?? 0));
  return (
    <section class="card">
      <h2>
        <a href={address}>{title}</a>
      </h2>
      <p class="figure">{value === null ? say('none') : show(value)}</p>
      <p class="soft small">{of}</p>
      <Sparkline
        id={`course-${key.replaceAll('.', '-')}`}
        title={`${title}: ${say('byDay')}`}
        desc={say('drawn.lines', { count: days.length, most: show(most) })}
        values={days}
      />
    </section>
  );
}
