import { shippedThresholds, type Thresholds } from '../../detection/index.ts';
import { logOdds, probability } from '../../kernel/odds.ts';
import { genuineOf } from './genuine.ts';
import { bins, scoreFrom } from './mark.ts';
import { type Snapshot, scoreWorth } from './snapshot.ts';

/** How much a game wants of what costs its players' and agents' time. */
export type Budget = {
  /** Of 100 sign-ins, so many may be asked about. */
  askedPer100: number;
  /** Of 10,000 sign-ins, so many may make an agent call. */
  callsPer10000: number;
};

/** Where neither the stage nor the game says; the shipped thresholds are made for it. */
export const usualBudget: Budget = { askedPer100: 2, callsPer10000: 1 };

/** Below the first a player is never asked however large the budget, from the second on always however small; and so for calls. */
export const bounds = { verify: [0.02, 0.6], outreach: [0.5, 0.9995] } as const;

/** What the budget says weighs as much as what is shipped once so many sign-ins above the threshold are expected. */
const trustedFrom = 20;

/**
 * The thresholds at which a game's own recent sign-ins would have kept to its budgets. What a game's few sign-ins say is drawn towards the
 * shipped thresholds.
 */
export function thresholdsOf(snapshot: Snapshot, { askedPer100, callsPer10000 }: Budget): Thresholds {
  const counts = Array.from({ length: bins }, (_, bin) => scoreWorth(snapshot, snapshot.scores[bin] ?? 0));
  const genuine = genuineOf(counts);
  const all = genuine.reduce((sum, count) => sum + count, 0);
  const threshold = (name: keyof Thresholds, share: number): number => {
    const allowed = all * share;
    const trust = allowed / (allowed + trustedFrom);
    const own = logOdds(within(bounds[name], scoreFrom(firstWithin(genuine, allowed))));
    const drawn = trust * own + (1 - trust) * shippedFor(share);
    return rounded(within(bounds[name], probability(drawn)));
  };
  return { verify: threshold('verify', askedPer100 / 100), outreach: threshold('outreach', callsPer10000 / 10_000) };
}

/** So much more is chance, or the mood of a month. */
const tolerated = 0.25;

/**
 * By how much scores say more in a game than in those that the model was made from: by its thresholds for the usual budget. So it is where
 * clients tell little of themselves, or where players travel much.
 * @returns log-odds, 0 or more
 */
export const overstatedBy = (usual: Thresholds): number =>
  Math.max(0, logOdds(usual.verify) - logOdds(shippedThresholds.verify) - tolerated);

/**
 * What is shipped, as log-odds, for any share: the line through the two that are made for the usual budget. What lies so far out falls off
 * about as a power of the odds.
 */
function shippedFor(share: number): number {
  const [verify, outreach] = [logOdds(shippedThresholds.verify), logOdds(shippedThresholds.outreach)];
  const [asked, called] = [Math.log(usualBudget.askedPer100 / 100), Math.log(usualBudget.callsPer10000 / 10_000)];
  return verify + ((outreach - verify) * (Math.log(share) - asked)) / (called - asked);
}

/** The lowest bin from which on upwards there are no more sign-ins than allowed. */
function firstWithin(genuine: readonly number[], allowed: number): number {
  let above = 0;
  for (let bin = genuine.length - 1; bin >= 0; bin--) {
    above += genuine[bin] ?? 0;
    if (above > allowed) return bin + 1;
  }
  return 0;
}

const within = ([least, most]: readonly [number, number], score: number) => Math.max(least, Math.min(most, score));
const rounded = (score: number) => Math.round(score * 1e6) / 1e6;
