import { type Drawn, Plot } from './plot.tsx';

/** Values in the order of their days; null where there is none, which leaves a gap. */
export type Trace = {
  /** The class of the line, and a second one where there are several: by its dashes too, for eyes and printers that tell no colours apart. */
  mark: 'trace' | `trace ${string}`;
  values: readonly (number | null)[];
};

/** Units of the inner drawing from place to place: with few, a browser draws stretched strokes from a coarse picture. */
const apart = 100;

/** The path through values, in the units of the inner drawing; `top` for the greatest. */
export function pathOf(values: readonly (number | null)[], top: number): string {
  let pen = false;
  const parts = values.map((value, place) => {
    if (value === null) {
      pen = false;
      return '';
    }
    const point = `${place * apart} ${Math.round((1 - value / top) * 10_000) / 100}`;
    const alone = !pen && (values[place + 1] ?? null) === null;
    const part = alone ? `M${point}h.1` : `${pen ? 'L' : 'M'}${point}`;
    pen = true;
    return part;
  });
  return parts.join('');
}

const above = 22;
const plotHeight = 170;

type LinesProps = Drawn & {
  traces: readonly Trace[];
  /** What the highest line of the grid stands for, and how it is written. */
  top: number;
  topLabel: string;
  middleLabel: string;
  bottomLabel: string;
  /** Names of the first, a middle and the last place. */
  places: readonly [string, string, string];
};

/** Lines over days. The traces lie in an inner drawing that is stretched to the width; letters and strokes are not. */
export function Lines({ traces, top, topLabel, middleLabel, bottomLabel, places, ...drawn }: LinesProps) {
  const steps = Math.max(1, (traces[0]?.values.length ?? 1) - 1);
  const [first, middle, last] = places;
  const grid = [
    { y: 0, label: topLabel },
    { y: 0.5, label: middleLabel },
    { y: 1, label: bottomLabel },
  ];
  return (
    <Plot {...drawn} height={above + plotHeight + 24}>
      {grid.map(({ y }) => (
        <line class="rule" x1="0" x2="100%" y1={above + y * plotHeight} y2={above + y * plotHeight} />
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
        {traces.map(({ mark, values }) => (
          <path class={mark} d={pathOf(values, top)} vector-effect="non-scaling-stroke" />
        ))}
      </svg>
      {grid.map(({ y, label }) => (
        <text class="soft" x="0" y={above + y * plotHeight - 5}>
          {label}
        </text>
      ))}
      <text class="soft" x="0" y={above + plotHeight + 18}>
        {first}
      </text>
      <text class="soft" x="50%" y={above + plotHeight + 18} text-anchor="middle">
        {middle}
      </text>
      <text class="soft" x="100%" y={above + plotHeight + 18} text-anchor="end">
        {last}
      </text>
    </Plot>
  );
}

/** A small line without axes, for the course of a number. */
export function Sparkline({ values, ...drawn }: Drawn & { values: readonly (number | null)[] }) {
  const top = Math.max(...values.map((value) => value ?? 0)) || 1;
  return (
    <Plot {...drawn} height={44}>
      <svg
        x="1%"
        y="4"
        width="98%"
        height="36"
        viewBox={`0 0 ${Math.max(1, values.length - 1) * apart} 100`}
        preserveAspectRatio="none"
        overflow="visible"
        aria-hidden="true"
      >
        <path class="trace" d={pathOf(values, top)} vector-effect="non-scaling-stroke" />
      </svg>
    </Plot>
  );
}
