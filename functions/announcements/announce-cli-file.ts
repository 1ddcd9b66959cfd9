import { dirname, resolve } from 'node:path';

/** Reads a text file. */
export type ReadText = (file: string) => string;

type Body = { [field: string]: unknown };
const isBody = (value: unknown): value is Body => typeof value === 'object' && value !== null && !Array.isArray(value);

/** An announcement as a file tells it: the body of `POST /v1/announcements`, and the list of players by itself. */
export type AnnouncementFile = { body: Body; players: { text: string; type: 'text/csv' | 'text/plain' } | undefined };

function readAt(readText: ReadText, folder: string, field: string, named: string): string {
  try {
    return readText(resolve(folder, named));
  } catch {
    throw new Error(`${field}.file cannot be read: ${named}`);
  }
}

/** `{"file": "vi.md"}` in the place of a text. */
function namedFile(value: unknown, field: string): string | undefined {
  if (!isBody(value) || !('file' in value)) return undefined;
  if (typeof value.file !== 'string' || Object.keys(value).length > 1)
    throw new Error(`${field} takes a text, or {"file": "name"}`);
  return value.file;
}

/** The first line of a Markdown file that begins with `# ` is its title, where the announcement gives none. */
function titled(text: string, title: unknown): { title: unknown; body: string } {
  const heading = /^\s*# (.+)\r?\n/.exec(text);
  if (title !== undefined || !heading) return { title, body: text };
  return { title: heading[1]?.trim(), body: text.slice(heading[0].length).trimStart() };
}

function withTexts(content: Body, from: (field: string, named: string) => string): Body {
  const words = Object.entries(content).map(([language, given]) => {
    const field = `content.${language}.body`;
    const named = isBody(given) ? namedFile(given.body, field) : undefined;
    if (!isBody(given) || named === undefined) return [language, given];
    return [language, { ...given, ...titled(from(field, named), given.title) }];
  });
  return Object.fromEntries(words);
}

/**
 * Reads an announcement from a JSON file. The texts may be in Markdown files beside it, as `"body": {"file": "vi.md"}`, and the list of
 * players too: `"playerIds": {"file": "players.csv"}`.
 * @throws Error naming the field, for the terminal
 */
export function readAnnouncementFile(file: string, readText: ReadText): AnnouncementFile {
  let text: string;
  try {
    text = readText(file);
  } catch {
    throw new Error(`cannot read ${file}`);
  }
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (fault) {
    throw new Error(`${file} is not JSON: ${fault instanceof Error ? fault.message : fault}`);
  }
  if (!isBody(parsed)) throw new Error(`${file} must hold one announcement as a JSON object`);
  const from = (field: string, named: string) => readAt(readText, dirname(file), field, named);
  const content = isBody(parsed.content) ? withTexts(parsed.content, from) : parsed.content;
  const { audience } = parsed;
  const named = isBody(audience) ? namedFile(audience.playerIds, 'audience.playerIds') : undefined;
  if (!isBody(audience) || named === undefined) return { body: { ...parsed, content }, players: undefined };
  const { playerIds: _, ...filters } = audience;
  const type = /\.(csv|tsv)$/i.test(named) ? 'text/csv' : 'text/plain';
  return {
    body: { ...parsed, content, audience: { ...filters, listed: true } },
    players: { text: from('audience.playerIds', named), type },
  };
}

/** A long list in parts of so many lines; of CSV each with the heading, if the first line has one. */
export function listParts(text: string, type: 'text/csv' | 'text/plain', most: number): string[] {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '');
  const heading = type === 'text/csv' && /player|(^|[,;\t"])id\b/i.test(lines[0] ?? '') ? lines.slice(0, 1) : [];
  const ids = lines.slice(heading.length);
  const count = Math.max(1, Math.ceil(ids.length / most));
  return Array.from({ length: count }, (_, at) => [...heading, ...ids.slice(at * most, (at + 1) * most)].join('\n'));
}
