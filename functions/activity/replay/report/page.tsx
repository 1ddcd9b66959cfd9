import { raw } from 'hono/html';
import { type Bar, Bars } from '../../../kernel/charts/bars.tsx';
import { Intervals } from '../../../kernel/charts/intervals.tsx';
import { byCountry, byHistory, byKind, bySignal, type Group } from './groups.ts';
import { likely, type Report } from './key-numbers.ts';
import { Missed } from './missed.tsx';
import { OverTime } from './over-time.tsx';
import { reportPageStyle } from './page-style.ts';
import { sideBySide } from './side-by-side.ts';
import { budgetColumns, Figure, Numbers, type Shown } from './tables.tsx';
import { budgetName, fine, onDay, percentage, signalName, whole, words } from './words.ts';

/** The whole report as one page that needs nothing else: no script, no font, no picture from anywhere. */
export function reportPage({ file, outcomes, chosen, few }: Report): string {
  const { figures } = chosen;
  const empty = figures.signIns === 0;
  const document = (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>{`${words.title}: ${file}`}</title>
        <style>{raw(reportPageStyle)}</style>
      </head>
      <body>
        <main>
          <h1>{words.title}</h1>
          {empty ? (
            <p>{words.empty}</p>
          ) : (
            <>
              <p class="soft">
                {`${file}: ${onDay(figures.from)} to ${onDay(figures.to)}, ${whole(figures.signIns)} sign-ins of ${whole(figures.players.size)} players, ${whole(figures.incidents.length)} known incidents.`}
              </p>
              <p>{words.intro}</p>
              <p>{words.truth}</p>
              {few && <p>{words.few}</p>}
              <Budgets outcomes={outcomes} chosen={chosen} />
              <OverTime outcomes={outcomes} chosen={chosen} />
              <Caught outcomes={outcomes} />
              <Signals chosen={chosen} />
              <Who chosen={chosen} />
              <Missed chosen={chosen} />
            </>
          )}
        </main>
      </body>
    </html>
  );
  return `<!doctype html>${document}`;
}

const Budgets = (shown: Shown) => (
  <section>
    <h2>{words.budgets}</h2>
    <p class="soft">{words.budgetsHint}</p>
    <Numbers
      label={words.budgets}
      columns={[{ label: words.measure }, ...budgetColumns(shown)]}
      rows={sideBySide(shown.outcomes)}
    />
  </section>
);

function Caught({ outcomes }: Pick<Shown, 'outcomes'>) {
  const estimates = outcomes.flatMap(({ askedPer100, figures: { incidents } }) => {
    const hits = incidents.filter(({ caught }) => caught).length;
    const between = likely(hits, incidents.length);
    const share = hits / incidents.length;
    const value = `${whole(hits)} of ${whole(incidents.length)}`;
    return between ? [{ label: budgetName(askedPer100), share, ...between, value }] : [];
  });
  if (estimates.length === 0) return null;
  const desc = estimates.map(({ label, value }) => `${label}: ${value}`).join('; ');
  return (
    <Figure
      title={words.caught}
      hint={words.caughtHint}
      columns={[{ label: words.measure }, { label: words.caught, number: true }, { label: '95 %', number: true }]}
      rows={estimates.map(({ label, value, low, high }) => [label, value, `${percentage(low)}–${percentage(high)}`])}
    >
      <Intervals
        id="caught"
        title={words.caught}
        desc={desc}
        estimates={estimates}
        ends={[percentage(0), percentage(1)]}
      />
    </Figure>
  );
}

const bar = (label: string, share: number, value: string): Bar => ({ label, parts: [{ share, mark: 'mark' }], value });

function Signals({ chosen: { figures } }: Pick<Shown, 'chosen'>) {
  const signals = bySignal(figures);
  const most = Math.max(1, ...signals.map(([, count]) => count));
  const bars = signals.map(([code, count]) => bar(signalName(code), count / most, whole(count)));
  const desc = bars.map(({ label, value }) => `${label} ${value}`).join(', ');
  return (
    <Figure
      title={words.signals}
      hint={words.signalsHint}
      columns={[{ label: words.signal }, { label: words.questions, number: true }]}
      rows={signals.map(([code, count]) => [code, whole(count)])}
    >
      <Bars id="signals" title={words.signals} desc={desc} bars={bars} />
    </Figure>
  );
}

function Who({ chosen: { figures } }: Pick<Shown, 'chosen'>) {
  return (
    <div class="columns">
      <Groups id="history" title={words.byHistory} groups={byHistory(figures)} />
      <Groups id="kinds" title={words.byKind} groups={byKind(figures)} />
      <Groups id="countries" title={words.byCountry} groups={byCountry(figures)} />
    </div>
  );
}

const rateOf = ({ signIns, asked }: Group) => (signIns === 0 ? 0 : (100 * asked) / signIns);

function Groups({ id, title, groups }: { id: string; title: string; groups: readonly Group[] }) {
  const most = Math.max(0.01, ...groups.map(rateOf));
  const bars = groups.map((group) => bar(group.name, rateOf(group) / most, fine(rateOf(group))));
  const hint = `${words.falseQuestions}: ${words.per100.toLowerCase()} ${words.signIns.toLowerCase()}`;
  return (
    <Figure
      title={title}
      hint={hint}
      columns={[
        { label: words.group },
        { label: words.signIns, number: true },
        { label: words.falseQuestions, number: true },
        { label: words.per100, number: true },
      ]}
      rows={groups.map((group) => [group.name, whole(group.signIns), whole(group.asked), fine(rateOf(group))])}
    >
      <Bars id={id} title={title} desc={bars.map(({ label, value }) => `${label}: ${value}`).join('; ')} bars={bars} />
    </Figure>
  );
}
