import { describe, expect, test } from 'vitest';
import { genuineOf } from '../../functions/activity/population/genuine.ts';
import {
  binOf,
  bins,
  flags,
  has,
  hasNews,
  readMark,
  scoreFrom,
  writeMark,
} from '../../functions/activity/population/mark.ts';
import { packSnapshot } from '../../functions/activity/population/population-store.ts';
import { fold, newSnapshot, type Snapshot, scoreWorth, worth } from '../../functions/activity/population/snapshot.ts';
import { addMark, newTally, type Tally } from '../../functions/activity/population/tally.ts';
import { bounds, overstatedBy, thresholdsOf, usualBudget } from '../../functions/activity/population/thresholds.ts';
import { budgetsFrom, countedLeast, surroundingsOf, viewOf } from '../../functions/activity/population/view.ts';
import { newsKinds, newsOf, shippedThresholds } from '../../functions/detection/index.ts';
import { emptyProfile } from '../../functions/detection/profile.ts';
import { unpack } from '../../functions/kernel/packed.ts';
import { dice, firstMinute, mark } from '../support/population.ts';
import { daily, iphone, profileOf, seen, strange } from '../support/sign-ins.ts';

const dayMinutes = 24 * 60;
const tallyOf = (...marks: ReturnType<typeof mark>[]): Tally => {
  const tally = newTally();
  for (const one of marks) addMark(tally, one);
  return tally;
};
const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);
const countedAt = (at = firstMinute) => newSnapshot(at * 60_000);
const many = (count: number, of: (nth: number) => ReturnType<typeof mark>) =>
  Array.from({ length: count }, (_, nth) => of(nth));

describe('marks', () => {
  test('go through their text unchanged', () => {
    for (const one of [
      mark(),
      mark({ news: [...newsKinds], asn: 4_294_967_295, country: '', bin: 276, gameId: 'a-1' }),
    ])
      expect(readMark(writeMark(one))).toEqual(one);
    expect(writeMark(mark()).length).toBeLessThan(40);
    for (const text of ['', 'demo 1', 'demo h !! IT 1 1', `${writeMark(mark())} x`])
      expect(readMark(text)).toBeUndefined();
  });

  test('every flag and every kind of news has a bit of its own', () => {
    for (const kind of newsKinds)
      expect(newsKinds.filter((other) => hasNews(mark({ news: [kind], flags: 0 }), other))).toEqual([kind]);
    for (const flag of Object.keys(flags) as (keyof typeof flags)[]) {
      const one = mark({ flags: flags[flag] });
      expect(Object.keys(flags).filter((other) => has(one, other as keyof typeof flags))).toEqual([flag]);
      expect(newsKinds.filter((kind) => hasNews(one, kind))).toEqual([]);
    }
  });

  test('bins hold a tenth of log-odds, whatever the score', () => {
    expect([0, 1e-9, 0.5, 1].map(binOf)).toEqual([0, 0, 138, 276]);
    for (const score of [0.004, 0.15, 0.6, 0.995]) {
      expect(scoreFrom(binOf(score))).toBeLessThanOrEqual(score);
      expect(scoreFrom(binOf(score) + 1)).toBeGreaterThan(score);
    }
  });
});

describe('what is new of a sign-in', () => {
  const known = profileOf(...daily(8)) ?? emptyProfile();
  test.each([
    ['nothing', seen({}), [], true, true],
    ['the same model with another id', seen({ device: { ...iphone, id: 'another-id-1' } }), ['id'], true, false],
    ['the id is lost', seen({ device: { ...iphone, id: undefined } }), ['id'], true, false],
    ['another device', seen({ device: strange }), ['device'], true, false],
    ['a new version', seen({ device: { ...iphone, clientVersion: '5.0' } }), ['details'], true, true],
    ['another time zone', seen({ device: { ...iphone, timezone: 'Europe/Rome' } }), ['timezone'], true, true],
    ['another network and country', seen({ from: 'milan' }), ['network', 'place', 'country'], false, true],
    ['a VPN', seen({ from: 'vpnUs' }), ['network', 'hosting', 'place', 'country'], false, true],
    ['an intruder', seen({ from: 'milan', device: strange }), ['device', 'network', 'place', 'country'], false, false],
  ])('%s', (_, event, kinds, usualLine, usualDevice) => {
    const versions = { ...known, devices: known.devices.map((device) => ({ ...device, clientVersion: '4.0' })) };
    expect(newsOf(versions, event)).toEqual({ kinds, usualLine, usualDevice, last: known.steps[0]?.at });
  });

  test('nothing is said of a player of whom nothing is known', () => {
    expect(newsOf(undefined, seen({}))).toBeUndefined();
  });
});

