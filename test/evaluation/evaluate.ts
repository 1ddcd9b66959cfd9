import type { AddressBook } from '../../functions/detection/index.ts';
import type { Progress } from '../../functions/kernel/progress.ts';
import { samplesOf, trainBoosted } from './detectors/boosted.ts';
import { type SignIn, signInsOf } from './detectors/detector.ts';
import { isSignIn, type Outcome, replayed } from './detectors/product.ts';
import { createHistory } from './generator/history.ts';
import { createRandom } from './generator/random.ts';
import { createWorld, type World } from './generator/world.ts';
import { dayAt, playScenes, quiet, specialOnes } from './scenes.ts';
import { idLoss, otherLosses, type Size } from './sizes.ts';
import { type Ablation, ablation } from './studies/ablation.ts';
import { peers, type Ready, ready, type Standing, standings, type Trial, trial } from './studies/comparison.ts';
import { housemates } from './studies/housemates.ts';
import { leak } from './studies/leaks.ts';
import { type Questions, questions } from './studies/questions.ts';
import { type SpecialDay, specialDays } from './studies/special-days.ts';
import { type Takeovers, takeovers } from './studies/takeovers.ts';
import { type TownStanding, townStandings } from './studies/towns.ts';
import { type Attack, attacks, falseWaves, takenForWave } from './studies/waves.ts';

export type Findings = {
  standings: Standing[];
  /** The same on games that are unlike those that the reference learned from. */
  elsewhere: Standing[];
  /** The product and the reference where other shares of the ids are lost. */
  losses: { idLoss: number; standings: Standing[] }[];
  /** The same on another picture of the world, by what its games tell of devices. */
  towns: TownStanding[];
  questions: Questions;
  leak: number;
  ablation: Ablation[];
  waves: Attack[];
  bruteForce: Attack[];
  oneDevice: Attack[];
  /** Waves that were seen in so many days on which nobody attacked. */
  quiet: { falseWaves: number; days: number };
  /** Genuine sign-ins while waves ran. */
  duringWaves: { signIns: number; taken: number };
  specialDays: SpecialDay[];
  takeovers: Takeovers;
  signIns: number;
  attacks: number;
};

export const productName = 'Doorward';
const referenceName = 'Boosted trees, trained with labels';

/** How a history differs from the others. `lost`: share of the sign-ins at which a device's id is not the known one. */
type Unlike = { varied?: true; lost?: number };

type Histories = (seed: number, attacks: number, more: Unlike & { world: World }) => ReturnType<typeof createHistory>;

/** Takes every figure that the project claims, on histories that nothing was made from. */
export function evaluate(book: AddressBook, size: Size, progress: Progress): Findings {
  // what learns lives in other blocks of the networks than what is held out
  const learning = createWorld(book, createRandom(1));
  const held = size.oneWorld ? learning : createWorld(book, createRandom(2));
  const { players, days, warmUp, draws } = size;
  const histories: Histories = (seed, share, { world, varied, lost = idLoss }) =>
    createHistory(book, { seed, players, days, idLoss: lost, attacks: share, ...(varied ? { varied } : {}) }, world);
  const from = dayAt(warmUp);
  const { contenders, calibration } = prepare(book, size, histories, learning, progress);
  const names = [productName, ...contenders.map(({ name }) => name)];

  const run = (seeds: readonly number[], stage: string, share: number, some: readonly Ready[], more: Unlike = {}) => {
    const report = progress.stage(stage, share);
    const trials: Trial[] = [];
    const outcomes: Outcome[] = [];
    const households = new Set<string>();
    for (const [at, seed] of seeds.entries()) {
      const events = histories(seed, size.attacks.heldOut, { world: held, ...more });
      const found = replayed(book, seed, events, (done) => report((at + done / 3) / seeds.length)).outcomes;
      outcomes.push(...found);
      for (const player of housemates(events)) households.add(`${seed} ${player}`);
      trials.push(trial(seed, signInsOf(book, events), found, some, from));
    }
    return { outcomes, trials, households };
  };
  const { outcomes, trials, households } = run(size.heldOut, 'comparing', 0.25, contenders);
  const unlike = run(size.unlike, 'comparing on other games', 0.08, contenders.slice(0, 2), { varied: true });
  const losses = otherLosses.map((lost) => {
    const stage = `comparing where ${100 * lost} in 100 ids are lost`;
    const found = run(size.otherLosses, stage, 0.02, contenders.slice(0, 1), { lost });
    return { idLoss: lost, standings: standings(names.slice(0, 2), found.trials, draws) };
  });

  const inTowns = progress.stage('comparing in towns', 0.11);
  const towns = townStandings(book, size, { learning, held }, names.slice(0, 3), inTowns);
  const first = signInsOf(book, histories(size.heldOut[0] ?? 0, size.attacks.heldOut, { world: held }));
  const scenes = playScenes(book, size, held, progress.stage('waves, patch days and takeovers', 0.2));
  const told = scenes.flatMap((scene) => scene.outcomes);
  const during = scenes.map(takenForWave);
  return {
    standings: standings(names, trials, draws),
    elsewhere: standings(names.slice(0, 3), unlike.trials, draws),
    losses,
    towns,
    questions: questions(outcomes, households, from, draws),
    leak: leak(calibration, first),
    ablation: ablation(first, from),
    waves: scenes.flatMap((scene) => attacks(scene, 'wave')),
    bruteForce: scenes.flatMap((scene) => attacks(scene, 'brute')),
    oneDevice: scenes.flatMap((scene) => attacks(scene, 'device')),
    quiet: { falseWaves: sum(scenes.map((scene) => falseWaves(scene, quiet))), days: quiet.days * scenes.length },
    duringWaves: { signIns: sum(during.map(({ signIns }) => signIns)), taken: sum(during.map(({ taken }) => taken)) },
    specialDays: specialDays(told, specialOnes, quiet.from, draws),
    takeovers: takeovers(told, quiet.from, draws),
    signIns: outcomes.filter(isSignIn).length,
    attacks: sum(trials.map(({ judged: [ours] }) => ours?.filter(({ label }) => label !== 'genuine').length ?? 0)),
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** Trains the reference and sets the thresholds of the peers, on histories of their own. */
function prepare(
  book: AddressBook,
  size: Size,
  histories: Histories,
  world: World,
  progress: Progress,
): { contenders: Ready[]; calibration: SignIn[] } {
  const { training, trainingUnlike, check, keeps, trees } = size;
  const teaching = progress.stage('training the boosted reference', 0.25);
  const learned = (seed: number, more: { varied?: true } = {}) =>
    samplesOf(signInsOf(book, histories(seed, size.attacks.training, { world, ...more })), keeps);
  const options = { trees, check: learned(check), report: teaching };
  const samples = [
    ...training.flatMap((seed) => learned(seed)),
    ...trainingUnlike.flatMap((seed) => learned(seed, { varied: true })),
  ];
  const boosted = trainBoosted(samples, options);
  const setting = progress.stage('setting the thresholds of the peers', 0.05);
  const signIns = signInsOf(book, histories(size.calibration, size.attacks.heldOut, { world }));
  const all = [{ name: referenceName, create: boosted }, ...peers];
  const contenders = all.map((contender, at) => {
    setting(at / all.length);
    return ready(contender, signIns);
  });
  return { contenders, calibration: signIns };
}
