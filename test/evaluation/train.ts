import { countedLeast } from '../../functions/activity/population/view.ts';
import { createCorrection } from '../../functions/detection/evidence/correction.ts';
import { featureNames } from '../../functions/detection/evidence/findings.ts';
import { type Evidence, type EvidenceName, statedWeights } from '../../functions/detection/evidence/names.ts';
import type { AddressBook } from '../../functions/detection/index.ts';
import { logOdds, probability } from '../../functions/kernel/odds.ts';
import { collect, type Row } from './collect.ts';
import { fitModel, rebased, scoreBy } from './fit-model.ts';
import { writeTree } from './gbm/write-tree.ts';
import { growBoosted } from './gbm.ts';
import { createHistory } from './generator/history.ts';
import { createRandom } from './generator/random.ts';
import type { Labelled } from './generator/sign-ins.ts';
import { createWorld } from './generator/world.ts';
import type { Fitted } from './logistic.ts';
import { thresholdAt } from './measure.ts';
import { createTownHistory, type Telling } from './towns/history.ts';

/** Shares of sign-ins at which a device's id is not the known one, in turn. */
const losses = [0.15, 0.05, 0.3, 0.15, 0.02, 0.2];
const firstSeed = 1000;
const firstTownSeed = 2000;
/** What a game's servers tell of devices, in turn. */
const tellings: readonly Telling[] = ['all', 'agent', 'all', 'little', 'all', 'nothing'];
/** For each genuine sign-in. */
const attacks = 0.04;
/** One game in so many is as usual; the others differ as games do. */
const usualEvery = 2;
/** One game in so many is so small that nothing is known of its players together. */
const smallEvery = 3;
const prevalence = 0.01;
const rounds = 2;
const ridge = 10;
/** Small and cautious: they correct the weights, they do not replace them. */
const correcting = { trees: 160, leaves: 20, least: 60, ridge: 10, rate: 0.12, features: 0.5, seed: 7 };

const stated = Object.entries(statedWeights) as [EvidenceName, number][];

type Game = { history: () => Labelled[]; withCounts: boolean };

/** As many games of either picture of the world: what holds in both is what the model should learn. */
function gamesOf(book: AddressBook, count: number, players: number): Game[] {
  const world = createWorld(book, createRandom(1));
  return Array.from({ length: count }, (_, game): Game[] => {
    const idLoss = losses[game % losses.length] ?? 0.15;
    const varied = game % usualEvery !== 0;
    const first = { seed: firstSeed + game, players, days: 150, idLoss, attacks, varied };
    const telling = tellings[game % tellings.length] ?? 'all';
    const second = { seed: firstTownSeed + game, players, days: 110, attacks, telling };
    const withCounts = game % smallEvery !== 1;
    return [
      { history: () => createHistory(book, first, world), withCounts },
      { history: () => createTownHistory(book, second, world), withCounts },
    ];
  }).flat();
}

/**
 * Fits the model on histories of its own. What is learned of a player depends on who is asked, so it is fitted, and the histories are gone
 * through again with it.
 * @param report gets the share that is done
 */
export function train(
  book: AddressBook,
  { games, players }: { games: number; players: number },
  report: (share: number) => void,
) {
  const all = gamesOf(book, games, players);
  let model: Fitted | undefined;
  let asked = 0;
  let rows: Row[] = [];
  /** The first of each game, which the shipped thresholds are made from: of their players little is known yet. */
  let first: Row[] = [];
  for (let round = 0; round < rounds; round++) {
    const before = model;
    const from = asked;
    const asks = before && ((evidence: Evidence) => scoreBy(before, evidence) >= from);
    const byGame = all.map(({ history, withCounts }, game) => {
      const found = collect(book, history(), {
        withCounts,
        withValues: round === rounds - 1,
        ...(asks ? { asks } : {}),
      });
      report((0.8 * (round + (game + 1) / all.length)) / rounds);
      return found;
    });
    rows = byGame.flat();
    first = byGame.flatMap((found) => found.slice(0, countedLeast));
    const samples = rows.map(({ evidence, label }) => ({ evidence, positive: label !== 'genuine' }));
    const fitted = fitModel(samples, ridge);
    model = fitted;
    asked = thresholdAt(
      rows.map((row) => ({ ...row, score: scoreBy(fitted, row.evidence) })),
      0.02,
    );
  }
  if (!model) throw new Error('nothing was trained');
  const fitted = model;
  const corrections = correct(rows, fitted, (share) => report(0.8 + 0.2 * share));
  const correction = createCorrection(corrections);
  // what the rows have of corrections is from the model that is shipped, not from this one
  const weighed = { ...fitted, weights: new Map([...fitted.weights, ...stated]).set('together.correction', 0) };
  const scoreOf = ({ evidence, values }: Row) => scoreBy(weighed, evidence) + (values ? correction.sum(values) : 0);
  const taken = rows.filter(({ label }) => label !== 'genuine').length;
  const base = logOdds(prevalence);
  const shift = base - logOdds(taken / rows.length);
  const scored = first.map((row) => ({ ...row, score: probability(scoreOf(row) + shift) }));
  const thresholds = { verify: thresholdAt(scored, 0.02), outreach: thresholdAt(scored, 0.0001) };
  const weights = rebased({ ...fitted, intercept: fitted.intercept + shift }, base);
  for (const [name, weight] of stated) weights.set(name, weight);
  return { base, weights, corrections, thresholds, rows: rows.length, attacks: taken };
}

/** Trees that correct what the weights say of the rows, as the model has them. */
function correct(rows: readonly Row[], fitted: Fitted, report: (share: number) => void): string[] {
  const samples = rows.flatMap(({ evidence, values, label }) =>
    values ? [{ values, positive: label !== 'genuine', from: scoreBy(fitted, evidence) }] : [],
  );
  return growBoosted(samples, { ...correcting, report }).trees.map((tree) => writeTree(tree, featureNames));
}
