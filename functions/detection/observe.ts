import { pseudonym } from '../kernel/ids.ts';
import { Recent, sharedText } from '../kernel/recent.ts';
import type { Keys } from '../kernel/secrets.ts';
import { oneLine } from '../kernel/text.ts';
import type { AddressBook } from './address-book.ts';
import { blockOf, canonicalAddress } from './address-text.ts';
import { nameDevice } from './device-name.ts';
import type { DeviceReport, EventType, Observation, ObservedDevice } from './types.ts';

/** What detection reads of an activity event. */
type ReportedEvent = {
  type: EventType;
  ip: string;
  userAgent?: string | undefined;
  device?: DeviceReport | undefined;
  sessionId?: string | undefined;
  reason?: string | undefined;
  value?: number | undefined;
};

/** The game that posted an event, and when it says that it happened, in milliseconds. */
type Posted = { gameId: string; at: number };

/** Bytes of the keyed names: a block or an area must be unlike a player's other ones, a device or an address unlike all of a game. */
const nameBytes = { block: 6, area: 3, address: 12, device: 9, session: 9 } as const;

/*
 * What was made of a text, in the game where it came last: few players of two games share an address.
 */

/** `address`: its keyed name, once somebody asked for it. */
type Line = Pick<Observation, 'facts'> & { gameId: string; ip: string; block: Block; address: string | undefined };
type Block = { gameId: string; name: string; area: string };
type Area = { gameId: string; name: string };
type Told = { gameId: string; report: DeviceReport; userAgent: string | undefined; id: string; device: ObservedDevice };

const mostRecent = 20_000;

/** Players keep their lines and their devices: what was made of those that came of late. It never leaves the process. */
class Names {
  private readonly lines = new Recent<string, Line>(mostRecent);
  private readonly blocks = new Recent<number | string, Block>(mostRecent);
  private readonly areas = new Recent<string, Area>(mostRecent);
  private readonly devices = new Recent<string, Told>(mostRecent);
  readonly keys: Keys;
  private readonly book: AddressBook;

  constructor(keys: Keys, book: AddressBook) {
    this.keys = keys;
    this.book = book;
  }

  name(kind: keyof typeof nameBytes, gameId: string, text: string): string {
    return pseudonym(this.keys, kind, [gameId, text], nameBytes[kind]);
  }

  line(gameId: string, ip: string): Line {
    const before = this.lines.get(ip);
    if (before?.gameId === gameId) return before;
    const facts = this.book.lookup(ip);
    return this.lines.keep(ip, { gameId, ip, block: this.block(gameId, ip), facts, address: undefined });
  }

  private block(gameId: string, ip: string): Block {
    const key = blockOf(ip);
    const before = this.blocks.get(key);
    if (before?.gameId === gameId) return before;
    const { block, area } = canonicalAddress(ip);
    return this.blocks.keep(key, {
      gameId,
      name: this.name('block', gameId, block),
      area: this.area(gameId, area),
    });
  }

  /** The keyed name of an address in its one form. */
  address(gameId: string, ip: string): string {
    return this.name('address', gameId, canonicalAddress(ip).address);
  }

  private area(gameId: string, area: string): string {
    const before = this.areas.get(area);
    if (before?.gameId === gameId) return before.name;
    return this.areas.keep(area, { gameId, name: this.name('area', gameId, area) }).name;
  }

  device(gameId: string, report: DeviceReport | undefined, userAgent: string | undefined): ObservedDevice {
    if (!report?.id) return nameDevice(report, userAgent);
    const found = this.devices.get(report.id);
    const before = found?.gameId === gameId ? found : undefined;
    if (before && before.userAgent === userAgent && isSame(before.report, report)) return before.device;
    const id = before?.id ?? this.name('device', gameId, report.id);
    const device = { id, ...nameDevice(report, userAgent) };
    return this.devices.keep(report.id, { gameId, report: shared(report), userAgent, id, device }).device;
  }
}

const once = (text: string | undefined) => (text === undefined ? undefined : sharedText(text));

/** A report of texts that many devices tell: there are few, so they are near at hand when the next report is held against it. */
const shared = ({ model, os, osVersion, client, clientVersion, language, timezone, screen }: DeviceReport) => ({
  model: once(model),
  os: once(os),
  osVersion: once(osVersion),
  client: once(client),
  clientVersion: once(clientVersion),
  language: once(language),
  timezone: once(timezone),
  screen: once(screen),
});

/** Whether two reports of one device tell the same. */
const isSame = (one: DeviceReport, other: DeviceReport): boolean =>
  one.model === other.model &&
  one.os === other.os &&
  one.osVersion === other.osVersion &&
  one.client === other.client &&
  one.clientVersion === other.clientVersion &&
  one.language === other.language &&
  one.timezone === other.timezone &&
  one.screen === other.screen;

const names = new WeakMap<AddressBook, Names>();

function namesOf(keys: Keys, book: AddressBook): Names {
  const before = names.get(book);
  if (before?.keys === keys) return before;
  const made = new Names(keys, book);
  names.set(book, made);
  return made;
}

/** An event as it is seen. Its address and its session are named when that is asked for: of what is familiar it seldom is. */
class Seen implements Observation {
  readonly at: number;
  readonly type: EventType;
  readonly block: string;
  readonly area: string;
  readonly facts: Observation['facts'];
  readonly device: ObservedDevice;
  declare reason?: string;
  declare value?: number;
  readonly #names: Names;
  readonly #line: Line;
  readonly #gameId: string;
  readonly #sessionId: string | undefined;

  constructor({ type, ip, device, userAgent, sessionId }: ReportedEvent, { gameId, at }: Posted, names: Names) {
    const line = names.line(gameId, ip);
    this.at = at;
    this.type = type;
    this.block = line.block.name;
    this.area = line.block.area;
    this.facts = line.facts;
    this.device = names.device(gameId, device, userAgent);
    this.#names = names;
    this.#line = line;
    this.#gameId = gameId;
    this.#sessionId = sessionId;
  }

  get address(): string {
    const line = this.#line;
    line.address ??= this.#names.address(this.#gameId, line.ip);
    return line.address;
  }

  get session(): string | undefined {
    return this.#sessionId ? this.#names.name('session', this.#gameId, this.#sessionId) : undefined;
  }
}

/**
 * Reduces an event to what detection needs: keyed names instead of the address, the device's id and the session, and what is known of them.
 * To store it, see {@link asStored}.
 */
export function observe(event: ReportedEvent, posted: Posted, keys: Keys, book: AddressBook): Observation {
  const seen = new Seen(event, posted, namesOf(keys, book));
  const { reason, value } = event;
  if (reason) seen.reason = oneLine(reason, 64);
  if (value !== undefined && Number.isFinite(value)) seen.value = Math.max(0, value);
  return seen;
}

/** An observation as plain data, its address and its session named. */
export function asStored(seen: Observation): Observation {
  const { address, session } = seen;
  return { ...seen, address, ...(session === undefined ? {} : { session }) };
}
