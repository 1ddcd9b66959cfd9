import { stringify } from 'csv-stringify/sync';
import { oneLine } from './text.ts';

const cellLimit = 4000;

/**
 * What a spreadsheet that splits at another character than the comma (a semicolon in half of Europe) would take for the start of a cell and of a
 * formula: it gets the apostrophe that the start of a real cell gets. Source: OWASP, "CSV Injection".
 */
const laterFormula = /(?<=[;,|"]\s*)(?=[=+\-@\uff1d\uff0b\uff0d\uff20])/gu;

const asCell = (value: unknown): string | number => {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return value;
  const text = Array.isArray(value) ? value.join(' ') : String(value);
  return oneLine(text, cellLimit).replace(laterFormula, "'");
};

/**
 * Rows as CSV (RFC 4180: commas, CRLF, a header line, texts in quotes), for people's spreadsheets: with a byte order mark, without which these
 * read UTF-8 wrongly, and with an apostrophe before whatever they would run as a formula. Lists are joined by spaces.
 * @param columns in their order
 */
export const csvOf = (columns: readonly string[], rows: readonly Readonly<Record<string, unknown>>[]): string =>
  stringify([columns, ...rows.map((row) => columns.map((column) => asCell(row[column])))], {
    bom: true,
    record_delimiter: '\r\n',
    quoted_string: true,
    quoted_empty: false,
    escape_formulas: true,
  });

/** How much a range of `Accept` is wanted, 0 to 1 (RFC 9110 12.5.1); 0 for what it does not name. */
function quality(accept: string, type: string): number {
  const range = accept
    .split(',')
    .map((part) => part.split(';').map((piece) => piece.trim().toLowerCase()))
    .find(([name]) => name === type);
  const weight = range?.find((piece) => piece.startsWith('q='));
  return range === undefined ? 0 : weight === undefined ? 1 : Number(weight.slice(2)) || 0;
}

/** Whether a request asks for CSV before JSON. */
export const wantsCsv = (accept = ''): boolean => quality(accept, 'text/csv') > quality(accept, 'application/json');
