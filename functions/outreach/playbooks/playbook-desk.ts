import type { Staff } from '../../kernel/access.ts';
import { auditWrite } from '../../kernel/audit.ts';
import { backoff } from '../../kernel/backoff.ts';
import type { Database } from '../../kernel/dynamo.ts';
import { badRequest, conflict, notFound, stale, storageUnavailable } from '../../kernel/errors.ts';
import { languages } from '../../kernel/i18n.ts';
import type { KeyedWrite } from '../../kernel/write-headers.ts';
import { type Task, taskKinds } from '../task.ts';
import { shipped } from './defaults/shipped.ts';
import { placeFieldFaults } from './place-errors.ts';
import type { Playbook, PlaybookName } from './playbook.ts';
import type { PlaybookForm } from './playbook-schema.ts';
import { loadEdition, loadEditions, loadHistory, loadSaved, saveEdition } from './playbook-store.ts';
import { type Edition, type SavedPlaybook, shippedEdition, shippedPlaybook } from './playbook-version.ts';

/** The current version of every playbook of a game: kind by kind, each in every language. */
export async function listPlaybooks(db: Database, gameId: string): Promise<Edition[]> {
  const changed = await loadEditions(db, gameId);
  const all = taskKinds.flatMap((kind) => languages.map((language) => ({ kind, language })));
  return all.map(
    ({ kind, language }) =>
      changed.find((edition) => edition.kind === kind && edition.language === language) ??
      shippedEdition({ kind, language }),
  );
}

/** One version of a playbook; 0 is the shipped one. @returns undefined if there is no such version */
export const loadVersion = async (
  db: Database,
  gameId: string,
  name: PlaybookName,
  version: number,
): Promise<SavedPlaybook | undefined> => (version === 0 ? shippedPlaybook(name) : loadSaved(db, gameId, name, version));

/** The words that agents of a game go by now. */
export async function currentPlaybook(db: Database, gameId: string, name: PlaybookName): Promise<SavedPlaybook> {
  const edition = await loadEdition(db, gameId, name);
  return (edition && (await loadSaved(db, gameId, name, edition.version))) ?? shippedPlaybook(name);
}

/** Every version of a playbook, the newest first, down to the shipped one. @param before only those below it */
export async function historyOf(
  db: Database,
  gameId: string,
  name: PlaybookName,
  limit: number,
  before?: number,
): Promise<{ items: Edition[]; more: boolean }> {
  const found = before === 0 ? [] : await loadHistory(db, gameId, name, limit + 1, before);
  const all = found.length > limit || before === 0 ? found : [...found, shippedEdition(name)];
  return { items: all.slice(0, limit), more: all.length > limit };
}

/** What a person asks to be saved. `ifMatch` is the version they have seen, if they name one. */
export type SaveRequest = {
  gameId: string;
  name: PlaybookName;
  form: PlaybookForm;
  ifMatch: number | undefined;
  keyed: KeyedWrite | undefined;
};

const attempts = 8;
/** Among so many newest versions a write is looked for that may have come before. */
const recalled = 20;

/**
 * Makes a version of new words, or of an earlier version's. Versions are never changed: to restore one makes another.
 * @param now milliseconds
 * @throws Problem 400 for places that there are not or a version that there is not; 409 for a key used for another write; 412 stale
 */
export async function savePlaybook(
  db: Database,
  staff: Staff,
  { gameId, name, form, ifMatch, keyed }: SaveRequest,
  now: number,
): Promise<SavedPlaybook> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    if (attempt > 0) await backoff(attempt);
    const current = (await loadEdition(db, gameId, name))?.version ?? 0;
    const earlier = keyed && (await recall(db, gameId, name, keyed));
    if (earlier) return earlier;
    if (ifMatch !== undefined && ifMatch !== current) throw stale();
    const saved: SavedPlaybook = {
      ...{ kind: name.kind, language: name.language, version: current + 1 },
      ...{ by: staff.name, at: now, note: form.note || undefined },
      ...(await wordsOf(db, gameId, name, form)),
      ...(keyed ? { writeId: keyed.id, digest: keyed.digest } : {}),
    };
    const about = { kind: name.kind, language: name.language, version: saved.version };
    const entry = { gameId, staffId: staff.id, by: staff.name, act: 'playbook.write', about };
    if (await saveEdition(db, gameId, saved, auditWrite(db, entry, now), now)) return saved;
  }
  throw storageUnavailable();
}

async function recall(db: Database, gameId: string, name: PlaybookName, keyed: KeyedWrite) {
  const known = (await loadHistory(db, gameId, name, recalled)).find(({ writeId }) => writeId === keyed.id);
  if (known && known.digest !== keyed.digest) throw conflict('This Idempotency-Key was used for another request.');
  return known && loadSaved(db, gameId, name, known.version);
}

async function wordsOf(
  db: Database,
  gameId: string,
  name: PlaybookName,
  { content, restore }: PlaybookForm,
): Promise<{ content: Playbook; shipped: boolean }> {
  if (content !== undefined) {
    const faults = placeFieldFaults(content, name.language);
    if (faults.length > 0) throw badRequest('The playbook has places that cannot be filled in.', faults);
    return { content, shipped: JSON.stringify(content) === JSON.stringify(shipped(name)) };
  }
  const source = restore === undefined ? undefined : await loadVersion(db, gameId, name, restore);
  if (!source) throw notFound('version of this playbook');
  return { content: source.content, shipped: source.shipped };
}

/** Which words an agent has before them when they take up a case: its kind and language, as the game has them now. One read. */
export async function playbookInForce(
  db: Database,
  { gameId, kind, language }: Pick<Task, 'gameId' | 'kind' | 'language'>,
): Promise<NonNullable<Task['playbook']>> {
  const edition = await loadEdition(db, gameId, { kind, language });
  return { kind, language, version: edition?.version ?? 0 };
}
