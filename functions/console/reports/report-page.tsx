import type { Child } from 'hono/jsx';
import { notFound } from '../../kernel/errors.ts';
import type { HttpResponse } from '../../kernel/http-types.ts';
import { csvAnswer, csvLimit, isReportName, jsonAnswer, type Report, readReport } from '../../outreach/index.ts';
import type { Visit } from '../frame/visit.ts';
import { type Asked, addressOf, readAsked } from './asked.ts';
import { AttemptFigures } from './attempt-figures.tsx';
import { ContactFigures } from './contact-figures.tsx';
import { FalseAlarmFigures } from './false-alarm-figures.tsx';
import { IncidentList } from './incident-list.tsx';
import { AnswerList, CauseList } from './lists.tsx';
import { OutcomeFigures } from './outcome-figures.tsx';
import { Nothing, reportFrame } from './report-frame.tsx';
import { SatisfactionFigures } from './satisfaction-figures.tsx';
import { TargetFigures } from './target-figures.tsx';
import { type Teller, tellerFor } from './teller.ts';
import { VolumeFigures } from './volume-figures.tsx';

/** `GET /console/reports/{name}`: the drawn report, or with `?format=csv` or `json` the file. @throws Problem 404 unknown report or foreign game */
export async function showReport(visit: Visit): Promise<HttpResponse> {
  const { name = '' } = visit.request.params;
  if (!isReportName(name)) throw notFound('report');
  const { format } = visit.request.query;
  const asked = readAsked(name, visit.request.query, visit.language, visit.now);
  const teller = tellerFor(visit.language);
  const page = (children: Child) => reportFrame({ visit, teller, asked, chapter: name, children });
  if (!asked.period) return { status: 400, html: page(null) };
  const report = await readReport(visit, name, asked.period, format === 'csv' ? csvLimit : undefined);
  if (format === 'csv') return csvAnswer(report, (cursor) => addressOf(name, asked.fields, { format, cursor }));
  if (format === 'json') return jsonAnswer(report);
  const content = hasContent(report) ? drawn(visit, teller, report) : nothing(teller, report);
  return {
    status: 200,
    html: page(
      <>
        {content}
        <Pager teller={teller} report={report} asked={asked} />
        <p class="actions">
          <span class="soft">{teller.say('files')}</span>
          <a href={addressOf(name, asked.fields, { format: 'csv' })}>{teller.say('csv')}</a>
          <a href={addressOf(name, asked.fields, { format: 'json' })}>{teller.say('json')}</a>
        </p>
      </>,
    ),
  };
}

/** Rows of groups that are always there do not count. */
function hasContent(report: Report): boolean {
  switch (report.name) {
    case 'survey-answers':
    case 'false-alarm-causes':
      return report.items.length > 0;
    case 'volume':
      return report.rows.some(({ opened }) => opened > 0);
    case 'targets':
      return report.rows.some(({ met, missed }) => met + missed > 0);
    case 'first-contact':
      return report.rows.some(({ contacted }) => contacted > 0);
    case 'attempts':
      return report.rows.some(({ closed }) => (closed ?? 0) > 0);
    case 'satisfaction':
      return report.rows.some(({ asked, answers }) => asked + answers > 0);
    default:
      return report.rows.length > 0;
  }
}

function nothing({ say }: Teller, report: Report) {
  if ('items' in report) return <Nothing text={say('emptyList')} />;
  if (report.name === 'incidents') return <Nothing text={say('emptyIncidents')} />;
  if (report.name === 'volume') return <Nothing text={say('emptyVolume')} />;
  return <Nothing title={say('emptyTitle')} text={say('emptyText')} />;
}

function drawn(visit: Visit, teller: Teller, report: Report) {
  switch (report.name) {
    case 'targets':
      return <TargetFigures teller={teller} rows={report.rows} />;
    case 'first-contact':
      return <ContactFigures teller={teller} rows={report.rows} />;
    case 'attempts':
      return <AttemptFigures teller={teller} rows={report.rows} />;
    case 'outcomes':
      return <OutcomeFigures teller={teller} rows={report.rows} />;
    case 'false-alarms':
      return <FalseAlarmFigures teller={teller} rows={report.rows} />;
    case 'satisfaction':
      return <SatisfactionFigures teller={teller} rows={report.rows} />;
    case 'volume':
      return <VolumeFigures teller={teller} rows={report.rows} />;
    case 'incidents':
      return <IncidentList visit={visit} teller={teller} rows={report.rows} />;
    case 'survey-answers':
      return <AnswerList visit={visit} teller={teller} items={report.items} />;
    case 'false-alarm-causes':
      return <CauseList visit={visit} teller={teller} items={report.items} />;
  }
}

function Pager({ teller, report, asked }: { teller: Teller; report: Report; asked: Asked }) {
  if (!('items' in report)) return null;
  const { cursor } = report;
  return (
    <nav class="pager" aria-label={teller.say('pages')}>
      {asked.fields.cursor !== undefined && <a href={addressOf(report.name, asked.fields)}>{teller.say('newest')}</a>}
      {cursor !== undefined && <a href={addressOf(report.name, asked.fields, { cursor })}>{teller.say('older')}</a>}
    </nav>
  );
}
