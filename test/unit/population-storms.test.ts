import { describe, expect, test } from 'vitest';
import { decide, type Known } from '../../functions/activity/decide.ts';
import { clockFaultOf } from '../../functions/activity/population/clock-fault.ts';
import { nextIncidents, stillOpen } from '../../functions/activity/population/incident.ts';
import { flags } from '../../functions/activity/population/mark.ts';
import type { OpenStorm } from '../../functions/activity/population/snapshot.ts';
import { fold, withAllKinds } from '../../functions/activity/population/snapshot.ts';
import { isSpared } from '../../functions/activity/population/spared.ts';
import { stormFor } from '../../functions/activity/population/storm.ts';
import { addClock, newTally } from '../../functions/activity/population/tally.ts';
import {
  assess,
  type NewsKind,
  newsKinds,
  type Observation,
  type Surroundings,
} from '../../functions/detection/index.ts';
import { weightOf } from '../../functions/detection/model.ts';
import { logOdds } from '../../functions/kernel/odds.ts';
import type { Incident } from '../../functions/outreach/index.ts';
import { newState } from '../../functions/players/index.ts';
import { CountedGame, usual } from '../support/population.ts';
import { daily, iphone, profileOf, seen } from '../support/sign-ins.ts';

const hour = 60;
const settledGames = new Map<number, CountedGame>();
/** A game of which 30,000 ordinary sign-ins are counted. */
function settled(perMinute = 20): CountedGame {
  const game = settledGames.get(perMinute) ?? new CountedGame();
  if (!settledGames.has(perMinute)) game.pass(Math.ceil(30_000 / perMinute), perMinute);
  settledGames.set(perMinute, game);
  return game.copy();
}

