import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLine } from '../../functions/activity/replay/replay-line.ts';
import { openAddressBook } from '../../functions/detection/index.ts';
import { createRandom } from './generator/random.ts';
import type { Labelled } from './generator/sign-ins.ts';
import { createWorld } from './generator/world.ts';
import { Ground } from './towns/ground.ts';
import { createTownHistory, type Telling } from './towns/history.ts';
import { Line, type Manner } from './towns/lines.ts';

const book = openAddressBook(join('dist', 'geo', 'addresses.bin'));
const world = createWorld(book, createRandom(3));
const history = (telling: Telling) =>
  createTownHistory(book, { seed: 6, players: 400, days: 80, attacks: 0.05, telling }, world);
const all = history('all');
const signIns = all.filter(({ event }) => event.type === 'login.succeeded');
const own = signIns.filter(({ label }) => label === 'genuine');

/** What an account's own sign-ins were before an event. */
const earlierOf = (some: readonly Labelled[], one: Labelled) =>
  some.filter(({ event, at }) => event.playerId === one.event.playerId && at < one.at);

describe('a history of towns', () => {
  it('is of events as games post them, in order of time, each id once', () => {
    expect(all.flatMap(({ event }) => ('fault' in readLine(JSON.stringify(event)) ? [event] : []))).toEqual([]);
    expect(new Set(all.map(({ event }) => event.id)).size).toBe(all.length);
    const times = all.map(({ at }) => at);
    expect(times).toEqual(times.toSorted((one, other) => one - other));
    expect(all.every(({ at, event }) => Date.parse(event.occurredAt) === at)).toBe(true);
  });

  it('is the same for the same seed', () => {
    expect(history('all')).toEqual(all);
  });

  it('has addresses that are the likelier new, the longer the pause was', () => {
    const known = new Map<string, { at: number; addresses: Set<string> }>();
    const pauses = { minutes: [0, 0], day: [0, 0], weeks: [0, 0] };
    for (const { event, at } of own) {
      const earlier = known.get(event.playerId);
      const pause = at - (earlier?.at ?? 0);
      const counted = pauses[pause < 720_000 ? 'minutes' : pause < 86_400_000 ? 'day' : 'weeks'];
      if (earlier && (pause < 86_400_000 || pause > 7 * 86_400_000)) {
        counted[1] = (counted[1] ?? 0) + 1;
        if (!earlier.addresses.has(event.ip)) counted[0] = (counted[0] ?? 0) + 1;
      }
      known.set(event.playerId, { at, addresses: (earlier?.addresses ?? new Set()).add(event.ip) });
    }
    const [minutes = 0, day = 0, weeks = 0] = Object.values(pauses).map(([isNew = 0, of = 1]) => isNew / of);
    expect(minutes).toBeLessThan(0.12);
    expect(day).toBeGreaterThan(0.15);
    expect(day).toBeLessThan(0.45);
    expect(weeks).toBeGreaterThan(day);
  });

  it('has addresses of both kinds, in the countries of the players', () => {
    const six = own.filter(({ event }) => event.ip.includes(':'));
    expect(six.length).toBeGreaterThan(50);
    for (const { event } of six.slice(0, 50)) expect(book.lookup(event.ip).country, event.ip).toMatch(/^[A-Z]{2}$/);
  });

  it('has intruders in the town of their victim, with the phone of their victim and never with its id', () => {
    const targeted = signIns.filter(({ label }) => label === 'targeted');
    expect(targeted.length).toBeGreaterThan(20);
    const near = targeted.filter((one) => {
      const earlier = earlierOf(own, one);
      const networks = new Set(earlier.map(({ event }) => book.lookup(event.ip).asn));
      expect(earlier.map(({ event }) => event.device?.model)).toContain(one.event.device?.model);
      if (one.event.device?.id) expect(earlier.map(({ event }) => event.device?.id)).not.toContain(one.event.device.id);
      return networks.has(book.lookup(one.event.ip).asn);
    });
    expect(near.length / targeted.length).toBeGreaterThan(0.9);
  });

  it('has stolen ids that their owner came with before', () => {
    const stolen = signIns.filter(({ label }) => label === 'stolen_id');
    expect(stolen.length).toBeGreaterThan(20);
    for (const one of stolen)
      expect(
        earlierOf(own, one).map(({ event }) => event.device?.id),
        one.event.id,
      ).toContain(one.event.device?.id);
  });

  it('hands on no more than a game does', () => {
    const devices = (telling: Telling) => history(telling).map(({ event }) => event.device);
    expect(devices('agent').every((device) => !device || Object.keys(device).join() === 'id')).toBe(true);
    const silent = (telling: Telling) => {
      const some = devices(telling);
      return some.filter((device) => device === undefined).length / some.length;
    };
    expect(silent('little') - silent('agent')).toBeGreaterThan(0.15);
    expect(silent('little') - silent('agent')).toBeLessThan(0.45);
    expect(history('agent').map(({ event: { ip, id } }) => [id, ip])).toEqual(
      all.map(({ event: { ip, id } }) => [id, ip]),
    );
  });
});

describe('a line', () => {
  const ground = new Ground(book, world, createRandom(1));
  const network = world.countries[0]?.homes[0];
  const lines = (manner: Manner, movedOn?: number) =>
    Array.from({ length: 20 }, (_, seed) => {
      const place = ground.placeOf(network?.blocks[seed] ?? '');
      if (!network) throw new Error('no network');
      return new Line(ground, createRandom(seed), { network, place, manner, days: 100, six: false, movedOn });
    });
  const addresses = (line: Line, user = 'one') =>
    Array.from({ length: 90 }, (_, day) => line.address(day + 0.5, user)).filter(
      (one, at, list) => one !== list[at - 1],
    );
  const mean = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

  it('keeps its address for as long as its manner is', () => {
    const changes = (manner: Manner) => mean(lines(manner).map((line) => addresses(line).length));
    expect(changes('sticky')).toBeLessThan(4);
    expect(changes('weeks')).toBeGreaterThan(4);
    expect(changes('weeks')).toBeLessThan(14);
    expect(changes('daily')).toBeGreaterThan(80);
  });

  it('has few addresses that many share, where many share it', () => {
    for (const line of lines('shared')) {
      const users = Array.from({ length: 30 }, (_, user) => addresses(line, String(user))).flat();
      expect(new Set(users).size).toBeLessThanOrEqual(4);
    }
  });

  it('is elsewhere in its network once its provider has moved it', () => {
    const moved = lines('sticky', 50).filter((line) => line.address(49.9, 'one') !== line.address(50.1, 'one'));
    expect(moved.length).toBe(20);
    for (const line of moved) expect(book.lookup(line.address(51, 'one')).asn).toBe(network?.asn);
  });
});
