import { describe, expect, it } from 'vitest';
import { worthOf } from '../../functions/detection/evidence/tree.ts';
import { fitBoosted, type GbmSample, growBoosted } from './gbm.ts';
import { createRandom } from './generator/random.ts';
import { areaUnder } from './measures/ranking.ts';

/** Positive where exactly one of the first two is above the middle (no sum of the two tells), the more so the greater the third. */
function crossed(seed: number, count: number): (GbmSample & { logOdds: number })[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => {
    const values = Float32Array.from({ length: 6 }, (_, at) => (at === 5 ? random.below(3) : random.next()));
    const [one = 0, other = 0, third = 0] = values;
    const logOdds = (one > 0.5 !== other > 0.5 ? 2 : -2) + 3 * (third - 0.5);
    return { values, positive: random.chance(1 / (1 + Math.exp(-logOdds))), logOdds };
  });
}

const options = { trees: 120, leaves: 8, least: 20, rate: 0.1, seed: 3 };
const area = (samples: readonly GbmSample[], weigh: (values: Float32Array) => number) => {
  const of = (positive: boolean) =>
    samples.filter((one) => one.positive === positive).map(({ values }) => weigh(values));
  return areaUnder(of(true), of(false));
};

describe('boosted trees', () => {
  const learned = crossed(1, 6000);
  const held = crossed(2, 4000);

  it('finds what no sum of its parts tells, nearly as well as the truth does', () => {
    const best = areaUnder(
      held.filter(({ positive }) => positive).map(({ logOdds }) => logOdds),
      held.filter(({ positive }) => !positive).map(({ logOdds }) => logOdds),
    );
    expect(area(held, fitBoosted(learned, options))).toBeGreaterThan(best - 0.015);
  });

  it('gives log-odds that come true', () => {
    const weigh = fitBoosted(learned, { ...options, trees: 200, features: 1 });
    const off = held.map(({ values, logOdds }) => {
      const chance = (sum: number) => 1 / (1 + Math.exp(-sum));
      return Math.abs(chance(weigh(values)) - chance(logOdds));
    });
    expect(off.reduce((sum, one) => sum + one, 0) / off.length).toBeLessThan(0.06);
  });

  it('counts a sample of weight 2 like two', () => {
    // of few values each, so that both ways cut them alike
    const coarse = learned.map((one) => ({ ...one, values: one.values.map((value) => Math.round(value * 8)) }));
    const whole = { ...options, samples: 1, features: 1, trees: 20, least: 1 };
    const byWeight = fitBoosted(
      coarse.map((one) => (one.positive ? { ...one, weight: 2 } : one)),
      whole,
    );
    const byCount = fitBoosted([...coarse, ...coarse.filter(({ positive }) => positive)], whole);
    for (const { values } of coarse.slice(0, 200)) expect(byWeight(values)).toBeCloseTo(byCount(values), 3);
  });

  it('corrects what the samples come from, and only that', () => {
    const corrected = (from: (sample: (typeof learned)[number]) => number) => {
      const { trees } = growBoosted(
        learned.map((one) => ({ ...one, from: from(one) })),
        options,
      );
      const moved = held.map((one) => trees.reduce((sum, tree) => sum + worthOf(tree, one.values), 0));
      const off = held.map((one, at) => Math.abs(from(one) + (moved[at] ?? 0) - one.logOdds));
      const mean = (some: readonly number[]) => some.reduce((sum, one) => sum + one, 0) / some.length;
      return { off: mean(off), moved: mean(moved.map(Math.abs)) };
    };
    const [nothing, half, all] = [
      corrected(() => 0),
      corrected((one) => (one.values[2] ?? 0) * 3 - 1.5),
      corrected((one) => one.logOdds),
    ];
    expect(half.off).toBeLessThan(nothing.off);
    expect(all.moved).toBeLessThan(0.4 * nothing.moved);
  });

  it('stops where held-back samples are told no better', () => {
    const noise = crossed(4, 800);
    const check = crossed(5, 2000);
    const greedy = { ...options, trees: 300, leaves: 31, least: 2 };
    const stopped = area(held, fitBoosted(noise, { ...greedy, check }));
    expect(stopped).toBeGreaterThan(area(held, fitBoosted(noise, greedy)));
  });

  it('gives the same trees for the same seed', () => {
    const [one, other] = [
      fitBoosted(learned, { ...options, trees: 10 }),
      fitBoosted(learned, { ...options, trees: 10 }),
    ];
    expect(held.slice(0, 50).map(({ values }) => one(values))).toEqual(
      held.slice(0, 50).map(({ values }) => other(values)),
    );
  });
});
