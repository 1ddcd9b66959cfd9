import { Replay } from '../../functions/activity/replay/replay.ts';
import type { AddressBook, AddressFacts } from '../../functions/detection/index.ts';
import { deriveKeys } from '../../functions/kernel/secrets.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
/** A Monday. */
export const start = Date.parse('2026-03-02T00:00:00Z');

const facts = (asn: number, kind: AddressFacts['kind'], country = 'IT'): AddressFacts => ({
  ...{ asn, kind, country, network: `Network ${asn}`, place: 'Milan', latitude: 45.5, longitude: 9.2, accuracyKm: 20 },
});

/** 10.x homes by the second number, 20.x mobile, 30.x rented servers by the second number, 40.x homes of anywhere. */
export const townBook: AddressBook = {
  attribution: '',
  dataFrom: '2026-01-01',
  lookup: (ip) => {
    const [first, second] = ip.split('.').map(Number);
    if (first === 20) return facts(2000, 'mobile');
    if (first === 30) return facts(3000 + (second ?? 0), 'hosting', 'DE');
    if (first === 40) return facts(4000 + (second ?? 0), 'residential', 'BR');
    return facts(1000 + (second ?? 0), 'residential');
  },
};

export type TownEvent = {
  id: string;
  type: 'login.succeeded' | 'login.failed';
  occurredAt: string;
  playerId: string;
  ip: string;
  device?: Record<string, string>;
  reason?: string;
  answer?: 'confirmed' | 'denied';
};

let count = 0;
export const event = (
  at: number,
  playerId: string,
  ip: string,
  device: TownEvent['device'] | undefined,
  more: Partial<TownEvent> = {},
): TownEvent => ({
  ...{ id: `event-${String(++count).padStart(8, '0')}`, type: 'login.succeeded' as const, playerId, ip },
  ...(device ? { device } : {}),
  occurredAt: new Date(at).toISOString(),
  ...more,
});
export const failed = { type: 'login.failed', reason: 'bad_password' } as const;

/** A repeatable chance, 0 to 1 (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const models = ['Pixel 8', 'Galaxy A14', 'iPhone 15', 'Redmi 12', 'iPhone SE', 'Moto G'];
export const home = (n: number) => `10.${n % 7}.${Math.floor(n / 7) % 250}.${(n * 13) % 250}`;
export const phone = (n: number) => ({
  id: `phone-${n}`,
  model: models[n % 6] ?? '',
  os: n % 3 === 2 ? 'iOS' : 'Android',
});

/** Some weeks of players who sign in from home and on the way, mistype, lose ids and travel a little. */
export function quiet(players: number, days: number, seed = 1): TownEvent[] {
  const next = chance(seed);
  const events: TownEvent[] = [];
  for (let n = 0; n < players; n++)
    for (let on = 0; on < days; on++) {
      if (next() < 0.4) continue;
      const at = start + on * day + 7 * 60 * minute + next() * 15 * 60 * minute;
      const away = next();
      const ip =
        away < 0.7
          ? home(n)
          : away < 0.97
            ? `20.0.${Math.floor(next() * 60)}.${n % 200}`
            : `40.${n % 200}.1.${n % 200}`;
      const device = next() < 0.15 ? { ...phone(n), id: `lost-${n}-${on}` } : phone(n);
      const tries = next() < 0.12 ? 1 + Math.floor(next() * 3) : 0;
      for (let one = 0; one < tries; one++) events.push(event(at + one * 15_000, `p${n}`, ip, device, failed));
      if (tries < 3 || next() < 0.5) events.push(event(at + tries * 15_000 + 5000, `p${n}`, ip, device));
    }
  return events;
}

export const inOrder = (events: readonly TownEvent[]): TownEvent[] =>
  events.toSorted((one, other) => (one.occurredAt < other.occurredAt ? -1 : 1));

const keys = deriveKeys('a secret for one test, long enough');

/** Plays events and gives what each came to, by id, and the waves. */
export function play(events: readonly TownEvent[]) {
  const replay = new Replay(keys, townBook);
  const verdicts = new Map<string, { verdict: string; signals: string[]; score: number }>();
  for (const one of inOrder(events)) {
    const replayed = replay.take(one, 'demo', false);
    if ('fault' in replayed) throw new Error(replayed.fault);
    verdicts.set(one.id, replayed.verdict);
  }
  return { verdicts, waves: replay.waves };
}
