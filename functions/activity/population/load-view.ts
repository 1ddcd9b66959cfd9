import { minute } from '../../kernel/clock.ts';
import type { Database } from '../../kernel/dynamo.ts';
import { readPublished } from './population-store.ts';
import { type View, viewOf } from './view.ts';

/** How old what is known of a game's players may be in a function instance; so much later a storm is noticed at most. */
const freshMs = minute;
/** Games that an instance remembers; beyond, the one that was asked for longest ago is forgotten. */
const most = 200;

type Entry = { at: number; view: Promise<View | undefined> };

/** One cache a database handle, thus one a function instance. */
const caches = new WeakMap<Database, Map<string, Entry>>();

/**
 * What is known of a game's players together: one read a game in a minute, none for each sign-in. That nothing is known is remembered too;
 * a failure is not.
 * @param now milliseconds
 */
export function loadView(db: Database, gameId: string, now: number): Promise<View | undefined> {
  const entries = caches.get(db) ?? new Map<string, Entry>();
  caches.set(db, entries);
  const known = entries.get(gameId);
  if (known && now >= known.at && now - known.at < freshMs) return known.view;
  const view = readPublished(db, gameId).then((snapshot) => snapshot && viewOf(snapshot));
  const entry: Entry = { at: now, view };
  entries.delete(gameId);
  entries.set(gameId, entry);
  if (entries.size > most) entries.delete(entries.keys().next().value ?? '');
  view.catch(() => {
    if (entries.get(gameId) === entry) entries.delete(gameId);
  });
  return view;
}
