import { type Drawn, Plot, percent } from './plot.tsx';

export type Bar = {
  label: string;
  /** Lengths of the bar's parts, 0 to 1 of the whole track together, each with the class of its mark. */
  parts: { share: number; mark: 'mark' | 'good' | 'bad' }[];
  /** What is written at the end. */
  value: string;
};

const rowHeight = 46;
/** The rest of the width is for the value. */
const trackShare = 0.78;

/** Bars lying below each other, each under its name, so that long names and small screens are no trouble. */
export function Bars({ bars, ...drawn }: Drawn & { bars: readonly Bar[] }) {
  return (
    <Plot {...drawn} rows height={bars.length * rowHeight}>
      {bars.map(({ label, parts, value }, place) => {
        let begun = 0;
        const top = place * rowHeight;
        return (
          <g>
            <text x="0" y={top + 13}>
              {label}
            </text>
            <rect class="track" x="0" y={top + 20} width={percent(trackShare)} height="16" rx="3" />
            {parts.map(({ share, mark }) => {
              const from = begun;
              begun += share;
              if (share <= 0) return null;
              const width = percent(share * trackShare);
              return <rect class={mark} x={percent(from * trackShare)} y={top + 20} width={width} height="16" rx="2" />;
            })}
            <text x="100%" y={top + 33} text-anchor="end">
              {value}
            </text>
          </g>
        );
      })}
    </Plot>
  );
}
