import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLine } from '../../functions/activity/replay/replay-line.ts';
import { openAddressBook } from '../../functions/detection/index.ts';
import { createHistory } from './generator/history.ts';
import { dayMs, isOwn, type Marked } from './generator/marked.ts';
import { createRandom } from './generator/random.ts';
import { createScenario, type Extras } from './generator/scenario.ts';
import { isAsset } from './generator/sequences.ts';
import { firstDay } from './generator/sign-ins.ts';
import { createWorld } from './generator/world.ts';

const book = openAddressBook(join('dist', 'geo', 'addresses.bin'));
const world = createWorld(book, createRandom(3));
const settings = { seed: 5, players: 400, days: 40, idLoss: 0.15, attacks: 0.01 };
const made = (extras: Extras) => createScenario(book, settings, world, extras);
const plain = createHistory(book, settings, world);
const day = (number: number) => (firstDay + number) * dayMs;
const ids = (events: readonly Marked[], mark: string) => events.filter((one) => one.mark?.startsWith(mark));

describe('a scenario', () => {
  it('is the plain history where nothing is added', () => {
    expect(made({})).toEqual(plain);
  });

  it('is of events as games post them, in order of time, each id once', () => {
    const events = made({
      waves: { from: 20, rounds: 1 },
      bruteForce: { from: 20, count: 2 },
      oneDevice: { from: 22, count: 1, accounts: 8 },
      patches: [{ day: 25, losing: 0.3 }],
      renumbered: { day: 30 },
      proxyFault: { day: 32, hours: 6 },
      forgotten: 0.01,
      breaks: { from: 30, count: 2 },
      acts: { unanswered: 0.5 },
    });
    expect(events.flatMap(({ event }) => ('fault' in readLine(JSON.stringify(event)) ? [event] : []))).toEqual([]);
    expect(new Set(events.map(({ event }) => event.id)).size).toBe(events.length);
    const times = events.map(({ at }) => at);
    expect(times).toEqual(times.toSorted((one, other) => one - other));
    expect(events.every(({ at, event }) => Date.parse(event.occurredAt) === Math.floor(at))).toBe(true);
  });

  it('has waves of three shapes of which one or two tries in a thousand succeed', () => {
    const waves = Map.groupBy(ids(made({ waves: { from: 20, rounds: 1 } }), 'wave '), ({ mark }) => mark);
    expect([...waves.keys()]).toEqual(['wave addresses-0', 'wave hosting-0', 'wave residential-0']);
    const addresses = [...waves.values()].map((tries) => new Set(tries.map(({ event }) => event.ip)).size);
    expect(addresses).toEqual([3, expect.any(Number), expect.any(Number)]);
    expect(addresses[1]).toBeLessThanOrEqual(150);
    for (const tries of waves.values()) {
      const share = tries.filter(({ event }) => event.type === 'login.succeeded').length / tries.length;
      expect(share).toBeGreaterThan(0.0005);
      expect(share).toBeLessThan(0.0025);
    }
    expect((addresses[2] ?? 0) / (waves.get('wave residential-0')?.length ?? 1)).toBeGreaterThan(0.98);
  });

  it('has patch days from which nobody plays with what was before', () => {
    const events = made({ patches: [{ day: 25, losing: 0.3 }] });
    const versions = (some: readonly Marked[]) =>
      new Set(
        some.flatMap(({ event: { device } }) =>
          device?.client?.startsWith('game-') ? [device.clientVersion?.[0]] : [],
        ),
      );
    const at = day(25) + 8 * 3_600_000;
    expect(versions(events.filter((one) => one.at < at))).toEqual(new Set(['4']));
    expect(versions(events.filter((one) => one.at >= at))).toEqual(new Set(['5']));
    const changed = events.filter(({ event }, place) => event.device?.id !== plain[place]?.event.device?.id);
    const games = events.filter(
      (one) => one.at >= at && one.event.device?.client?.startsWith('game-') && one.event.device.id,
    );
    expect(changed.length / games.length).toBeGreaterThan(0.2);
    expect(changed.length / games.length).toBeLessThan(0.4);
    // lost once: the id after it stays
    const after = Map.groupBy(changed, ({ event }) => event.device?.id ?? '');
    expect(Math.max(...[...after.values()].map((uses) => uses.length))).toBeGreaterThan(3);
  });

  it('moves the customers of a carrier, and nobody else, to other blocks', () => {
    const events = made({ renumbered: { day: 20 } });
    const moved = events.filter(({ event }, place) => event.ip !== plain[place]?.event.ip);
    expect(moved.length).toBeGreaterThan(20);
    expect(moved.every((one) => one.at >= day(20) && isOwn(one))).toBe(true);
    const networks = new Set(moved.map(({ event }) => book.lookup(event.ip).asn));
    expect(networks.size).toBeLessThanOrEqual(2);
  });

  it('shows everybody at one address while the proxy hides theirs, and nobody before and after', () => {
    const events = made({ proxyFault: { day: 20, hours: 6 } });
    const moved = events.filter(({ event }, place) => event.ip !== plain[place]?.event.ip);
    expect(moved.length).toBeGreaterThan(5);
    expect(new Set(moved.map(({ event }) => event.ip)).size).toBe(1);
    expect(book.lookup(moved[0]?.event.ip ?? '').kind).toBe('hosting');
    const [from, until] = [day(20) + 8 * 3_600_000, day(20) + 14 * 3_600_000];
    const hidden = events.filter(({ at }) => at >= from && at < until);
    expect(hidden.map(({ event }) => event.id)).toEqual(moved.map(({ event }) => event.id));
  });

  it('has failures from the own device and line before a forgotten password is found', () => {
    const events = made({ forgotten: 0.02 });
    const failures = ids(events, 'forgotten');
    expect(failures.length).toBeGreaterThan(50);
    const signIns = new Map(events.map(({ event }) => [event.id, event]));
    for (const { event } of failures) {
      const later = signIns.get(event.id.replace(/-forgot-\d+$/, ''));
      expect([event.ip, event.device?.id, event.type]).toEqual([later?.ip, later?.device?.id, 'login.failed']);
      expect(Date.parse(event.occurredAt)).toBeLessThan(Date.parse(later?.occurredAt ?? ''));
    }
  });

  it('has breaks at which many sign in from one line within a quarter of an hour', () => {
    const visits = ids(made({ breaks: { from: 35, count: 1 } }), 'break 0').filter(
      ({ event }) => event.type === 'login.succeeded',
    );
    expect(new Set(visits.map(({ event }) => event.playerId)).size).toBeGreaterThanOrEqual(4);
    expect(new Set(visits.map(({ event }) => event.ip)).size).toBe(1);
    expect((visits.at(-1)?.at ?? 0) - (visits[0]?.at ?? 0)).toBeLessThan(15 * 60_000);
  });

  it('has acts in the sessions of players and of intruders, who take more', () => {
    const events = made({ acts: { unanswered: 0.5 } });
    const acts = (own: boolean) => events.filter((one) => isAsset(one.event.type) && (one.label === 'genuine') === own);
    const middle = (some: readonly Marked[]) =>
      some.map(({ event }) => event.value ?? 0).sort((one, other) => one - other)[some.length >> 1] ?? 0;
    expect(acts(true).length).toBeGreaterThan(500);
    expect(acts(false).length).toBeGreaterThan(30);
    expect(middle(acts(false))).toBeGreaterThan(2 * middle(acts(true)));
    const denied = events.filter(({ label, event }) => label !== 'genuine' && event.type === 'login.succeeded');
    const share = denied.filter(({ event }) => event.answer === undefined).length / denied.length;
    expect(share).toBeGreaterThan(0.3);
    expect(share).toBeLessThan(0.7);
  });
});