describe('snapshots', () => {
  test('tallies add up to the same in any order, and however they are cut', () => {
    const roll = dice(3);
    const marks = many(600, () =>
      mark({
        minute: firstMinute + Math.floor(roll() * 120),
        asn: Math.floor(roll() * 40),
        news: newsKinds.filter(() => roll() < 0.2),
        bin: Math.floor(roll() * 40) + 78,
      }),
    );
    const folded = (parts: Tally[]) => {
      const snapshot = countedAt();
      for (const part of parts) fold(snapshot, part);
      return snapshot;
    };
    const cut = (size: number, order: (tallies: Tally[]) => Tally[]) => {
      const parts: Tally[] = [];
      for (let at = 0; at < marks.length; at += size) parts.push(tallyOf(...marks.slice(at, at + size)));
      return folded(order(parts));
    };
    const [one, other] = [cut(600, (all) => all), cut(37, (all) => all.reverse())];
    expect(other.counted).toBe(600);
    expect(other.slots).toEqual(one.slots);
    for (const asn of Object.keys(one.networks))
      expect(worth(other, other.networks[asn] ?? 0)).toBeCloseTo(worth(one, one.networks[asn] ?? 0), 1);
    expect(Object.keys(other.networks)).toEqual(Object.keys(one.networks));
  });

  test('counts halve in 30 days and scores in 10, also across a moved zero', () => {
    for (const wait of [30, 300]) {
      const snapshot = countedAt();
      fold(snapshot, tallyOf(...many(1000, () => mark())));
      fold(snapshot, tallyOf(mark({ minute: firstMinute + wait * dayMinutes, asn: 7, bin: 138 })));
      expect(worth(snapshot, snapshot.networks[3269] ?? 0)).toBeCloseTo(1000 / 2 ** (wait / 30), 1);
      expect(scoreWorth(snapshot, snapshot.scores[78] ?? 0)).toBeCloseTo(1000 / 2 ** (wait / 10), 1);
      expect(worth(snapshot, snapshot.networks[7] ?? 0)).toBeCloseTo(1, 2);
      expect(snapshot.counted).toBe(1001);
    }
  });

  test('a large game stays small: 2,000 networks, 12 hours, some tens of kilobytes', () => {
    const snapshot = countedAt();
    const roll = dice(5);
    for (let slot = 0; slot < 160; slot++)
      fold(
        snapshot,
        tallyOf(
          ...many(600, () =>
            mark({
              minute: firstMinute + slot * 5,
              asn: Math.floor(roll() ** 3 * 9000),
              news: newsKinds.filter(() => roll() < 0.1),
              bin: Math.floor(roll() * 277),
            }),
          ),
        ),
      );
    expect(Object.keys(snapshot.networks).length).toBeLessThanOrEqual(3000);
    expect(Object.keys(snapshot.slots).length).toBeLessThanOrEqual(157);
    const packed = packSnapshot(snapshot);
    expect(packed.length).toBeLessThan(100_000);
    const read = unpack<Snapshot>(packed);
    expect(read.slots).toEqual(snapshot.slots);
    expect(read.signIns).toBeCloseTo(snapshot.signIns, 2);
  });

  test('aging survives being stored each minute', () => {
    let snapshot = countedAt();
    fold(snapshot, tallyOf(...many(50, () => mark())));
    for (let minute = 1; minute <= 300; minute++) {
      fold(snapshot, tallyOf(mark({ minute: firstMinute + minute * 147, asn: 9 })));
      snapshot = unpack<Snapshot>(packSnapshot(snapshot));
    }
    expect(worth(snapshot, snapshot.networks[3269] ?? 0)).toBeCloseTo(50 / 2 ** ((300 * 147) / dayMinutes / 30), 1);
  });
});