describe('storms', () => {
  test('ordinary days have none, in a large game and in a small one', { timeout: 30_000 }, () => {
    const game = settled();
    for (let hours = 0; hours < 12; hours++) {
      game.pass(hour, 20);
      expect(game.storms).toEqual([]);
    }
    const small = settled(4);
    for (let hours = 0; hours < 120; hours++) {
      small.pass(hour, 1);
      expect(small.storms).toEqual([]);
    }
  });

  test('a patch day that loses ids and brings new versions is seen within ten minutes, and is over within an hour after', () => {
    const game = settled();
    game.pass(10, 20, { id: 0.85, details: 0.9 });
    expect(game.storms).toEqual(['details', 'id']);
    game.pass(3 * hour, 20, { id: 0.85, details: 0.9 });
    expect(game.storms).toEqual(['details', 'id']);
    game.pass(hour, 20);
    expect(game.storms).toEqual([]);
  });

  test('in a small game it is seen within some hours', () => {
    const game = settled(4);
    game.pass(3 * hour, 1);
    game.pass(2 * hour, 1, { id: 0.9 });
    expect(game.storms).toEqual(['id']);
  });

  test('a renumbered carrier is a storm of its own sign-ins only', () => {
    const game = settled();
    game.pass(2 * hour, 20);
    const moved = { asn: 105 };
    for (let minute = 0; minute < hour; minute++) {
      game.pass(1, 18);
      game.minute -= 1;
      game.pass(1, 4, { block: 0.95, place: 0.9 }, moved);
    }
    expect(game.storms).toEqual(['block 105', 'place 105']);
  });

  test('a proxy at which everybody is seen is a storm, seen within some minutes', () => {
    const game = settled();
    game.pass(2 * hour, 20);
    const behind = { network: 1, hosting: 1, place: 1, country: 0.8, block: 0 };
    game.pass(10, 20, behind, { asn: 13_335, flags: usual | flags.hosting });
    expect(game.storms).toEqual(['country', 'hosting', 'network', 'place']);
    game.pass(hour, 20);
    expect(game.storms).toEqual([]);
  });

  test('stolen ids that come through one data centre are none', () => {
    const game = settled();
    for (let minute = 0; minute < 6 * hour; minute++) {
      game.pass(1, 20);
      game.minute -= 1;
      game.pass(1, 1, { network: 1, hosting: 1, place: 1, country: 1 }, { asn: 9009, flags: usual | flags.hosting });
    }
    expect(game.storms).toEqual([]);
  });

  test('what an earlier release did not count is no storm after it', () => {
    const game = settled();
    for (const counts of [game.snapshot.usual, ...Object.values(game.snapshot.usualOf)]) counts.length = 9;
    withAllKinds(game.snapshot);
    expect(game.snapshot.usual.length).toBe(newsKinds.length + 2);
    game.pass(2 * hour, 20);
    expect(game.storms).toEqual([]);
  });

  test('a wave of intruders, whose device and line are both strange, is none', () => {
    const game = settled();
    for (let minute = 0; minute < hour; minute++) {
      game.pass(1, 20);
      game.minute -= 1;
      game.pass(1, 60, { device: 1, network: 1, place: 1 }, { flags: 8 });
    }
    expect(game.storms).toEqual([]);
  });

  test('a few more than usual, or three times next to nothing, are none', () => {
    const game = settled();
    game.pass(2 * hour, 20, { id: 0.2, timezone: 0.03 });
    expect(game.storms).toEqual([]);
  });

  test('takes off as much as it is more than usual, from the sign-ins that it concerns', () => {
    const at = seen({});
    const since = at.at - hour * 60_000;
    const blowing = {
      storms: [
        { kind: 'id', since, now: 0.6, ordinary: 0.1, peak: 0.8 },
        { kind: 'block', asn: 45_899, since, now: 0.9, ordinary: 0.3, peak: 0.9 },
      ] as OpenStorm[],
      past: [],
      at: at.at,
    };
    const of = (kinds: NewsKind[], event = at, last = at.at) => stormFor(blowing, { kinds, last }, event);
    expect(of(['id'])).toEqual([{ part: 'device', excess: Math.log(0.6 / 0.1) }]);
    expect(of(['id'], at, since - 1)).toEqual([{ part: 'device', excess: Math.log(0.8 / 0.1) }]);
    expect(of(['device', 'details'])).toEqual([]);
    expect(of(['block'])).toEqual([{ part: 'line', excess: Math.log(0.9 / 0.3) }]);
    expect(of(['block'], seen({ from: 'milan' }))).toEqual([]);
    expect(stormFor({ ...blowing, at: at.at - 3 * 3_600_000 }, { kinds: ['id'], last: at.at }, at)).toEqual([]);
  });

  test('explains what is new of who comes back after it, for a month', () => {
    const game = settled();
    game.pass(2 * hour, 20, { id: 0.85 });
    game.pass(2 * hour, 20);
    const { snapshot } = game;
    expect([snapshot.storms, snapshot.past.map(({ kind }) => kind)]).toEqual([[], ['id']]);
    const [{ since = 0, peak = 0, ordinary: usually = 0 } = {}] = snapshot.past;
    const event = { ...seen({}), at: snapshot.at };
    const of = (last: number) => stormFor(snapshot, { kinds: ['id'], last }, event);
    expect(of(since - 1)).toEqual([{ part: 'device', excess: Math.log(peak / usually) }]);
    expect(of(since + 1)).toEqual([]);
    game.minute += 31 * 24 * hour;
    game.pass(10, 20);
    expect(snapshot.past).toEqual([]);
  });
});

test('who would have been asked on an ordinary day is counted as spared, and nobody else', () => {
  const profile = profileOf(...daily(12));
  const observation = seen({ device: { ...iphone, id: 'another-id-1' } });
  const storm = [{ part: 'device', excess: 3 }] as const;
  const context = { suspects: [], signIns: [] };
  const [before, calmed] = [assess(profile, observation, context), assess(profile, observation, { ...context, storm })];
  expect(calmed.score).toBeLessThan(before.score);
  const known = (verify: number, surroundings: Surroundings): Known => ({
    ...{
      state: { ...newState(0), profile },
      observation,
      key: 'k',
      now: observation.at,
      verificationId: 'v',
      teaching: false,
    },
    surroundings: { ...surroundings, thresholds: { verify, outreach: 1 } },
  });
  const spared = (given: Known) => isSpared(given, decide(given));
  const between = (before.score + calmed.score) / 2;
  expect(spared(known(between, { storm }))).toBe(true);
  expect(spared(known(between, {}))).toBe(false);
  expect(spared(known(before.score * 1.01, { storm }))).toBe(false);
  expect(spared(known(calmed.score * 0.99, { storm }))).toBe(false);
});

