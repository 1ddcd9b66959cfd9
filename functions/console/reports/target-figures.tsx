import { type Bar, Bars } from '../../kernel/charts/bars.tsx';
import { Legend } from '../../kernel/charts/plot.tsx';
import type { RowOf } from '../../outreach/index.ts';
import { Figure } from './charts/figure.tsx';
import { DayLines } from './day-lines.tsx';
import type { Teller } from './teller.ts';

type Row = RowOf<'targets'>;

const targets = ['firstContact', 'nextUpdate', 'resolution'] as const;

const barOf = (teller: Teller, label: string, { met, missed, share }: Row): Bar => ({
  label,
  parts:
    met + missed === 0
      ? []
      : [
          { share: met / (met + missed), mark: 'good' },
          { share: missed / (met + missed), mark: 'bad' },
        ],
  value: teller.share(share),
});

const cellsOf = (teller: Teller, { met, missed, share }: Row): string[] => [
  teller.count(met),
  teller.count(missed),
  teller.share(share),
];

/** Which promises were kept: in all, for each target by group, and day by day. */
export function TargetFigures({ teller, rows }: { teller: Teller; rows: readonly Row[] }) {
  const { say, word, groupName } = teller;
  const columns = [say('met'), say('missed'), say('share')].map((label) => ({ label, number: true }));
  const legend = [
    { mark: 'good', label: say('met') },
    { mark: 'bad', label: say('missed') },
  ];
  const all = rows.filter(({ by }) => by === 'all');
  const longest = all.map(({ share }) => share ?? 0).sort((one, other) => other - one)[0] ?? 0;
  const days = rows.filter(({ by, target }) => by === 'day' && target === 'firstContact');
  const groups = (target: Row['target']) =>
    rows.filter((row) => row.target === target && row.by !== 'all' && row.by !== 'day' && row.by !== 'language');
  return (
    <>
      <Figure
        title={say('byTarget')}
        asTable={say('asTable')}
        columns={[{ label: say('target') }, ...columns]}
        rows={all.map((row) => [word('target', row.target), ...cellsOf(teller, row)])}
        open
      >
        <Bars
          id="by-target"
          title={say('byTarget')}
          desc={say('drawn.bars', { count: all.length, most: teller.share(longest) })}
          bars={all.map((row) => barOf(teller, word('target', row.target), row))}
        />
        <Legend entries={legend} />
      </Figure>
      <div class="grid">
        {targets.map((target) => {
          const title = say('ofTarget', { target: word('target', target) });
          const best = Math.max(0, ...groups(target).map(({ share }) => share ?? 0));
          return (
            <Figure
              title={title}
              asTable={say('asTable')}
              columns={[{ label: say('group') }, ...columns]}
              rows={rows
                .filter((row) => row.target === target && row.by !== 'day')
                .map((row) => [groupName(row.by, row.of), ...cellsOf(teller, row)])}
            >
              <Bars
                id={`of-${target}`}
                title={title}
                desc={say('drawn.bars', { count: groups(target).length, most: teller.share(best) })}
                bars={groups(target).map((row) => barOf(teller, groupName(row.by, row.of), row))}
              />
              <Legend entries={legend} />
            </Figure>
          );
        })}
      </div>
      <DayLines
        teller={teller}
        id="by-day"
        title={`${word('target', 'firstContact')} · ${say('byDay')}`}
        dates={days.map(({ of }) => of)}
        series={[{ label: say('share'), values: days.map(({ share }) => share), show: teller.share }]}
        top={1}
      />
    </>
  );
}
