import type { RowOf } from '../../outreach/index.ts';
import { Numbers } from './charts/figure.tsx';
import { GroupBars } from './group-bars.tsx';
import type { Teller } from './teller.ts';

type Row = RowOf<'outcomes'>;

/** How cases ended: in all, by why they were opened, and by team and language. */
export function OutcomeFigures({ teller, rows }: { teller: Teller; rows: readonly Row[] }) {
  const { say, word, groupName, count, share } = teller;
  const named = ({ outcome }: Row) => (outcome === 'reopened' ? say('reopened') : word('outcome', outcome));
  const titles = { kind: 'byKind', team: 'byTeam', language: 'byLanguage' } as const;
  return (
    <>
      <GroupBars
        teller={teller}
        id="by-outcome"
        title={say('byOutcome')}
        columns={[say('outcome'), say('closed'), say('share')]}
        groups={rows
          .filter(({ by }) => by === 'all')
          .toSorted((one, other) => other.closed - one.closed)
          .map((row) => ({ label: named(row), value: row.share, cells: [count(row.closed), share(row.share)] }))}
        show={share}
        full={1}
        open
      />
      {(['kind', 'team', 'language'] as const).map((grouping) => (
        <section class="card">
          <h2>{say(titles[grouping])}</h2>
          <Numbers
            label={say(titles[grouping])}
            columns={[
              { label: say('group') },
              { label: say('outcome') },
              { label: say('closed'), number: true },
              { label: say('share'), number: true },
            ]}
            rows={rows
              .filter(({ by }) => by === grouping)
              .map((row) => [groupName(row.by, row.of), named(row), count(row.closed), share(row.share)])}
          />
        </section>
      ))}
    </>
  );
}
