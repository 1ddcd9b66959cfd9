import type { RowOf } from '../../outreach/index.ts';
import { DayLines } from './day-lines.tsx';
import { niceTop } from './format.ts';
import { GroupBars } from './group-bars.tsx';
import type { Teller } from './teller.ts';

type Row = RowOf<'first-contact'>;

/** The top of a grid of seconds: round in minutes, hours or days. */
function topOf(seconds: number): number {
  const unit = seconds < 120 * 60 ? 60 : seconds < 72 * 3600 ? 3600 : 86_400;
  return niceTop(seconds / unit) * unit;
}

/** How long players waited: day by day, and by group. */
export function ContactFigures({ teller, rows }: { teller: Teller; rows: readonly Row[] }) {
  const { say, groupName, duration, count } = teller;
  const days = rows.filter(({ by }) => by === 'day');
  const most = Math.max(1, ...days.map(({ p90Seconds }) => p90Seconds ?? 0));
  const titles = { team: 'byTeam', language: 'byLanguage', priority: 'byPriority' } as const;
  return (
    <>
      <DayLines
        teller={teller}
        id="by-day"
        title={say('byDay')}
        dates={days.map(({ of }) => of)}
        series={[
          { label: say('median'), values: days.map(({ medianSeconds }) => medianSeconds), show: duration },
          { label: say('p90'), values: days.map(({ p90Seconds }) => p90Seconds), show: duration },
        ]}
        top={topOf(most)}
      />
      <div class="grid">
        {(['priority', 'team', 'language'] as const).map((grouping) => (
          <GroupBars
            teller={teller}
            id={`by-${grouping}`}
            title={`${say('median')} · ${say(titles[grouping])}`}
            columns={[say('group'), say('contacted'), say('median'), say('p90')]}
            groups={rows
              .filter(({ by }) => by === grouping || by === 'all')
              .map(({ by, of, contacted, medianSeconds, p90Seconds }) => ({
                label: groupName(by, of),
                value: medianSeconds,
                cells: [count(contacted), duration(medianSeconds), duration(p90Seconds)],
              }))}
            show={duration}
          />
        ))}
      </div>
    </>
  );
}
