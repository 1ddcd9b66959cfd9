import type { Staff } from '../../kernel/access.ts';
import { auditWrite } from '../../kernel/audit.ts';
import { backoff } from '../../kernel/backoff.ts';
import type { Database, Write } from '../../kernel/dynamo.ts';
import { badRequest, conflict, type FieldFault, notFound, stale, storageUnavailable } from '../../kernel/errors.ts';
import { type HelpSlug, helpSlugs } from '../../kernel/help-slugs.ts';
import { type Language, languages } from '../../kernel/i18n.ts';
import type { KeyedWrite } from '../../kernel/write-headers.ts';
import { bodyFaults } from '../../mail/index.ts';
import type { ArticleWords } from './article.ts';
import {
  type Change,
  changesKept,
  type HelpName,
  type HelpVersion,
  isShipped,
  type SavedHelp,
  shippedHelp,
  shippedVersion,
} from './edition.ts';
import type { HelpForm } from './help-schema.ts';
import { loadCurrent, loadCurrentOne, loadHistory, loadSaved, saveVersion } from './help-store.ts';

/** The current words of every article, article by article, each in every language: as they are this moment. */
export async function listHelp(db: Database, only: readonly Language[] = languages): Promise<SavedHelp[]> {
  const changed = (await Promise.all(only.map((language) => loadCurrent(db, language, true)))).flat();
  const find = (slug: HelpSlug, language: Language) =>
    changed.find((one) => one.slug === slug && one.language === language) ?? shippedHelp({ slug, language });
  return helpSlugs.flatMap((slug) => only.map((language) => find(slug, language)));
}

/** One version of an article; 0 is the shipped one. @returns undefined if there is no such version */
export const loadHelpVersion = async (db: Database, name: HelpName, version: number): Promise<SavedHelp | undefined> =>
  version === 0 ? shippedHelp(name) : loadSaved(db, name, version);

/** What an article says now. */
export const currentHelp = async (db: Database, name: HelpName): Promise<SavedHelp> =>
  (await loadCurrentOne(db, name)) ?? shippedHelp(name);

/** Every version of an article, the newest first, down to the shipped one. @param before only those below it */
export async function helpHistory(
  db: Database,
  name: HelpName,
  limit: number,
  before?: number,
): Promise<{ items: HelpVersion[]; more: boolean }> {
  const found = before === 0 ? [] : await loadHistory(db, name, limit + 1, before);
  const all = found.length > limit || before === 0 ? found : [...found, shippedVersion(name)];
  return { items: all.slice(0, limit), more: all.length > limit };
}

/** What a person asks to be saved. `ifMatch` is the version they have seen, if they name one. */
type SaveRequest = {
  name: HelpName;
  form: HelpForm;
  ifMatch: number | undefined;
  keyed: KeyedWrite | undefined;
};

const attempts = 8;
/** Among so many newest versions a write is looked for that may have come before. */
const recalled = 20;

/**
 * Makes a version of new words, or of an earlier version's, in one language; the others stay as they are. Versions are never changed.
 * @param now milliseconds
 * @throws Problem 400 for Markdown outside the safe subset; 404 for a version that there is not; 409 for a key used for another write; 412 stale
 */
export async function saveHelp(
  db: Database,
  staff: Staff,
  { name, form, ifMatch, keyed }: SaveRequest,
  now: number,
): Promise<SavedHelp> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    if (attempt > 0) await backoff(attempt);
    const current = await currentHelp(db, name);
    const earlier = keyed && (await recall(db, name, keyed));
    if (earlier) return earlier;
    if (ifMatch !== undefined && ifMatch !== current.version) throw stale();
    const words = await wordsOf(db, name, form);
    const version = current.version + 1;
    const note = form.note || undefined;
    const change: Change = { version, at: now, ...(note === undefined ? {} : { note }) };
    const saved: SavedHelp = {
      ...{ slug: name.slug, language: name.language, version, shipped: isShipped(name, words) },
      ...{ by: staff.name, at: now, note, words },
      changes: [change, ...(current.changes ?? [])].slice(0, changesKept),
      ...(keyed ? { writeId: keyed.id, digest: keyed.digest } : {}),
    };
    if (await saveVersion(db, saved, auditOf(db, staff, saved, now), now)) return saved;
  }
  throw storageUnavailable();
}

/** A transaction holds 100 writes. Nobody works for so many games. */
const gamesTold = 90;

/** The library is that of every game, so the trail of each of the person's games tells of it. */
function auditOf(db: Database, staff: Staff, { slug, language, version }: HelpVersion, now: number): Write[] {
  const games = [...staff.games].sort().slice(0, gamesTold);
  const about = { slug, language, version };
  return (games.length > 0 ? games : ['-']).map((gameId) =>
    auditWrite(db, { gameId, staffId: staff.id, by: staff.name, act: 'help.write', about }, now),
  );
}

async function recall(db: Database, name: HelpName, keyed: KeyedWrite): Promise<SavedHelp | undefined> {
  const known = (await loadHistory(db, name, recalled)).find(({ writeId }) => writeId === keyed.id);
  if (known && known.digest !== keyed.digest) throw conflict('This Idempotency-Key was used for another request.');
  return known && loadSaved(db, name, known.version);
}

async function wordsOf(db: Database, name: HelpName, { words, restore }: HelpForm): Promise<ArticleWords> {
  if (words !== undefined) {
    const faults = bodyFaults(words.body).map(
      ({ line, message }): FieldFault => ({ path: 'words.body', message: `line ${line}: ${message}` }),
    );
    if (faults.length > 0) throw badRequest('The article has Markdown that is not taken.', faults);
    return words;
  }
  const source = restore === undefined ? undefined : await loadHelpVersion(db, name, restore);
  if (!source) throw notFound('version of this article');
  return source.words;
}
