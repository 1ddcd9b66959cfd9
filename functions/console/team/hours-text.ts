import type { OpeningHours, Span } from '../../games/index.ts';

type Exception = NonNullable<OpeningHours['exceptions']>[number];

export const spansText = (spans: readonly Span[] | undefined): string =>
  (spans ?? []).map(({ from, to }) => `${from}-${to}`).join(', ');

const clock = String.raw`(\d{1,2})(?:[:.hH](\d{2})?)?`;
const span = new RegExp(String.raw`^${clock}\s*[-–—~]\s*${clock}$`);

const clockOf = (hours: string, minutes = '00') => `${hours.padStart(2, '0')}:${minutes}`;

function spanOf(text: string): Span | undefined {
  const found = span.exec(text.trim());
  if (!found) return undefined;
  const [, fromHours = '', fromMinutes, toHours = '', toMinutes] = found;
  return { from: clockOf(fromHours, fromMinutes), to: clockOf(toHours, toMinutes) };
}

/**
 * Hours as people write them: `9-13, 14:00–18:30`. Whether they are times of day is for the schema to say.
 * @returns undefined for what cannot be read; no spans for an empty text
 */
export function readSpans(text: string): Span[] | undefined {
  const parts = text.split(/[,;，；、]/).map((part) => part.trim());
  const spans = parts.filter((part) => part !== '').map(spanOf);
  return spans.every((one) => one !== undefined) ? spans : undefined;
}

export const exceptionsText = (exceptions: readonly Exception[] | undefined): string =>
  (exceptions ?? [])
    .map(({ date, until, hours, name }) =>
      [until === undefined ? date : `${date}..${until}`, spansText(hours), name ?? '']
        .filter((part) => part !== '')
        .join(' '),
    )
    .join('\n');

const isoDate = String.raw`(\d{4}-\d{2}-\d{2})`;
const dated = new RegExp(String.raw`^${isoDate}(?:\s*(?:\.\.+|…|–|—)\s*${isoDate})?(?=\s|$)\s*(.*)$`);
/** One span at the start of a text, with the comma that may lead to the next. */
const leadingSpan = /^(\d{1,2}(?:[:.hH]\d{0,2})?\s*[-–—~]\s*\d{1,2}(?:[:.hH]\d{0,2})?)(?:\s*[,;，；、]\s*|\s+|$)/;

function exceptionOf(line: string): Exception | undefined {
  const found = dated.exec(line);
  if (!found) return undefined;
  const [, date = '', until, more = ''] = found;
  const hours: Span[] = [];
  let rest = more;
  for (let next = leadingSpan.exec(rest); next; next = leadingSpan.exec(rest)) {
    const one = spanOf(next[1] ?? '');
    if (!one) break;
    hours.push(one);
    rest = rest.slice(next[0].length);
  }
  return {
    date,
    ...(until === undefined ? {} : { until }),
    ...(hours.length === 0 ? {} : { hours }),
    ...(rest === '' ? {} : { name: rest }),
  };
}

/**
 * Dates with other hours, one a line: `2026-12-24 09:00-13:00 Christmas Eve`, `2026-08-10..2026-08-23 Ferie`.
 * @returns the number of the first line that cannot be read, from 1
 */
export function readExceptions(text: string): { exceptions: Exception[]; lines: number[] } | { wrong: number } {
  const exceptions: Exception[] = [];
  const lines: number[] = [];
  for (const [place, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const one = exceptionOf(line.trim());
    if (!one) return { wrong: place + 1 };
    exceptions.push(one);
    lines.push(place + 1);
  }
  return { exceptions, lines };
}
