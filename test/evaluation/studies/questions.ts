import { isGenuine } from '../detectors/detector.ts';
import { isAsked, isCalled, knownFrom, type Outcome, opensCase } from '../detectors/product.ts';
import { dayMs } from '../generator/marked.ts';
import { type Interval, ratioWithin } from '../measures/bootstrap.ts';
import { atPrevalence, type Bin, bins, calibrationError } from '../measures/calibration.ts';

/** What the product's own questions cost, counted as it asks them with the thresholds it ships. */
export type Questions = {
  /** False questions for each genuine sign-in, by how many came before it. */
  byHistory: { from: number; to: number; rate: Interval; signIns: number }[];
  overall: Interval;
  /** Genuine sign-ins that are not called familiar: with those for which a question is open already. */
  unfamiliar: Interval;
  /** Questions a year of players who were there for at least a month. */
  perYear: { median: number; p90: number };
  /** False calls for each genuine sign-in: cases opened; and what went to a case that was open, of which nobody hears anew. */
  calls: Interval;
  joins: Interval;
  /** Attacks whose sign-in alone calls an agent. */
  recall: Interval;
  /** Own sign-ins in the month after a takeover that are asked about, or joined to its case. The rest of this is without them. */
  afterTakeover: Interval;
  calibration: { error: number; bins: Bin[] };
  /** False questions at shared places and machines, of players who share a line at home, and of everybody else. */
  sharing: { shared: Interval; households: Interval; elsewhere: Interval };
};

/** The prevalence for which the score is stated: one in a hundred. */
const prevalence = 0.01;

const lengths = [
  [1, 1],
  [2, 4],
  [5, 9],
  [10, 19],
  [20, Number.POSITIVE_INFINITY],
] as const;

/** Rates over events with intervals from draws of whole players. */
export function rateOf(rows: readonly Outcome[], counts: (outcome: Outcome) => boolean, draws: number): Interval {
  const byPlayer = new Map<string, [number, number]>();
  for (const row of rows) {
    const [count, of] = byPlayer.get(row.player) ?? [0, 0];
    byPlayer.set(row.player, [count + (counts(row) ? 1 : 0), of + 1]);
  }
  return ratioWithin([...byPlayer.values()], draws, 11);
}

const quantile = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;

/** @param outcomes of whole histories @param households players who share a line at home @param from milliseconds; before, the days only teach */
export function questions(
  outcomes: readonly Outcome[],
  households: ReadonlySet<string>,
  from: number,
  draws: number,
): Questions {
  const counted = knownFrom(outcomes, from);
  const own = counted.filter(isGenuine);
  const genuine = own.filter(({ aftermath }) => !aftermath);
  const shown = counted
    .filter((one) => !isGenuine(one) || !one.aftermath)
    .map((one) => ({ score: one.score, positive: !isGenuine(one) }));
  const claims = atPrevalence(shown, prevalence);
  const asked = (rows: readonly Outcome[]) => rateOf(rows, isAsked, draws);
  return {
    byHistory: lengths.map(([least, most]) => {
      const rows = genuine.filter(({ earlier }) => earlier >= least && earlier <= most);
      return { from: least, to: most, rate: asked(rows), signIns: rows.length };
    }),
    overall: asked(genuine),
    unfamiliar: rateOf(genuine, ({ verdict }) => verdict !== 'familiar', draws),
    perYear: yearly(outcomes),
    calls: rateOf(genuine, opensCase, draws),
    joins: rateOf(genuine, (one) => isCalled(one) && !opensCase(one), draws),
    recall: rateOf(
      counted.filter((one) => !isGenuine(one)),
      isCalled,
      draws,
    ),
    afterTakeover: rateOf(
      own.filter(({ aftermath }) => aftermath),
      ({ verdict }) => verdict !== 'familiar',
      draws,
    ),
    calibration: { error: calibrationError(claims), bins: bins(claims, 10) },
    sharing: {
      shared: asked(genuine.filter(({ shared }) => shared)),
      households: asked(genuine.filter(({ shared, player }) => !shared && households.has(player))),
      elsewhere: asked(genuine.filter(({ shared, player }) => !shared && !households.has(player))),
    },
  };
}

/** Questions about a player's own sign-ins, from the first on, scaled to a year. */
function yearly(outcomes: readonly Outcome[]): { median: number; p90: number } {
  const end = outcomes.reduce((latest, { at }) => Math.max(latest, at), 0);
  const players = new Map<string, { since: number; asked: number }>();
  for (const outcome of outcomes.filter((one) => isGenuine(one) && !one.aftermath)) {
    const player = players.get(outcome.player) ?? { since: outcome.at, asked: 0 };
    players.set(outcome.player, { ...player, asked: player.asked + (isAsked(outcome) ? 1 : 0) });
  }
  const stayed = [...players.values()].filter(({ since }) => end - since >= 30 * dayMs);
  const rates = stayed.map(({ since, asked }) => (asked * 365 * dayMs) / (end - since));
  rates.sort((one, other) => one - other);
  return { median: quantile(rates, 0.5), p90: quantile(rates, 0.9) };
}
