import { Replay } from '../../../functions/activity/replay/replay.ts';
import { replayKeys } from '../../../functions/activity/replay/replay-keys.ts';
import type { AddressBook, EventType } from '../../../functions/detection/index.ts';
import type { Marked } from '../generator/marked.ts';
import type { Label } from '../generator/sign-ins.ts';
import { followTakeovers } from './aftermath.ts';

/** What the product made of an event, with the truth about it; small, because millions are kept. */
export type Outcome = {
  id: string;
  type: EventType;
  /** With the seed of the history, so that players of several histories stay apart. */
  player: string;
  label: Label;
  at: number;
  shared: boolean;
  session: string | undefined;
  mark: string | undefined;
  answer: 'confirmed' | 'denied' | undefined;
  verdict: string;
  score: number;
  signals: readonly string[];
  /** What the service would have done: "ask", "open_case" and so on. */
  plan: string;
  /** Genuine sign-ins of the player before this event. */
  earlier: number;
  /** In the month after a takeover of the player. */
  aftermath: boolean;
};

/** A wave of attacks that the product opened. Milliseconds: when it did, by the events, and when it was over. */
export type OpenedWave = { opened: number; until: number };

export type Replayed = { outcomes: Outcome[]; waves: OpenedWave[] };

/** Runs the product's own replay over a history, answers included. @throws Error if it refuses an event */
export function replayed(
  book: AddressBook,
  seed: number,
  events: readonly Marked[],
  report?: (done: number) => void,
): Replayed {
  const replay = new Replay(replayKeys(), book);
  const earlier = new Map<string, number>();
  const opened: number[] = [];
  const isAftermath = followTakeovers();
  const outcomes = events.map((one, position): Outcome => {
    const { event, label, at, shared, mark } = one;
    const aftermath = isAftermath(one);
    if (position % 1000 === 0) report?.(position / events.length);
    const { id, type, playerId, answer, sessionId: session } = event;
    const before = earlier.get(playerId) ?? 0;
    if (label === 'genuine' && type === 'login.succeeded') earlier.set(playerId, before + 1);
    const taken = replay.take(event, 'game', false);
    if ('fault' in taken) throw new Error(`${id}: ${taken.fault}`);
    if (type === 'login.failed') while (opened.length < replay.waves.length) opened.push(at);
    const { verdict, score, signals } = taken.verdict;
    const truth = {
      id,
      type,
      label,
      at,
      session,
      mark,
      answer,
      player: `${seed} ${playerId}`,
      shared: shared === true,
    };
    return { ...truth, verdict, score, signals, plan: taken.plan, earlier: before, aftermath };
  });
  const waves = replay.waves.map(({ until }, place) => ({ opened: opened[place] ?? until, until }));
  return { outcomes, waves };
}

export const isSignIn = ({ type }: Outcome): boolean => type === 'login.succeeded';

/** Successful sign-ins of players of whom one is known, from a moment on. */
export const knownFrom = (outcomes: readonly Outcome[], from: number): Outcome[] =>
  outcomes.filter((outcome) => isSignIn(outcome) && outcome.earlier > 0 && outcome.at >= from);

/** The player is asked about this event; a question that is open already is no other one. */
export const isAsked = ({ plan }: Outcome): boolean => plan === 'ask';

/** The event goes to an agent: a case is opened, or takes this in. */
export const isCalled = ({ verdict }: Outcome): boolean => verdict === 'outreach';

/** An agent is called: a case is opened. What an open one takes in calls nobody again. */
export const opensCase = ({ plan }: Outcome): boolean => plan === 'open_case';
