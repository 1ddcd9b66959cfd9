import { describe, expect, it, vi } from 'vitest';
import { chance, event, failed, home, phone, play, quiet, start, type TownEvent } from '../support/attack-town.ts';

vi.setConfig({ testTimeout: 60_000 });

const minute = 60_000;
const day = 24 * 60 * minute;
const begin = start + 12 * day + 12 * 60 * minute;
const players = 400;
const history = quiet(players, 12);

/** Tries of a list of leaked passwords; every `hitEach`th gets in. */
function stuffing(
  tries: number,
  apart: number,
  from: (n: number) => string,
  hitEach = 40,
  device = (n: number): TownEvent['device'] => ({ id: `bot-${n}`, model: 'Nexus 5', os: 'Android' }),
) {
  const next = chance(7);
  const hits: TownEvent[] = [];
  const events = Array.from({ length: tries }, (_, n) => {
    const hit = n % hitEach === hitEach - 1;
    const playerId = hit || next() < 0.3 ? `p${(n * 17) % players}` : `nobody-${n}`;
    const one = event(begin + n * apart, playerId, from(n), device(n), hit ? {} : failed);
    if (hit) hits.push(one);
    return one;
  });
  return { events, hits };
}

/** How many hits were let through, and when the wave was seen, in seconds after the first try. */
function outcome(attack: { events: TownEvent[]; hits: TownEvent[] }) {
  const { verdicts, waves } = play([...history, ...attack.events]);
  const verdictOf = ({ id }: TownEvent) => verdicts.get(id)?.verdict;
  const through = attack.hits.filter((hit) => verdictOf(hit) === 'familiar');
  return { through, waves, flagged: waves[0] && (waves[0].since - begin) / 1000, verdictOf, verdicts };
}

describe('a wave of leaked passwords', () => {
  it('from few addresses is seen within a minute, is one wave, and its hits are asked about', () => {
    const { through, waves, flagged } = outcome(stuffing(400, 1000, (n) => `40.${n % 3}.7.9`));
    expect(waves).toHaveLength(1);
    expect(flagged).toBeLessThanOrEqual(60);
    expect(through).toEqual([]);
  });

  it('from rented servers, an address a try, is seen by the network', () => {
    const attack = stuffing(400, 1500, (n) => `30.5.${n % 200}.${(n * 7) % 250}`);
    const { through, waves, flagged } = outcome(attack);
    expect(waves).toHaveLength(1);
    expect(flagged).toBeLessThanOrEqual(60);
    expect(through).toEqual([]);
  });

  it('from homes all over, one try each, is seen within five minutes and ends by itself', () => {
    const attack = stuffing(400, 6000, (n) => `40.${n % 250}.${(n * 3) % 250}.${(n * 11) % 250}`);
    const { through, waves, flagged, verdicts } = outcome(attack);
    expect(waves).toHaveLength(1);
    expect(flagged).toBeLessThanOrEqual(300);
    expect(through.length).toBeLessThanOrEqual(1);
    const codes = attack.hits.slice(1).map(({ id }) => verdicts.get(id)?.signals);
    for (const signals of codes) expect(signals).toContain('stuffing_wave');
    const last = begin + 400 * 6000;
    expect(waves[0]?.until).toBeGreaterThan(last);
    expect(waves[0]?.until).toBeLessThanOrEqual(last + 15 * minute);
  });

  it('is asked about with a device like the player’s too, and leaves own devices and lines alone', () => {
    const attack = stuffing(400, 3000, (n) => `40.${n % 250}.${(n * 3) % 250}.${(n * 11) % 250}`);
    const at = begin + 15 * minute;
    const own = event(at, 'p1', home(1), phone(1));
    const travelling = event(at, 'p2', '40.99.1.1', phone(2));
    const newPhone = event(at, 'p4', home(4), { model: 'Pixel 9', os: 'Android', id: 'brand-new' });
    const alike = event(at, 'p5', '40.98.1.1', { ...phone(5), id: 'somebody' });
    const after = event(begin + 60 * minute, 'p6', '40.97.1.1', { ...phone(6), id: 'later' });
    const { verdicts, verdictOf } = outcome({
      ...attack,
      events: [...attack.events, own, travelling, newPhone, alike, after],
    });
    expect([own, travelling].map(verdictOf)).toEqual(['familiar', 'familiar']);
    for (const calm of [own, travelling, newPhone, after])
      expect(verdicts.get(calm.id)?.signals).not.toContain('stuffing_wave');
    expect(verdicts.get(alike.id)?.signals).toContain('stuffing_wave');
    expect(verdictOf(alike)).toBe('verify');
  });
});