describe('thresholds', () => {
  /** Scores such that `share(score)` of the sign-ins lie at or above it: a logistic with its middle at −6. */
  const counted = (count: number, at = firstMinute) => {
    const snapshot = countedAt();
    const roll = dice(11);
    const bin = () => {
      const chance = roll();
      return binOf(1 / (1 + Math.exp(6 - 1.1 * Math.log(chance / (1 - chance)))));
    };
    const tally = tallyOf(mark({ minute: at }));
    for (let nth = 0; nth < count; nth++) {
      const own = bin();
      tally.scores[own] = (tally.scores[own] ?? 0) + 1;
    }
    fold(snapshot, tally);
    return snapshot;
  };
  const shareFrom = (snapshot: Snapshot, threshold: number) => {
    const all = Object.entries(snapshot.scores);
    const total = all.reduce((sum, [, count]) => sum + count, 0);
    return (
      all.filter(([bin]) => scoreFrom(Number(bin)) >= threshold - 1e-5).reduce((sum, [, count]) => sum + count, 0) /
      total
    );
  };

  test.each([0.5, 1, 2, 5])(
    'keep to a budget of %s in 100 within half a question, and use it, even if scores do not fit',
    (askedPer100) => {
      const snapshot = counted(200_000);
      const { verify } = thresholdsOf(snapshot, { askedPer100, callsPer10000: 1 });
      const [least, most] = bounds.verify;
      if (verify === least || verify === most) return expect(askedPer100).toBe(5); // the floor: such a budget is not used up
      expect(shareFrom(snapshot, verify)).toBeLessThanOrEqual((askedPer100 / 100) * 1.05 + 0.005);
      expect(shareFrom(snapshot, verify)).toBeGreaterThan((askedPer100 / 100) * 0.8);
    },
  );

  test('a larger budget never asks fewer, and floor and ceiling hold', () => {
    const snapshot = counted(60_000);
    const asked = [0.1, 0.5, 1, 2, 5, 20].map(
      (askedPer100) => thresholdsOf(snapshot, { askedPer100, callsPer10000: 1 }).verify,
    );
    expect(asked).toEqual(asked.toSorted((one, other) => other - one));
    for (const threshold of asked) {
      expect(threshold).toBeGreaterThanOrEqual(bounds.verify[0]);
      expect(threshold).toBeLessThanOrEqual(bounds.verify[1]);
    }
    const widest = thresholdsOf(snapshot, { askedPer100: 20, callsPer10000: 100 });
    expect(widest.verify).toBeLessThan(0.021);
    expect(widest.outreach).toBeLessThan(0.55);
  });

  test('what few sign-ins say is drawn towards what is shipped', () => {
    for (const name of ['verify', 'outreach'] as const)
      expect(thresholdsOf(countedAt(), usualBudget)[name]).toBeCloseTo(shippedThresholds[name], 5);
    const { outreach } = thresholdsOf(counted(20_000), usualBudget);
    const logOdds = (score: number) => Math.log(score / (1 - score));
    expect(Math.abs(logOdds(outreach) - logOdds(shippedThresholds.outreach))).toBeLessThan(0.6);
  });

  test.each([0, 0.0003, 0.004])('intruders, a share of %s, use up none of the budget', (intruders) => {
    // scores as a calibrated model gives them: normal log-likelihood ratios, with their mean at half their variance
    const roll = dice(23);
    const normal = () => Math.sqrt(-2 * Math.log(1 - roll())) * Math.cos(2 * Math.PI * roll());
    const spread = 3;
    const scoreOf = (isIntruder: boolean) => {
      const ratio = ((isIntruder ? 1 : -1) * spread ** 2) / 2 + spread * normal();
      return 1 / (1 + Math.exp(-(ratio + Math.log(0.01 / 0.99))));
    };
    const snapshot = countedAt();
    const tally = newTally();
    const genuine: number[] = [];
    for (let nth = 0; nth < 100_000; nth++) {
      const isIntruder = nth < 100_000 * intruders;
      const score = scoreOf(isIntruder);
      if (!isIntruder) genuine.push(score);
      addMark(tally, mark({ bin: binOf(score) }));
    }
    fold(snapshot, tally);
    const { verify, outreach } = thresholdsOf(snapshot, { askedPer100: 1, callsPer10000: 5 });
    const share = (threshold: number) => genuine.filter((score) => score >= threshold).length / genuine.length;
    expect(share(verify)).toBeGreaterThan(0.008);
    expect(share(verify)).toBeLessThan(0.0125);
    expect(share(outreach)).toBeLessThan(0.0012);
  });

  test('take no more than one in a hundred for an intruder: where there seem to be more, the scores do not fit the players', () => {
    const ordinary = Array.from({ length: bins }, (_, bin) => (bin >= 60 && bin < 100 ? 2000 : 0));
    const strange = ordinary.map((count, bin) => (bin >= 130 && bin < 143 ? 500 : count));
    const taken = (counts: readonly number[]) => 1 - sum(genuineOf(counts)) / sum(counts);
    expect(taken(ordinary)).toBeLessThan(0.0001);
    expect(taken(strange)).toBeCloseTo(0.01, 6);
  });

  test('follow how players sign in now', () => {
    const snapshot = counted(100_000);
    const before = thresholdsOf(snapshot, usualBudget).verify;
    fold(
      snapshot,
      tallyOf(
        ...many(100_000, (nth) => mark({ minute: firstMinute + 40 * dayMinutes, bin: nth % 20 === 0 ? 133 : 78 })),
      ),
    );
    expect(thresholdsOf(snapshot, usualBudget).verify).toBeGreaterThan(before);
  });
});

