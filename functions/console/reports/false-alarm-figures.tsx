import { Intervals } from '../../kernel/charts/intervals.tsx';
import type { RowOf } from '../../outreach/index.ts';
import { Figure } from './charts/figure.tsx';
import type { Teller } from './teller.ts';

/** The share of false alarms of each signal, with how sure it is. */
export function FalseAlarmFigures({ teller, rows }: { teller: Teller; rows: readonly RowOf<'false-alarms'>[] }) {
  const { say, word, count, share, fineShare } = teller;
  const named = (signal: string) => {
    const text = word('signal', signal);
    return text.charAt(0).toLocaleUpperCase(teller.language) + text.slice(1);
  };
  return (
    <Figure
      title={say('bySignal')}
      asTable={say('asTable')}
      columns={[
        { label: say('signal') },
        ...[say('closed'), say('falseAlarms'), say('unknown'), say('share'), say('interval')].map((label) => ({
          label,
          number: true,
        })),
      ]}
      rows={rows.map((row) => [
        `${named(row.signal)} (${row.signal})`,
        ...[count(row.closed), count(row.falseAlarms), count(row.unknown), fineShare(row.rate)],
        `${fineShare(row.low)} – ${fineShare(row.high)}`,
      ])}
      open
    >
      <Intervals
        id="by-signal"
        title={say('bySignal')}
        desc={say('drawn.intervals', { count: rows.length })}
        ends={[share(0), share(1)]}
        estimates={rows.map(({ signal, rate, low, high }) => ({
          label: named(signal),
          share: rate ?? 0,
          low: low ?? 0,
          high: high ?? 1,
          value: share(rate),
        }))}
      />
    </Figure>
  );
}
