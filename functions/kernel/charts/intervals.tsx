import { type Drawn, Plot, percent } from './plot.tsx';

/** A share with how far the true one may lie off, all 0 to 1. */
export type Estimate = { label: string; share: number; low: number; high: number; value: string };

const rowHeight = 46;
/** The rest is for the value; the first two hundredths leave room for half a dot. */
const from = 0.02;
const length = 0.76;

/** Shares as dots on a line from none to all, each on the stretch in which the true one lies. */
export function Intervals({
  estimates,
  ends,
  ...drawn
}: Drawn & { estimates: readonly Estimate[]; ends: [string, string] }) {
  const place = (share: number) => percent(from + share * length);
  const bottom = estimates.length * rowHeight;
  return (
    <Plot {...drawn} rows height={bottom + 18}>
      {estimates.map(({ label, share, low, high, value }, row) => {
        const y = row * rowHeight + 28;
        return (
          <g>
            <text x="0" y={y - 15}>
              {label}
            </text>
            <line class="rule" x1={place(0)} x2={place(1)} y1={y} y2={y} />
            <line class="span" x1={place(low)} x2={place(high)} y1={y} y2={y} />
            <circle class="dot" cx={place(share)} cy={y} r="6.5" />
            <text x="100%" y={y + 5} text-anchor="end">
              {value}
            </text>
          </g>
        );
      })}
      <text class="soft" x="0" y={bottom + 12}>
        {ends[0]}
      </text>
      <text class="soft" x={place(1)} y={bottom + 12} text-anchor="end">
        {ends[1]}
      </text>
    </Plot>
  );
}
