import { type Bar, Bars } from '../../kernel/charts/bars.tsx';
import { type Column, Figure } from './charts/figure.tsx';
import type { Teller } from './teller.ts';

/** A group with the number that is drawn, and with the cells of its row in the table. */
type Grouped = { label: string; value: number | null; cells: string[] };

type GroupBarsProps = {
  teller: Teller;
  id: string;
  title: string;
  /** Of the table: what groups are, then its numbers. */
  columns: readonly string[];
  groups: readonly Grouped[];
  show: (value: number | null) => string;
  /** What a full bar stands for; without it, the greatest value. */
  full?: number;
  open?: boolean;
};

/** One number for each of some groups, as bars and as a table. */
export function GroupBars({ teller, id, title, columns, groups, show, full, open = false }: GroupBarsProps) {
  const most = Math.max(0, ...groups.map(({ value }) => value ?? 0));
  const whole = full ?? most;
  const [first = '', ...rest] = columns;
  const tableColumns: Column[] = [{ label: first }, ...rest.map((label) => ({ label, number: true }))];
  const bars = groups.map(
    ({ label, value }): Bar => ({
      ...{ label, value: show(value) },
      parts: value === null || whole === 0 ? [] : [{ share: value / whole, mark: 'mark' }],
    }),
  );
  return (
    <Figure
      title={title}
      asTable={teller.say('asTable')}
      columns={tableColumns}
      rows={groups.map(({ label, cells }) => [label, ...cells])}
      open={open}
    >
      <Bars
        id={id}
        title={title}
        desc={teller.say('drawn.bars', { count: bars.length, most: show(most) })}
        bars={bars}
      />
    </Figure>
  );
}