test('as much is taken off as it is more than usual, down to what it would be if nothing were new, and no further', () => {
  const profile = profileOf(...daily(12));
  const lost = seen({ device: { ...iphone, id: 'another-id-1' } });
  const doubt = (event: Observation, excess: number) => {
    const { score } = assess(profile, event, { suspects: [], storm: [{ part: 'device', excess }] });
    return logOdds(score);
  };
  expect(doubt(lost, 0) - doubt(lost, 1)).toBeCloseTo(1, 1);
  expect(doubt(lost, 99)).toBe(doubt(lost, 999));
  const known = assess(profile, lost, { suspects: [], storm: [{ part: 'device', excess: 99 }] });
  const weight = known.signals.find(({ code }) => code === 'similar_device')?.weight ?? 0;
  expect(weight).toBeCloseTo(weightOf('device.known'), 1);
});

describe('clocks', () => {
  const withClocks = (offsets: number[]) => {
    const game = settled();
    const tally = newTally();
    for (const [place, offset] of offsets.entries()) addClock(tally, game.minute - 1 - (place % 20), offset);
    fold(game.snapshot, tally);
    return clockFaultOf(game.snapshot);
  };
  const times = (count: number, of: (nth: number) => number) => Array.from({ length: count }, (_, nth) => of(nth));

  test('one constant offset is a wrong clock, ahead or behind', () => {
    expect(withClocks(times(80, (nth) => 120 + (nth % 2)))).toMatchObject({ events: 80 });
    expect(withClocks([...times(90, () => -60), ...times(10, (nth) => -11 - nth * 5)])).toMatchObject({
      offsetMinutes: -60,
      events: 90,
    });
  });

  test('began with the first of its events, not with others that came at a wrong time', () => {
    const game = settled();
    const tally = newTally();
    for (let nth = 0; nth < 60; nth++) addClock(tally, game.minute - 8 + (nth % 8), 61 + (nth % 2));
    for (let nth = 0; nth < 5; nth++) addClock(tally, game.minute - 20, 300);
    fold(game.snapshot, tally);
    const begin = Math.floor((game.minute - 8) / 5) * 5 * 60_000;
    expect(clockFaultOf(game.snapshot)).toEqual({ offsetMinutes: 61, events: 60, since: begin });
  });

  test('a queue that is worked off, and a handful, are none', () => {
    expect(withClocks(times(300, (nth) => -10 - (nth % 90)))).toBeUndefined();
    expect(withClocks(times(40, () => 120))).toBeUndefined();
    expect(withClocks(times(2000, (nth) => -10 - nth))).toBeUndefined();
    expect(withClocks([...times(90, () => -60), ...times(100, (nth) => -100 - nth)])).toBeUndefined();
    expect(withClocks([])).toBeUndefined();
  });
});

describe('incidents', () => {
  const id = { kind: 'id', since: 1000, now: 0.8, ordinary: 0.1, peak: 0.8 } as const;
  const details = { kind: 'details', since: 2000, now: 0.9, ordinary: 0.05, peak: 0.9 } as const;
  const calm = { storms: [], clock: undefined, spared: 0 };

  test('all storms of a time are one, from the first begin to the last end, with what was spared', () => {
    const looks = [
      { ...calm, storms: [id], spared: 3, at: 5000 },
      { ...calm, storms: [id, details], spared: 10, at: 6000 },
      { ...calm, storms: [details], spared: 2, at: 7000 },
      { ...calm, spared: 1, at: 8000 },
    ];
    let open: Incident[] = [];
    const all = looks.map((look) => {
      const changed = nextIncidents('demo', open, look);
      open = stillOpen(changed);
      return changed;
    });
    expect(all.map(([one]) => [one?.since, one?.until, one?.spared])).toEqual([
      [1000, undefined, 3],
      [1000, undefined, 13],
      [1000, undefined, 15],
      [1000, 8000, 16],
    ]);
    expect(all[3]?.[0]?.news).toEqual([
      { kind: 'id', times: 8 },
      { kind: 'details', times: 18 },
    ]);
    expect(open).toEqual([]);
    expect(nextIncidents('demo', open, { ...calm, at: 9000 })).toEqual([]);
  });

  test('a wrong clock is another one', () => {
    const [begun] = nextIncidents('demo', [], {
      ...calm,
      clock: { offsetMinutes: 61, events: 70, since: 4000 },
      at: 5000,
    });
    expect(begun).toEqual({ gameId: 'demo', kind: 'clock', since: 4000, news: [], spared: 0, offsetMinutes: 61 });
    const [ended] = nextIncidents('demo', begun ? [begun] : [], { ...calm, at: 9000 });
    expect(ended).toMatchObject({ since: 4000, until: 9000, offsetMinutes: 61 });
  });
});
