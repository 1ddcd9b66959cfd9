import { isGenuine } from '../detectors/detector.ts';
import { isCalled, isSignIn, type Outcome } from '../detectors/product.ts';
import { isAsset } from '../generator/sequences.ts';
import { type Interval, ratioWithin } from '../measures/bootstrap.ts';
import { rateOf } from './questions.ts';

export type Takeovers = {
  /** Takeovers after which something left, or would have; by the kind of the attacker, and all together. */
  byKind: { kind: string; held: Interval; called: Interval; count: number }[];
  /** Genuine trades, gifts, sales and transfers, and payments, of players whom nobody attacked. */
  trades: Spared;
  payments: Spared;
};

/** How many of a kind of genuine acts were held, and asked about. */
type Spared = { held: Interval; asked: Interval; count: number };

/** From here on the game is told to hold: an agent is called, or the player said that it was not them. */
const isHeld = (one: Outcome): boolean => isCalled(one) || (one.plan === 'ask' && one.answer === 'denied');

type Story = { kind: string; held: boolean; called: boolean };

function storyOf(events: readonly Outcome[]): Story | undefined {
  const first = events.findIndex(({ type }) => isAsset(type));
  if (first === -1) return undefined;
  const [signIn] = events;
  return {
    kind: signIn?.label ?? '',
    held: events.slice(0, first + 1).some(isHeld),
    called: events.some(isHeld),
  };
}

/** @param outcomes of scenarios with acts @param from milliseconds */
export function takeovers(outcomes: readonly Outcome[], from: number, draws: number): Takeovers {
  const counted = outcomes.filter(({ at }) => at >= from);
  const strange = counted.filter((one) => !isGenuine(one) && one.label !== 'failure' && one.session !== undefined);
  const groups = Map.groupBy(strange, ({ player, session }) => `${player} ${session}`);
  const whole = [...groups.values()].filter(([first]) => first && isSignIn(first) && first.earlier > 0);
  const stories = whole.map(storyOf).filter((story) => story !== undefined);
  const rate = (of: readonly Story[], counts: (story: Story) => boolean) =>
    ratioWithin(
      of.map((story) => [counts(story) ? 1 : 0, 1]),
      draws,
      13,
    );
  const kinds = ['all', ...new Set(stories.map(({ kind }) => kind))];
  const attacked = new Set(outcomes.filter((one) => isSignIn(one) && !isGenuine(one)).map(({ player }) => player));
  const quiet = counted.filter((one) => isGenuine(one) && !attacked.has(one.player));
  const spared = (is: (type: string) => boolean): Spared => {
    const acts = quiet.filter(({ type }) => is(type));
    return {
      held: rateOf(acts, isCalled, draws),
      asked: rateOf(acts, ({ verdict }) => verdict === 'verify', draws),
      count: acts.length,
    };
  };
  return {
    byKind: kinds.map((kind) => {
      const of = stories.filter((story) => kind === 'all' || story.kind === kind);
      return { kind, held: rate(of, ({ held }) => held), called: rate(of, ({ called }) => called), count: of.length };
    }),
    trades: spared(isAsset),
    payments: spared((type) => type === 'payment.made'),
  };
}
