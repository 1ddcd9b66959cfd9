import { isGenuine, type SignIn } from '../detectors/detector.ts';
import { fitBoosted, type GbmSample } from '../gbm.ts';
import { areaUnder } from '../measures/ranking.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** What rhythm and volume alone tell of each sign-in: nothing of devices, lines or places. */
function rhythmSamples(signIns: readonly SignIn[]): GbmSample[] {
  const before = new Map<string, number[]>();
  const samples: GbmSample[] = [];
  for (const one of signIns) {
    const { event, player, at } = one;
    const times = before.get(player) ?? [];
    if (event.type === 'login.succeeded') {
      const within = (ms: number) => times.filter((time) => at - time <= ms).length;
      const gap = at - (times.at(-1) ?? at - 365 * dayMs);
      const gapBefore = (times.at(-1) ?? 0) - (times.at(-2) ?? 0);
      const values = [
        Math.log1p(gap / 60_000),
        Math.log1p(gapBefore / 60_000),
        (at % dayMs) / hourMs,
        Math.floor(at / dayMs) % 7,
        within(hourMs),
        within(dayMs),
        within(7 * dayMs),
        within(28 * dayMs),
      ];
      if (one.earlier > 0) samples.push({ values: Float32Array.from(values), positive: !isGenuine(one) });
      times.push(at);
    }
    before.set(player, times);
  }
  return samples;
}

/**
 * Whether attacks of the generator can be told by when and how often they come. They should not: they take the place of genuine sign-ins.
 * @returns area under the curve on the second history of a boosted learner that was trained on the first; 0.5 is a guess
 */
export function leak(training: readonly SignIn[], held: readonly SignIn[]): number {
  const weigh = fitBoosted(rhythmSamples(training), { trees: 60, leaves: 8, least: 200, rate: 0.1 });
  const judged = rhythmSamples(held).map(({ values, positive }) => ({ score: weigh(values), positive }));
  const of = (positive: boolean) => judged.filter((one) => one.positive === positive).map(({ score }) => score);
  return areaUnder(of(true), of(false));
}
