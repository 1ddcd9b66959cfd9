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
