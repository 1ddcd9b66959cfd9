import { listLimit, readList } from '../../../announcements/index.ts';
import { Problem } from '../../../kernel/errors.ts';
import type { Fields } from './fields.ts';

export type PlayerList =
  | { ids: string[] }
  | { fault: 'ids'; line: number; found: string }
  | { fault: 'tooMany'; count: number }
  | { fault: 'noList' };

const lineOf = /^line (\d+)$/;

/** @param form how the ids stand in the text: one a line, or as a column of a file */
function readOne(text: string, form: 'lines' | 'csv'): PlayerList {
  if (text.trim() === '') return { ids: [] };
  try {
    return { ids: readList(text, form) };
  } catch (fault) {
    if (!(fault instanceof Problem)) throw fault;
    const line = Number(lineOf.exec(fault.errors?.[0]?.path ?? '')?.[1] ?? 0);
    const lines = text.split(/\r\n?|\n/);
    if (line > 0) return { fault: 'ids', line, found: (lines[line - 1] ?? '').trim().slice(0, 40) };
    const count = lines.filter((one) => one.trim() !== '').length;
    return count > listLimit ? { fault: 'tooMany', count } : { fault: 'noList' };
  }
}

/** Players whom a form names, in its field and in its file; none at all if it names nobody. */
export function readPlayers({ ids = '', idsFile = '' }: Fields): PlayerList {
  const [typed, file] = [readOne(ids, 'lines'), readOne(idsFile, 'csv')];
  if (!('ids' in typed)) return typed;
  if (!('ids' in file)) return file;
  const all = [...new Set([...typed.ids, ...file.ids])];
  return all.length > listLimit ? { fault: 'tooMany', count: all.length } : { ids: all };
}

/** What stands in the field when the form comes back: a browser forgets the file, so its ids stand there, too. */
export function typedIds({ ids = '', idsFile = '' }: Fields): string {
  const file = readOne(idsFile, 'csv');
  const more = 'ids' in file ? file.ids.join('\n') : '';
  return [ids, more].filter((text) => text.trim() !== '').join('\n');
}