describe('what functions see', () => {
  const counted = (count: number) => {
    const snapshot = countedAt();
    fold(
      snapshot,
      tallyOf(...many(count, (nth) => mark({ asn: nth % 10 === 0 ? 20 : 10, country: nth % 4 === 0 ? 'VN' : 'IT' }))),
    );
    return viewOf(snapshot);
  };

  test('is nothing before 6,000 sign-ins, then thresholds, and from 20,000 on shares too', () => {
    expect(counted(budgetsFrom - 1)).toBeUndefined();
    expect(surroundingsOf(undefined, usualBudget, undefined, seen({}))).toEqual({});
    for (const count of [budgetsFrom, countedLeast - 1])
      expect(Object.keys(surroundingsOf(counted(count), usualBudget, undefined, seen({})))).toEqual(['thresholds']);
    const view = counted(countedLeast);
    expect(view?.population?.networkShare(20)).toBeCloseTo(0.1, 3);
    expect(view?.population?.countryShare('VN')).toBeCloseTo(0.25, 3);
    const unknown = view?.population?.networkShare(99) ?? 0;
    expect(unknown).toBeGreaterThan(0);
    expect(unknown).toBeLessThan(0.0001);
    expect(surroundingsOf(view, undefined, undefined, seen({}))).toMatchObject({
      thresholds: { verify: expect.any(Number) },
    });
    expect(surroundingsOf(view, undefined, undefined, seen({}))).not.toHaveProperty('storm');
  });

  test('tells by how much scores say more in this game than elsewhere, whatever its budget is', () => {
    const game = (bin: number) => {
      const snapshot = countedAt();
      fold(snapshot, tallyOf(...many(30_000, (nth) => mark({ bin: nth % 10 === 0 ? bin : 60 }))));
      return viewOf(snapshot);
    };
    const overstated = (bin: number, askedPer100 = 2) =>
      surroundingsOf(game(bin), { ...usualBudget, askedPer100 }, undefined, seen({})).overstated ?? 0;
    expect(overstated(binOf(shippedThresholds.verify))).toBe(0);
    expect(overstated(60)).toBe(0);
    expect(overstated(binOf(0.3))).toBeGreaterThan(1);
    expect(overstated(binOf(0.3), 5)).toBe(overstated(binOf(0.3), 0.5));
    expect(overstatedBy(shippedThresholds)).toBe(0);
  });
});