describe('no wave', () => {
  it('comes of thirty quiet days, from the first sign-in on', () => {
    expect(play(quiet(600, 30, 3)).waves).toEqual([]);
  });

  it('comes of a café at the break: forty children, shared machines, many wrong passwords', () => {
    const next = chance(5);
    const events: TownEvent[] = [];
    for (let on = 0; on < 12; on++)
      for (let child = 0; child < 40; child++) {
        const at = start + on * day + 10 * 60 * minute + next() * 12 * minute;
        const machine = { id: `cafe-${Math.floor(next() * 20)}`, model: '', os: 'Windows', client: 'Chrome' };
        const tries = next() < 0.4 ? 1 + Math.floor(next() * 2) : 0;
        const who = `p${(child * 9 + on) % players}`;
        for (let one = 0; one < tries; one++) events.push(event(at + one * 20_000, who, '10.3.200.9', machine, failed));
        if (next() < 0.95) events.push(event(at + tries * 20_000 + 3000, who, '10.3.200.9', machine));
      }
    const shared = events.map(({ id }) => id);
    const { waves, verdicts } = play([...history, ...events]);
    expect(waves).toEqual([]);
    const codes = shared.flatMap((id) => verdicts.get(id)?.signals ?? []);
    for (const code of ['address_burst', 'reported_device', 'device_elsewhere']) expect(codes).not.toContain(code);
  });

  it('comes of a forgotten password, however often it is tried', () => {
    const tries = Array.from({ length: 80 }, (_, n) => event(begin + n * 2000, 'p3', home(3), phone(3), failed));
    expect(play([...history, ...tries]).waves).toEqual([]);
    const away = Array.from({ length: 80 }, (_, n) =>
      event(begin + n * 2000, 'p3', '40.1.1.1', { model: 'Pixel 9' }, failed),
    );
    expect(play([...history, ...away]).waves).toEqual([]);
  });

  it('comes of a forced sign-out: everybody types an old password, at home or on the own phone', () => {
    const tries = Array.from({ length: 200 }, (_, n) =>
      n % 2 === 0
        ? event(begin + n * 2000, `p${n}`, home(n), { model: 'Pixel 9', os: 'Android', id: `new-${n}` }, failed)
        : event(begin + n * 2000, `p${n}`, `40.${n}.1.1`, phone(n), failed),
    );
    expect(play([...history, ...tries]).waves).toEqual([]);
  });

  it('comes of a launch: a thousand new players in ten minutes', () => {
    const next = chance(9);
    const events: TownEvent[] = [];
    for (let n = 0; n < 1000; n++) {
      const at = begin + n * 600;
      const [ip, device] = [
        `40.${n % 250}.${n % 99}.${n % 240}`,
        { id: `fresh-${n}`, model: 'Pixel 8', os: 'Android' },
      ];
      const wrong = next() < 0.15;
      if (wrong) events.push(event(at, `fresh-${n}`, ip, device, failed));
      if (!wrong || next() < 0.7) events.push(event(at + (wrong ? 20_000 : 0), `fresh-${n}`, ip, device));
    }
    expect(play([...history, ...events]).waves).toEqual([]);
  });
});

describe('one device', () => {
  const strange = { id: 'thief', model: 'Galaxy A14', os: 'Android' };

  it('that fails on one account after the other is told of where it gets in', () => {
    const fails = (n: number) => event(begin + n * 60 * minute, `p${n * 6 + 3}`, `40.${n}.1.1`, strange, failed);
    const entry = (hours: number, n: number) =>
      event(begin + hours * 60 * minute, `p${n}`, '40.99.1.1', { ...strange, client: 'Client' });
    const [early, late] = [entry(1.5, 200), entry(6.5, 201)];
    const { verdicts } = play([...history, ...[0, 1, 2, 3, 4, 5].map(fails), early, late]);
    const codes = ({ id }: TownEvent) => verdicts.get(id)?.signals;
    expect(codes(early)).not.toContain('device_elsewhere'); // two accounts by then
    expect(codes(late)).toContain('device_elsewhere');
  });

  it('that one player reported is known to the others, and a machine of a café is not', () => {
    const attack = stuffing(200, 2000, (n) => `40.${n % 250}.${(n * 3) % 250}.${(n * 11) % 250}`).events;
    const hit = event(begin + 5 * minute, 'p9', '40.1.1.1', strange, { answer: 'denied' });
    const later = event(begin + day, 'p15', '40.2.1.1', strange);
    const cafe = { id: 'cafe-pc', model: '', os: 'Windows', client: 'Chrome' };
    const honest = Array.from({ length: 12 }, (_, n) =>
      event(begin - day + n * 60 * minute, `p${n * 3}`, home(n * 3), cafe, { answer: 'confirmed' }),
    );
    const thief = event(begin + 5 * minute, 'p100', '40.3.1.1', cafe, { answer: 'denied' });
    const next = event(begin + day, 'p200', '40.4.1.1', cafe);
    const { verdicts } = play([...history, ...attack, hit, later, ...honest, thief, next]);
    expect([hit, thief].map(({ id }) => verdicts.get(id)?.verdict)).toEqual(['verify', 'verify']);
    expect(verdicts.get(later.id)?.signals).toContain('reported_device');
    expect(verdicts.get(next.id)?.signals).not.toContain('reported_device');
    expect(verdicts.get(next.id)?.signals).toContain('shared_device');
  });
});
