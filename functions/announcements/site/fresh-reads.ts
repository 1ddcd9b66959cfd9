import type { Database } from '../../kernel/dynamo.ts';
import { isUnavailable } from '../../kernel/errors.ts';
import { faultFields, log } from '../../kernel/log.ts';

type Entry<T> = { at: number; value: Promise<T> };

/**
 * Remembers what was read, in a function instance, for pages that everybody sees. What is not there is not remembered. While storage is away,
 * what was known stays.
 * @param freshMs how old it may be
 * @param most how many things are remembered
 * @param without what stands in when storage is away and nothing was read before; without it the failure goes to the caller
 */
export function freshReads<T>(
  freshMs: number,
  most: number,
  without?: (name: string) => T,
): (db: Database, name: string, now: number, read: () => Promise<T>) => Promise<T> {
  const caches = new WeakMap<Database, Map<string, Entry<T>>>();
  return (db, name, now, read) => {
    const entries = caches.get(db) ?? new Map<string, Entry<T>>();
    caches.set(db, entries);
    const known = entries.get(name);
    if (known && now >= known.at && now - known.at < freshMs) return known.value;
    const value = read().catch((fault): T | Promise<T> => {
      const away = isUnavailable(fault);
      // news a little late are better than none; they are asked for anew after the same time
      if (away) log.warn('public_read_failed', faultFields(fault));
      if (away && known) return known.value;
      if (entries.get(name)?.value === value) entries.delete(name);
      if (away && without) return without(name);
      throw fault;
    });
    entries.delete(name); // so that the new entry stands last: the first one is the oldest
    entries.set(name, { at: now, value });
    value.then(
      (found) => found === undefined && entries.get(name)?.value === value && entries.delete(name),
      () => undefined, // told to whoever waits for it
    );
    if (entries.size > most) entries.delete(entries.keys().next().value ?? '');
    return value;
  };
}
