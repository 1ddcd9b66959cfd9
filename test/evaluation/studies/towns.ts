import type { AddressBook } from '../../../functions/detection/index.ts';
import { samplesOf, trainBoosted } from '../detectors/boosted.ts';
import { isGenuine, signInsOf } from '../detectors/detector.ts';
import { createFreeman } from '../detectors/freeman.ts';
import { isAsked, knownFrom, type Outcome, replayed } from '../detectors/product.ts';
import type { World } from '../generator/world.ts';
import type { Interval } from '../measures/bootstrap.ts';
import { dayAt } from '../scenes.ts';
import type { Size } from '../sizes.ts';
import { createTownHistory, type Telling } from '../towns/history.ts';
import { ready, type Standing, standings, trial } from './comparison.ts';
import { rateOf } from './questions.ts';

/** What was found where a game's servers tell so much of devices. */
export type TownStanding = {
  telling: Telling;
  standings: Standing[] /** for each genuine sign-in */;
  questions: Interval;
};

const tellings = ['all', 'agent', 'little', 'nothing'] as const satisfies readonly Telling[];

/**
 * The comparison on the other picture of the world (`../towns`), with trees that learned from labelled games of that very picture.
 * @param worlds what learns lives in other blocks of the networks than what is held out
 * @param names the product's, the reference's and the peer's
 */
export function townStandings(
  book: AddressBook,
  { towns, attacks, keeps, warmUp, draws }: Size,
  worlds: { learning: World; held: World },
  names: readonly string[],
  report: (done: number) => void,
): TownStanding[] {
  const { players, days, trees } = towns;
  const history = (seed: number, telling: Telling, share: number, world: World) =>
    createTownHistory(book, { seed, players, days, attacks: share, telling }, world);
  const learned = (seed: number, position: number) => {
    const telling = tellings[position % tellings.length] ?? 'all';
    return samplesOf(signInsOf(book, history(seed, telling, attacks.training, worlds.learning)), keeps);
  };
  const boosted = trainBoosted(towns.training.flatMap(learned), { trees, report: (done) => report(done / 2) });
  const calibration = signInsOf(book, history(towns.calibration, 'all', attacks.heldOut, worlds.learning));
  const contenders = [
    { name: names[1] ?? '', create: boosted },
    { name: names[2] ?? '', create: createFreeman },
  ].map((contender) => ready(contender, calibration));
  const from = dayAt(warmUp);
  return tellings.map((telling, position) => {
    const outcomes: Outcome[] = [];
    const trials = towns.heldOut.map((seed, at) => {
      report(0.5 + (position + at / towns.heldOut.length) / 2 / tellings.length);
      const events = history(seed, telling, attacks.heldOut, worlds.held);
      const found = replayed(book, seed, events).outcomes;
      outcomes.push(...found);
      return trial(seed, signInsOf(book, events), found, contenders, from);
    });
    const own = knownFrom(outcomes, from).filter((one) => isGenuine(one) && !one.aftermath);
    return { telling, standings: standings(names, trials, draws), questions: rateOf(own, isAsked, draws) };
  });
}
