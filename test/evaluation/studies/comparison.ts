import { type Detector, isGenuine, type Judged, judge, type SignIn } from '../detectors/detector.ts';
import { createFreeman } from '../detectors/freeman.ts';
import { isSignIn, type Outcome } from '../detectors/product.ts';
import { createNewDeviceRule, createSpeedRule, speedRules } from '../detectors/rules.ts';
import type { Label } from '../generator/sign-ins.ts';
import { caughtWithin, drawRates, type Interval, relativeWithin } from '../measures/bootstrap.ts';
import { areaUnder, type Ranked, rank } from '../measures/ranking.ts';

/** Kinds of attackers, in the order of the table. */
export const kinds = ['naive', 'vpn', 'targeted', 'stolen_id', 'mixture'] as const satisfies readonly Label[];
/** Shares of genuine sign-ins that are asked. */
export const askedShares = [0.01, 0.02, 0.05] as const;

export type Contender = { name: string; create: () => Detector };

export const peers: readonly Contender[] = [
  { name: 'Freeman/Wiefling (IP, user agent)', create: createFreeman },
  { name: 'New-device rule', create: createNewDeviceRule },
  { name: 'Speed, Okta (805 km/h)', create: () => createSpeedRule(speedRules.okta) },
  { name: 'Speed, Datadog (1,000 km/h, 500 km)', create: () => createSpeedRule(speedRules.datadog) },
  { name: 'Speed or country, BuffaLogs', create: () => createSpeedRule(speedRules.buffalogs) },
];

/** A contender with the score from which it asks, so that it asks about 2 in 100. */
export type Ready = Contender & { askFrom: number };

const share = 0.02;

/** Sets a contender's threshold on a history that is used for nothing else. */
export function ready(contender: Contender, signIns: readonly SignIn[]): Ready {
  const judged = judge(contender.create(), signIns);
  const scores = judged.filter((one) => isGenuine(one) && one.earlier > 0).map(({ score }) => score);
  scores.sort((one, other) => other - one);
  const top = scores[0] ?? 0;
  const askFrom = scores[Math.floor(scores.length * share)] ?? 0;
  // a rule that says only yes or no asks whenever it says yes
  return { ...contender, askFrom: new Set(scores).size <= 2 ? top : askFrom };
}

/** Attacks, and genuine sign-ins that are not of the month after one. */
export const isCounted = (one: Pick<Judged, 'label' | 'aftermath'>): boolean =>
  isGenuine(one) ? !one.aftermath : kinds.some((kind) => kind === one.label);

/** What was judged in the days that count; by contender, the product first. */
export type Trial = { seed: number; judged: Judged[][] };

/** @param outcomes what the product made of the same history @param from milliseconds; before, everybody only learns */
export function trial(
  seed: number,
  signIns: readonly SignIn[],
  outcomes: readonly Outcome[],
  contenders: readonly Ready[],
  from: number,
): Trial {
  const counts = (one: Judged) => one.earlier > 0 && one.at >= from && isCounted(one);
  const ours: Judged[] = outcomes
    .filter(isSignIn)
    // for as long as a question is open its player is asked no other one, whatever the score
    .filter((one) => !isGenuine(one) || one.plan !== 'join_question')
    .map((one) => ({ ...one, player: one.player.replace(`${seed} `, '') }));
  const theirs = contenders.map(({ create, askFrom }) => judge(create(), signIns, askFrom));
  return { seed, judged: [ours, ...theirs].map((rows) => rows.filter(counts)) };
}

export type Standing = {
  name: string;
  /** By kind, then by share of the genuine sign-ins asked. */
  caught: Interval[][];
  /** The same for each that the second contender, the reference, catches. */
  relative: Interval[][];
  /** Areas under the curve, by kind. */
  area: number[];
};

/** The table: what each contender catches of each kind. */
export function standings(names: readonly string[], trials: readonly Trial[], draws: number): Standing[] {
  const clusters = new Map<string, number>();
  const clusterOf = (seed: number, player: string) => {
    const name = `${seed} ${player}`;
    const known = clusters.get(name) ?? clusters.size;
    clusters.set(name, known);
    return known;
  };
  const judged = names.map((_, contender) =>
    trials.flatMap(({ seed, judged }) =>
      (judged[contender] ?? []).map(({ label, player, score }): Ranked => {
        const kind = 1 + (kinds as readonly Label[]).indexOf(label);
        return { cluster: clusterOf(seed, player), kind, score };
      }),
    ),
  );
  const rates = judged.map((rows) => drawRates(rank(rows, clusters.size, kinds.length + 1), askedShares, draws, 7));
  const byKind = (byShare: Interval[][]) =>
    kinds.map((_, kind) => byShare.map((found) => found[kind] ?? { value: 0, low: 0, high: 0 }));
  const [, reference] = rates;
  return rates.map((own, contender) => {
    const of = (kind: number) => (judged[contender] ?? []).filter((row) => row.kind === kind).map(({ score }) => score);
    const genuine = of(0);
    return {
      name: names[contender] ?? '',
      caught: byKind(caughtWithin(own)),
      relative: byKind(relativeWithin(own, reference ?? own)),
      area: kinds.map((_, kind) => areaUnder(of(kind + 1), genuine)),
    };
  });
}
