import { Lines, type Trace } from '../../kernel/charts/lines.tsx';
import { Legend } from '../../kernel/charts/plot.tsx';
import { Figure } from './charts/figure.tsx';
import { namedDays, type Teller } from './teller.ts';

type DaySeries = { label: string; values: readonly (number | null)[]; show: (value: number | null) => string };

type DayLinesProps = {
  teller: Teller;
  id: string;
  title: string;
  dates: readonly string[];
  series: readonly [DaySeries, ...DaySeries[]];
  /** What the top of the grid stands for, at or above every value. */
  top: number;
};

const marks: Trace['mark'][] = ['trace', 'trace second'];

/** Numbers over the days of a period: a drawing with a line for each, and a table. */
export function DayLines({ teller, id, title, dates, series, top }: DayLinesProps) {
  const { say, day } = teller;
  const [{ show }] = series;
  const most = Math.max(0, ...series.flatMap(({ values }) => values.map((value) => value ?? 0)));
  const traces = series.map(({ values }, place): Trace => ({ mark: marks[place] ?? 'trace', values }));
  return (
    <Figure
      title={title}
      asTable={say('asTable')}
      columns={[{ label: say('day') }, ...series.map(({ label }) => ({ label, number: true }))]}
      rows={dates.map((date, place) => [
        day(date),
        ...series.map(({ values, show: written }) => written(values[place] ?? null)),
      ])}
    >
      <Lines
        id={id}
        title={title}
        desc={say('drawn.lines', { count: dates.length, most: show(most) })}
        traces={traces}
        top={top}
        topLabel={show(top)}
        middleLabel={show(top / 2)}
        bottomLabel={show(0)}
        places={namedDays(teller, dates)}
      />
      {series.length > 1 && (
        <Legend entries={series.map(({ label }, place) => ({ mark: marks[place] ?? 'trace', label }))} />
      )}
    </Figure>
  );
}
