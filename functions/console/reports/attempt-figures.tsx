import { Bars } from '../../kernel/charts/bars.tsx';
import { Legend } from '../../kernel/charts/plot.tsx';
import type { RowOf } from '../../outreach/index.ts';
import { Figure } from './charts/figure.tsx';
import { GroupBars } from './group-bars.tsx';
import type { Teller } from './teller.ts';

type Row = RowOf<'attempts'>;

/** How many tries cases take, and what comes of them by channel. */
export function AttemptFigures({ teller, rows }: { teller: Teller; rows: readonly Row[] }) {
  const { say, groupName, count, decimal } = teller;
  const closed = rows.find(({ by }) => by === 'all')?.closed ?? 0;
  return (
    <>
      <div class="grid">
        <GroupBars
          teller={teller}
          id="by-tries"
          title={say('byTries')}
          columns={[say('tries'), say('closed'), say('share')]}
          groups={rows
            .filter(({ by }) => by === 'tries')
            .map(({ of, closed: cases }) => ({
              label: of,
              value: cases,
              cells: [count(cases), teller.share(closed === 0 ? null : (cases ?? 0) / closed)],
            }))}
          show={count}
        />
        <Channels teller={teller} rows={rows.filter(({ by }) => by === 'channel')} />
      </div>
      <GroupBars
        teller={teller}
        id="by-group"
        title={say('perCase')}
        columns={[say('group'), say('closed'), say('attempts'), say('perCase')]}
        groups={rows
          .filter(({ by }) => by === 'all' || by === 'team' || by === 'language')
          .map((row) => ({
            label: groupName(row.by, row.of),
            value: row.perCase,
            cells: [count(row.closed), count(row.attempts), decimal(row.perCase)],
          }))}
        show={decimal}
      />
    </>
  );
}

function Channels({ teller, rows }: { teller: Teller; rows: readonly Row[] }) {
  const { say, word, count } = teller;
  const sums = [...Map.groupBy(rows, ({ of }) => of)].map(([channel, parts]) => {
    const all = parts.reduce((sum, { attempts }) => sum + (attempts ?? 0), 0);
    const reached = parts.find(({ outcome }) => outcome === 'reached')?.attempts ?? 0;
    return { channel, all, reached };
  });
  const most = Math.max(0, ...sums.map(({ all }) => all));
  return (
    <Figure
      title={say('byChannel')}
      asTable={say('asTable')}
      columns={[{ label: say('channel') }, { label: say('result') }, { label: say('attempts'), number: true }]}
      rows={rows.map(({ of, outcome, attempts }) => [
        word('channel', of),
        word('attempt', outcome ?? ''),
        count(attempts),
      ])}
    >
      <Bars
        id="by-channel"
        title={say('byChannel')}
        desc={say('drawn.bars', { count: sums.length, most: count(most) })}
        bars={sums.map(({ channel, all, reached }) => ({
          label: word('channel', channel),
          parts: [
            { share: reached / most, mark: 'good' },
            { share: (all - reached) / most, mark: 'mark' },
          ],
          value: count(all),
        }))}
      />
      <Legend
        entries={[
          { mark: 'good', label: word('attempt', 'reached') },
          {
            mark: 'mark',
            label: ['no_answer', 'wrong_person', 'refused', 'call_back'].map((one) => word('attempt', one)).join(' · '),
          },
        ]}
      />
    </Figure>
  );
}
