import { pseudonym } from '../kernel/ids.ts';
import type { Keys } from '../kernel/secrets.ts';
import { oneLine } from '../kernel/text.ts';
import type { AddressBook } from './address-book.ts';
import { canonicalAddress } from './address-text.ts';
import { nameDevice } from './device-name.ts';
import type { DeviceReport, EventType, Observation } from './types.ts';

/** What detection reads of an activity event. `at` in milliseconds. */
type ReportedEvent = {
  gameId: string;
  type: EventType;
  at: number;
  ip: string;
  userAgent?: string | undefined;
  device?: DeviceReport | undefined;
  sessionId?: string | undefined;
  reason?: string | undefined;
  value?: number | undefined;
};

/** Bytes of the keyed names: a block must be unlike a player's other blocks, a device or an address unlike all of a game. */
const nameBytes = { block: 6, address: 12, device: 9, session: 9 } as const;

/** Names that come again and again: players keep their devices and their lines. */
const recent = new WeakMap<Keys, Map<string, string>>();
const mostRecent = 20_000;

function keyedName(keys: Keys, kind: 'block' | 'device', gameId: string, text: string): string {
  const known = recent.get(keys) ?? new Map<string, string>();
  const about = `${kind}|${gameId}|${text}`;
  const before = known.get(about);
  if (before !== undefined) return before;
  if (known.size >= mostRecent) known.clear();
  const made = pseudonym(keys, kind, [gameId, text], nameBytes[kind]);
  recent.set(keys, known.set(about, made));
  return made;
}

/** Reduces an event to what detection needs: keyed names instead of the address, the device's id and the session, and what is known of them. */
export function observe(event: ReportedEvent, keys: Keys, book: AddressBook): Observation {
  const { gameId, type, at, ip, userAgent, device, sessionId, reason, value } = event;
  const name = (kind: 'address' | 'session', text: string) => pseudonym(keys, kind, [gameId, text], nameBytes[kind]);
  const { address, block } = canonicalAddress(ip);
  return {
    at,
    type,
    block: keyedName(keys, 'block', gameId, block),
    address: name('address', address),
    facts: book.lookup(ip),
    device: {
      ...(device?.id ? { id: keyedName(keys, 'device', gameId, device.id) } : {}),
      ...nameDevice(device, userAgent),
    },
    ...(sessionId ? { session: name('session', sessionId) } : {}),
    ...(reason ? { reason: oneLine(reason, 64) } : {}),
    ...(value === undefined || !Number.isFinite(value) ? {} : { value: Math.max(0, value) }),
  };
}
