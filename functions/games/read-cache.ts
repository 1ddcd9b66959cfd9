import { second } from '../kernel/clock.ts';
import type { Database, Item } from '../kernel/dynamo.ts';

/** How old a tenant or key may be in a function instance. With it, revoking a key takes effect well within the promised 60 s. */
const freshMs = 30 * second;
const most = 2000; // entries an instance holds, some MB at most

type Entry = { at: number; item: Promise<Item | undefined> };

/** One cache a database handle, thus one a function instance. */
const caches = new WeakMap<Database, Map<string, Entry>>();

function entriesOf(db: Database): Map<string, Entry> {
  let entries = caches.get(db);
  if (!entries) {
    entries = new Map();
    caches.set(db, entries);
  }
  return entries;
}

/**
 * Reads a row of the games table, at most 30 s old. What is not there is not remembered, and neither is a failure.
 * @param now milliseconds
 */
export function cachedRead(db: Database, pk: string, sk: string, now: number): Promise<Item | undefined> {
  const entries = entriesOf(db);
  const name = `${pk}|${sk}`;
  const known = entries.get(name);
  if (known && now >= known.at && now - known.at < freshMs) return known.item;
  const entry: Entry = { at: now, item: db.read(db.name('games'), { pk, sk }) };
  entries.delete(name); // so that the new entry stands last: the first one is the oldest
  entries.set(name, entry);
  if (entries.size > most) entries.delete(entries.keys().next().value ?? '');
  const forget = () => {
    if (entries.get(name) === entry) entries.delete(name);
  };
  entry.item.then((item) => item ?? forget(), forget);
  return entry.item;
}
