import { type Drawn, Plot, percent } from '../../../kernel/charts/plot.tsx';

const cellHeight = 24;
const labelShare = 0.13;
const above = 20;
/** A cell with anything in it can be told from an empty one; WCAG asks no contrast of the degrees, which stand as numbers in the table. */
const faintest = 0.18;

/**
 * Rows and columns of cells, the fuller the stronger.
 * @param rows each with its name and a number for each column
 * @param marks names over some columns
 */
export function HeatMap({
  rows,
  marks,
  ...drawn
}: Drawn & {
  rows: readonly { label: string; cells: readonly number[] }[];
  marks: readonly [place: number, label: string][];
}) {
  const most = Math.max(1, ...rows.flatMap(({ cells }) => cells));
  const columns = rows[0]?.cells.length ?? 1;
  const left = (place: number) => percent(labelShare + (place * (1 - labelShare)) / columns);
  const width = percent((1 - labelShare) / columns - 0.004);
  return (
    <Plot {...drawn} height={above + rows.length * cellHeight}>
      {marks.map(([place, label]) => (
        <text class="soft" x={left(place)} y="12">
          {label}
        </text>
      ))}
      {rows.map(({ label, cells }, row) => {
        const y = above + row * cellHeight;
        return (
          <g>
            <text class="soft" x="0" y={y + 15}>
              {label}
            </text>
            {cells.map((count, place) => {
              const at = { x: left(place), y, width, height: cellHeight - 3, rx: 2 };
              const strength = Math.round((faintest + (1 - faintest) * (count / most)) * 100) / 100;
              return count === 0 ? (
                <rect class="blank" {...at} />
              ) : (
                <rect class="cell" {...at} fill-opacity={strength} />
              );
            })}
          </g>
        );
      })}
    </Plot>
  );
}
