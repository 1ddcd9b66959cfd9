import type { RowOf } from '../../outreach/index.ts';
import { DayLines } from './day-lines.tsx';
import { GroupBars } from './group-bars.tsx';
import type { Teller } from './teller.ts';

type Row = RowOf<'satisfaction'>;

/** What players thought of the help: their rating by group, whether it solved their trouble, and day by day. */
export function SatisfactionFigures({ teller, rows }: { teller: Teller; rows: readonly Row[] }) {
  const { say, groupName, count, decimal, share } = teller;
  const days = rows.filter(({ by }) => by === 'day');
  const all = rows.find(({ by }) => by === 'all');
  const titles = { team: 'byTeam', language: 'byLanguage' } as const;
  const columns = ['group', 'asked', 'answers', 'responseRate', 'mean', 'solved'] as const;
  const said =
    all &&
    ([
      ['solved', all.solved],
      ['partly', all.partly],
      ['notSolved', all.notSolved],
    ] as const);
  return (
    <>
      <div class="grid">
        {(['team', 'language'] as const).map((grouping) => (
          <GroupBars
            teller={teller}
            id={`by-${grouping}`}
            title={`${say('mean')} · ${say(titles[grouping])}`}
            columns={columns.map((column) => say(column))}
            groups={rows
              .filter(({ by }) => by === grouping || by === 'all')
              .map((row) => ({
                label: groupName(row.by, row.of),
                value: row.mean,
                cells: [
                  count(row.asked),
                  count(row.answers),
                  share(row.responseRate),
                  decimal(row.mean),
                  share(row.solvedShare),
                ],
              }))}
            show={decimal}
            full={5}
          />
        ))}
        {all && said && (
          <GroupBars
            teller={teller}
            id="solved"
            title={say('solved')}
            columns={[say('group'), say('answers'), say('share')]}
            groups={said.map(([key, answers]) => {
              const part = all.answers === 0 ? null : answers / all.answers;
              return { label: say(key), value: part, cells: [count(answers), share(part)] };
            })}
            show={share}
            full={1}
          />
        )}
      </div>
      <DayLines
        teller={teller}
        id="by-day"
        title={`${say('mean')} · ${say('byDay')}`}
        dates={days.map(({ of }) => of)}
        series={[{ label: say('mean'), values: days.map(({ mean }) => mean), show: decimal }]}
        top={5}
      />
    </>
  );
}
