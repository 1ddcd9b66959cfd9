import type { Child } from 'hono/jsx';
import { Scroll } from '../../frame/scroll.tsx';

export type Column = { label: string; number?: boolean };

/** A table of numbers; the first column says what a row is about. */
export function Numbers({ label, columns, rows }: { label: string; columns: Column[]; rows: string[][] }) {
  return (
    <Scroll label={label}>
      <table class="numbers">
        <thead>
          <tr>
            {columns.map((column) => (
              <th scope="col" class={column.number ? 'num' : undefined}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells]) => (
            <tr>
              <th scope="row">{name}</th>
              {cells.map((cell, place) => (
                <td class={columns[place + 1]?.number ? 'num' : undefined}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

type FigureProps = {
  title: string;
  hint?: string | undefined;
  /** What opens the table. */
  asTable: string;
  columns: Column[];
  rows: string[][];
  /** The table may be looked at without being asked for: a short one. */
  open?: boolean;
  children: Child;
};

/** A drawing with a title, and the same numbers as a table below it. */
export function Figure({ title, hint, asTable, columns, rows, open, children }: FigureProps) {
  return (
    <figure class="card">
      <h2>{title}</h2>
      {hint !== undefined && <p class="soft small">{hint}</p>}
      {children}
      <details open={open}>
        <summary>{asTable}</summary>
        <Numbers label={title} columns={columns} rows={rows} />
      </details>
    </figure>
  );
}

/** What every drawing begins with: it is one image, with a name and, in a sentence, what it shows. */
export type Drawn = { id: string; title: string; desc: string };

/** @param rows it is made of rows, each with its number at the end: not so wide that the eye loses its row */
export function Plot({
  id,
  title,
  desc,
  height,
  rows,
  children,
}: Drawn & { height: number; rows?: boolean; children: Child }) {
  return (
    <svg class={rows ? 'plot rows' : 'plot'} role="img" aria-labelledby={`${id}-title ${id}-desc`} height={height}>
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{desc}</desc>
      {children}
    </svg>
  );
}

/** Names the marks of a drawing by a sample of each. */
export const Legend = ({ entries }: { entries: { mark: string; label: string }[] }) => (
  <ul class="legend" aria-hidden="true">
    {entries.map(({ mark, label }) => (
      <li>
        <svg class="plot-sample" width="16" height="12" viewBox="0 0 16 12" aria-hidden="true" focusable="false">
          <g class="plot">
            {mark.startsWith('trace') ? (
              <line class={mark} x1="0" x2="16" y1="6" y2="6" />
            ) : (
              <rect class={mark} width="16" height="12" rx="2" />
            )}
          </g>
        </svg>
        {label}
      </li>
    ))}
  </ul>
);

/** A part as the percent that SVG takes, with two digits. @param share 0 to 1 */
export const percent = (share: number): string => `${Math.round(share * 10_000) / 100}%`;
