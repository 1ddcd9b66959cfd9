import { describe, expect, it } from 'vitest';
import { createRandom } from './generator/random.ts';
import { caughtWithin, drawRates, relativeWithin } from './measures/bootstrap.ts';
import { atPrevalence, calibrationError } from './measures/calibration.ts';
import { areaUnder, caughtAt, clusterCounts, type Ranked, rank } from './measures/ranking.ts';

const rows = (kind: number, scores: readonly number[]): Ranked[] =>
  scores.map((score, at) => ({ cluster: at % 10, kind, score }));

describe('what is caught', () => {
  const genuine = rows(
    0,
    Array.from({ length: 100 }, (_, at) => at),
  );
  const attacks = rows(1, [99.5, 98.5, 97.5, 50.5]);
  const ranking = rank([...genuine, ...attacks], 10, 2);
  const at = (asked: number[]) => caughtAt(ranking, asked, clusterCounts(ranking)).map(([rate]) => rate);

  it('counts attacks above the score from which so many genuine sign-ins are asked', () => {
    expect(at([0.01, 0.02, 0.5])).toEqual([0.5, 0.75, 1]);
  });

  it('draws lots among equal scores', () => {
    const ties = rank([...rows(0, [...Array(10).fill(1), ...Array(90).fill(0)]), ...rows(1, [1, 1, 1, 0])], 10, 2);
    const [few, half] = caughtAt(ties, [0.05, 0.1], clusterCounts(ties));
    expect(few?.[0]).toBeCloseTo(0.375);
    expect(half?.[0]).toBeCloseTo(0.75);
  });

  it('has intervals that widen where players, not sign-ins, are few', () => {
    const random = createRandom(5);
    const made = (players: number): Ranked[] =>
      Array.from({ length: 4000 }, (_, at) => {
        const cluster = at % players;
        const kind = at < 3000 ? 0 : 1;
        // all sign-ins of one player are alike
        return { cluster, kind, score: createRandom(cluster).normal() + kind * 2 + random.normal() / 10 };
      });
    const width = (players: number) => {
      const [[found] = []] = caughtWithin(drawRates(rank(made(players), players, 2), [0.05], 200, 1));
      return (found?.high ?? 0) - (found?.low ?? 0);
    };
    expect(width(20)).toBeGreaterThan(2 * width(2000));
  });

  it('compares two on the same draws: with itself each is exactly even, however few the players', () => {
    const own = drawRates(ranking, [0.02], 50, 1);
    const blind = drawRates(rank([...genuine, ...rows(1, [99.5, 50.5, 50.5, 50.5])], 10, 2), [0.02], 50, 1);
    expect(relativeWithin(own, own)).toEqual([[{ value: 1, low: 1, high: 1 }]]);
    const [[found] = []] = relativeWithin(own, blind);
    expect(found?.value).toBeCloseTo(3);
    expect(found?.high).toBeGreaterThan(found?.low ?? 0);
  });

  it('knows the area under the curve', () => {
    expect(areaUnder([2, 3], [1, 1])).toBe(1);
    expect(areaUnder([1, 0], [1, 0])).toBe(0.5);
    expect(areaUnder([1], [0, 2])).toBe(0.5);
  });
});

describe('calibration', () => {
  const random = createRandom(8);
  const claims = Array.from({ length: 20_000 }, () => {
    const score = random.next() ** 3;
    return { score, positive: random.chance(score), weight: 1 };
  });

  it('finds no error where every claim comes true', () => {
    expect(calibrationError(claims)).toBeLessThan(0.01);
  });

  it('finds by how much claims are too high', () => {
    expect(calibrationError(claims.map((claim) => ({ ...claim, score: claim.score * 0.9 + 0.1 })))).toBeGreaterThan(
      0.05,
    );
  });

  it('finds by how much claims are too low', () => {
    expect(calibrationError(claims.map((claim) => ({ ...claim, score: claim.score * 0.6 })))).toBeGreaterThan(0.05);
  });

  it('weighs attacks to the stated prevalence', () => {
    const weighed = atPrevalence(claims, 0.01);
    const sum = (positive: boolean) =>
      weighed.filter((one) => one.positive === positive).reduce((all, { weight }) => all + weight, 0);
    expect(sum(true) / (sum(true) + sum(false))).toBeCloseTo(0.01);
  });
});
