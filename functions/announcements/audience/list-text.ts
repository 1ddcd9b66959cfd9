import { badRequest, type FieldFault } from '../../kernel/errors.ts';
import { playerIdSchema } from '../../players/index.ts';
import { listLimit } from './audience-schema.ts';

/** Cells of a line of CSV as RFC 4180 has them, or as spreadsheets of half of Europe write them, with semicolons. Ids have no line breaks. */
const cell = /(?:^|[,;\t])(?:"((?:[^"]|"")*)"|([^,;\t"]*))/g;

const cellsOf = (line: string): string[] =>
  [...line.matchAll(cell)].map(([, quoted, bare]) => (quoted?.replaceAll('""', '"') ?? bare ?? '').trim());

const headings = new Set(['playerid', 'player_id', 'player id', 'player', 'id']);
const isHeading = (text: string): boolean => headings.has(text.toLowerCase());

type Line = { at: number; text: string };

/** The column of the ids: the one that a heading names, else the first. */
function columnOf(lines: readonly Line[]): Line[] {
  const rows = lines.map(({ at, text }) => ({ at, cells: cellsOf(text) }));
  const column = Math.max(0, rows[0]?.cells.findIndex(isHeading) ?? 0);
  return rows.map(({ at, cells }) => ({ at, text: cells[column] ?? '' }));
}

const faultsTold = 20;

/**
 * Ids of players from a text: one a line, or a column of CSV. A heading such as `playerId` and empty lines are passed over.
 * @param text with or without a byte order mark
 * @throws Problem 400 naming the lines that hold no id, or that there is none, or too many
 */
export function readList(text: string, form: 'lines' | 'csv'): string[] {
  const all = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
  const lines = all.map((line, at) => ({ at: at + 1, text: line.trim() })).filter((line) => line.text !== '');
  const found = form === 'csv' ? columnOf(lines) : lines;
  const ids = isHeading(found[0]?.text ?? '') ? found.slice(1) : found;
  const faults = ids.flatMap(({ at, text }): FieldFault[] => {
    const checked = playerIdSchema.safeParse(text);
    return checked.success ? [] : [{ path: `line ${at}`, message: checked.error.issues[0]?.message ?? 'is no id' }];
  });
  if (faults.length > 0) throw badRequest('The list has lines that hold no player’s id.', faults.slice(0, faultsTold));
  if (ids.length === 0) throw badRequest('The list names nobody.');
  if (ids.length > listLimit)
    throw badRequest(`One request takes at most ${listLimit} ids; this one has ${ids.length}. Send the list in parts.`);
  return ids.map((id) => id.text);
}
