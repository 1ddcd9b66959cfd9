import { Lines, type Trace } from '../../../kernel/charts/lines.tsx';
import { Legend } from '../../../kernel/charts/plot.tsx';
import { day } from '../../../kernel/clock.ts';
import { overTime } from './groups.ts';
import { budgetColumns, Figure, type Shown } from './tables.tsx';
import { budgetName, fine, onDay, whole, words } from './words.ts';

/** Dashes that the style of the page has. */
const dashes = 5;

/** Questions a day, or a week where the history is long, under each budget. */
export function OverTime(shown: Shown) {
  const { every, from, asked } = overTime(shown.outcomes.map(({ figures }) => figures));
  const title = every === 'day' ? words.perDay : words.perWeek;
  const names = from.map((date) => onDay(date * day));
  const traces = shown.outcomes.map((outcome, place) => ({
    label: budgetName(outcome.askedPer100),
    mark: `trace dash-${place % dashes}${outcome === shown.chosen ? ' chosen' : ''}` satisfies Trace['mark'],
    values: asked[place] ?? [],
  }));
  const desc = traces.map(({ label, values }) => `${label}: at most ${Math.max(0, ...values)}`).join('; ');
  const top = Math.max(1, ...traces.flatMap(({ values }) => values));
  const middle = names.length < 3 ? '' : (names[Math.floor(names.length / 2)] ?? '');
  return (
    <Figure
      title={title}
      hint={words.perDayHint}
      columns={[{ label: words.period[every] }, ...budgetColumns(shown)]}
      rows={names.map((name, at) => [name, ...asked.map((values) => whole(values[at] ?? 0))])}
    >
      <Lines
        {...{ id: 'time', title, desc, traces, top }}
        topLabel={fine(top)}
        middleLabel={fine(top / 2)}
        bottomLabel={fine(0)}
        places={[names[0] ?? '', middle, names.at(-1) ?? '']}
      />
      <Legend entries={traces} />
    </Figure>
  );
}
