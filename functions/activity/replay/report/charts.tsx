import type { Child } from 'hono/jsx';

/** What every drawing begins with: it is one image, with a name and, in a sentence, what it shows. */
type Drawn = { id: string; title: string; desc: string };

function Plot({ id, title, desc, height, children }: Drawn & { height: number; children: Child }) {
  return (
    <svg class="plot" role="img" aria-labelledby={`${id}-title ${id}-desc`} height={height}>
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{desc}</desc>
      {children}
    </svg>
  );
}

/** A part of the width as SVG takes it. @param share 0 to 1 */
const percent = (share: number) => `${Math.round(share * 10_000) / 100}%`;

type Bar = { label: string /** 0 to 1 of the track */; share: number; value: string };

const rowHeight = 44;
/** The rest of the width is for the value. */
const track = 0.72;

/** Bars below each other, each under its name, so that long names and small screens are no trouble. */
export function Bars({ bars, ...drawn }: Drawn & { bars: readonly Bar[] }) {
  return (
    <Plot {...drawn} height={bars.length * rowHeight}>
      {bars.map(({ label, share, value }, row) => (
        <g>
          <text x="0" y={row * rowHeight + 13}>
            {label}
          </text>
          <rect class="track" x="0" y={row * rowHeight + 20} width={percent(track)} height="14" rx="3" />
          <rect class="mark" x="0" y={row * rowHeight + 20} width={percent(share * track)} height="14" rx="3" />
          <text x="100%" y={row * rowHeight + 32} text-anchor="end">
            {value}
          </text>
        </g>
      ))}
    </Plot>
  );
}

type Estimate = { label: string; share: number; low: number; high: number; value: string };

/** Shares as dots on a line from none to all, each on the stretch in which the true one lies. */
export function Intervals({ estimates, ...drawn }: Drawn & { estimates: readonly Estimate[] }) {
  const place = (share: number) => percent(0.01 + share * (track - 0.02));
  return (
    <Plot {...drawn} height={estimates.length * rowHeight}>
      {estimates.map(({ label, share, low, high, value }, row) => {
        const y = row * rowHeight + 28;
        return (
          <g>
            <text x="0" y={y - 15}>
              {label}
            </text>
            <line class="rule" x1={place(0)} x2={place(1)} y1={y} y2={y} />
            <line class="span" x1={place(low)} x2={place(high)} y1={y} y2={y} />
            <circle class="dot" cx={place(share)} cy={y} r="6" />
            <text x="100%" y={y + 5} text-anchor="end">
              {value}
            </text>
          </g>
        );
      })}
    </Plot>
  );
}

type Trace = { label: string; chosen: boolean; values: readonly number[] };

const above = 22;
const plotHeight = 170;
/** Units of the inner drawing from place to place: with few, a browser draws stretched strokes from a coarse picture. */
const apart = 100;

const pathOf = (values: readonly number[], top: number) =>
  values
    .map((value, at) => `${at === 0 ? 'M' : 'L'}${at * apart} ${Math.round((1 - value / top) * 10_000) / 100}`)
    .join('') + (values.length === 1 ? 'h.1' : '');

/** Each trace differs by its dashes too, for eyes and printers that tell no colours apart. */
const markOf = (place: number, chosen: boolean) => `trace dash-${place % 5}${chosen ? ' chosen' : ''}`;

/** Lines over time. They lie in an inner drawing that is stretched to the width; letters and strokes are not. */
export function Lines({
  traces,
  ends,
  ...drawn
}: Drawn & { traces: readonly Trace[]; ends: readonly [string, string] }) {
  const top = Math.max(1, ...traces.flatMap(({ values }) => values));
  const steps = Math.max(1, (traces[0]?.values.length ?? 1) - 1);
  const grid = [0, 0.5, 1].map((share) => ({
    y: above + (1 - share) * plotHeight,
    label: `${Math.round(top * share * 10) / 10}`,
  }));
  return (
    <>
      <Plot {...drawn} height={above + plotHeight + 24}>
        {grid.map(({ y }) => (
          <line class="rule" x1="0" x2="100%" y1={y} y2={y} />
        ))}
        <svg
          x="0"
          y={above}
          width="100%"
          height={plotHeight}
          viewBox={`0 0 ${steps * apart} 100`}
          preserveAspectRatio="none"
          overflow="visible"
          aria-hidden="true"
        >
          {traces.map(({ chosen, values }, place) => (
            <path class={markOf(place, chosen)} d={pathOf(values, top)} vector-effect="non-scaling-stroke" />
          ))}
        </svg>
        {grid.map(({ y, label }) => (
          <text class="soft" x="0" y={y - 5}>
            {label}
          </text>
        ))}
        <text class="soft" x="0" y={above + plotHeight + 18}>
          {ends[0]}
        </text>
        <text class="soft" x="100%" y={above + plotHeight + 18} text-anchor="end">
          {ends[1]}
        </text>
      </Plot>
      <ul class="legend" aria-hidden="true">
        {traces.map(({ label, chosen }, place) => (
          <li>
            <svg class="plot sample" width="34" height="12" aria-hidden="true">
              <line class={markOf(place, chosen)} x1="0" x2="34" y1="6" y2="6" />
            </svg>
            {label}
          </li>
        ))}
      </ul>
    </>
  );
}
