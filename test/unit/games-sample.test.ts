import { describe, expect, test } from 'vitest';
import { eventSchema } from '../../functions/activity/event.ts';
import { languageOf, languages } from '../../functions/kernel/i18n.ts';
import { count, figureLines, newFigure } from '../../infra/local/sample/figure.ts';
import { pastEvents } from '../../infra/local/sample/history.ts';
import { makePeople } from '../../infra/local/sample/people.ts';
import { seededRandom } from '../../infra/local/sample/random.ts';
import { liveEvents, type Next } from '../../infra/local/sample/stream.ts';

const now = Date.UTC(2026, 10, 21, 12);
const people = makePeople(seededRandom(1), now);
const past = pastEvents(seededRandom(2), people, 'smp-test', now);

/** An hour of the live stream, an event a second. */
function anHour(seed: number): Next[] {
  const next = liveEvents(seededRandom(seed), people, 'smp-test', now);
  return Array.from({ length: 3600 }, (_, n) => next(now + n * 1000));
}
const hour = anHour(3);

test('the people are the same in every run, write in every language, and have addresses that reach nobody', () => {
  expect(makePeople(seededRandom(1), now)).toEqual(people);
  expect(people).toHaveLength(40);
  expect(new Set(people.map(({ playerId }) => playerId)).size).toBe(40);
  expect(new Set(people.map(({ contact }) => contact.email)).size).toBe(40);
  expect(new Set(people.map(({ contact }) => languageOf(contact.locale)))).toEqual(new Set(languages));
  for (const { contact } of people) expect(contact.email).toMatch(/^[a-z]+-\d\d@example\.(com|net|org)$/);
});

describe('the past days', () => {
  test('come in their order, within the time that Doorward takes, and end before now', () => {
    const times = past.map(({ occurredAt }) => Date.parse(occurredAt));
    expect(times).toEqual([...times].sort((one, other) => one - other));
    expect(times[0]).toBeGreaterThan(now - 29 * 86_400_000);
    expect(times.at(-1)).toBeLessThan(now);
    expect(past.length).toBeGreaterThan(300);
    expect(past.length).toBeLessThan(1000);
  });

  test('show each player’s networks and devices within the first three sign-ins', () => {
    for (const person of people) {
      const signIns = past.filter(({ playerId, type }) => playerId === person.playerId && type === 'login.succeeded');
      expect(signIns.length).toBeGreaterThanOrEqual(4);
      const known = signIns.slice(0, 3);
      const [devices, blocks] = [
        new Set(known.map(({ device }) => device.id)),
        new Set(known.map(({ ip }) => blockOf(ip))),
      ];
      for (const { device, ip } of signIns.slice(3)) {
        expect(devices.has(device.id)).toBe(true);
        expect(blocks.has(blockOf(ip))).toBe(true);
      }
    }
  });
});

const blockOf = (ip: string) => ip.split('.').slice(0, 3).join('.');

describe('the live stream', () => {
  test('begins an attack within five seconds, and some forty to sixty in an hour', () => {
    const first = hour.findIndex(({ kind }) => kind === 'attack');
    expect(first).toBeLessThanOrEqual(5);
    const attacks = hour.filter(({ kind, event }) => kind === 'attack' && event.type === 'login.succeeded');
    expect(attacks.length).toBeGreaterThanOrEqual(40);
    expect(attacks.length).toBeLessThanOrEqual(61);
  });

  test('attacks first somebody who reads English, then every language in turn', () => {
    const attacked = hour.filter(({ event, kind }) => kind === 'attack' && event.type === 'login.succeeded');
    const victims = attacked.slice(0, 4).map(({ event }) => people.find(({ playerId }) => playerId === event.playerId));
    expect(victims.map((victim) => languageOf(victim?.contact.locale))).toEqual(['en', 'vi', 'it', 'zh-Hans']);
    expect(new Set(attacked.slice(0, 30).map(({ event }) => event.playerId)).size).toBeGreaterThanOrEqual(26);
  });

  test('attacks from another country with a device that nobody owns, and sometimes goes on to take things', () => {
    const owned = new Set(people.flatMap(({ phone, computer }) => [phone.id, computer?.id]));
    const homes = new Set(people.flatMap(({ home, mobile }) => [blockOf(home), mobile]));
    const follows = new Map<string, number>();
    for (const { kind, event, attack } of hour) {
      if (kind !== 'attack') continue;
      const victim = people.find(({ playerId }) => playerId === event.playerId);
      expect(attack?.country).not.toBe(victim?.country);
      expect(owned.has(event.device.id)).toBe(false);
      expect(homes.has(blockOf(event.ip))).toBe(false);
      follows.set(event.type, (follows.get(event.type) ?? 0) + 1);
    }
    expect([...follows.keys()]).toContain('item.traded');
    expect([...follows.keys()]).toContain('password.changed');
  });

  test('shows people only on their own devices and networks, one sitting at a time', () => {
    const seated = new Set<string>();
    for (const { kind, event } of hour) {
      if (kind !== 'ordinary') continue;
      const person = people.find(({ playerId }) => playerId === event.playerId);
      if (!person) throw new Error(`nobody is ${event.playerId}`);
      expect([person.phone.id, person.computer?.id]).toContain(event.device.id);
      expect([blockOf(person.home), person.mobile]).toContain(blockOf(event.ip));
      if (event.type === 'login.succeeded') expect(seated.has(event.playerId)).toBe(false);
      if (event.type === 'login.succeeded') seated.add(event.playerId);
      if (event.type === 'session.ended') expect(seated.delete(event.playerId)).toBe(true);
    }
  });
});

test('every event is one that the service takes, with an id of its own', () => {
  const events = [...past, ...hour.map(({ event }) => event)];
  for (const event of events) expect(eventSchema.safeParse(event).error).toBeUndefined();
  expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
});

test('the figure counts by whose events they were and what came back', () => {
  const figure = newFigure();
  count(figure, 'ordinary', 'familiar');
  count(figure, 'ordinary', 'familiar');
  count(figure, 'attack', 'outreach');
  figure.lastAttack = { playerId: 'mh-1001', country: 'BR', outcome: 'outreach' };
  expect(figureLines(figure)).toEqual([
    '3 events posted (teaching)',
    '  past days   none yet',
    '  players     2 familiar',
    '  attackers   1 outreach; the last on mh-1001 from BR: outreach',
  ]);
  Object.assign(figure, { waits: 2, refused: 1 });
  expect(figureLines(figure)[0]).toBe('3 events posted (teaching), waited 2 times, 1 requests refused');
});
