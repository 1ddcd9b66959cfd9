import type { Child } from 'hono/jsx';
import type { Outcome } from './key-numbers.ts';
import { budgetName, words } from './words.ts';

export type Column = { label: string; number?: boolean; chosen?: boolean };

const classOf = ({ number, chosen }: Column): string | undefined =>
  [number ? 'num' : '', chosen ? 'chosen-cell' : ''].filter(Boolean).join(' ') || undefined;

/** A table; the first column says what a row is about. It scrolls by itself where it is too wide. */
export function Numbers({
  label,
  columns,
  rows,
}: {
  label: string;
  columns: readonly Column[];
  rows: readonly string[][];
}) {
  return (
    <section class="scroll" aria-label={label} tabindex={0}>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th scope="col" class={classOf(column)}>
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
                <td class={classOf(columns[place + 1] ?? { label: '' })}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

type FigureProps = {
  title: string;
  hint?: string;
  columns: readonly Column[];
  rows: readonly string[][];
  children: Child;
};

/** A drawing with its title, and the same numbers as a table below it. */
export const Figure = ({ title, hint, columns, rows, children }: FigureProps) => (
  <section>
    <h2>{title}</h2>
    {hint !== undefined && <p class="soft">{hint}</p>}
    {children}
    <details>
      <summary>{words.asTable}</summary>
      <Numbers label={title} columns={columns} rows={rows} />
    </details>
  </section>
);

/** What is drawn of: each budget that was tried, and the one that was asked for. */
export type Shown = { outcomes: readonly Outcome[]; chosen: Outcome };

/** A column for each budget. */
export const budgetColumns = ({ outcomes, chosen }: Shown): Column[] =>
  outcomes.map((outcome) => {
    const label = budgetName(outcome.askedPer100);
    return outcome === chosen
      ? { label: `${label} (${words.chosen})`, number: true, chosen: true }
      : { label, number: true };
  });
