import { replayKeys } from '../../../functions/activity/replay/replay-keys.ts';
import { type AddressBook, type Observation, observe } from '../../../functions/detection/index.ts';
import type { Label, Labelled } from '../generator/sign-ins.ts';
import { followTakeovers } from './aftermath.ts';

/** A sign-in, successful or not, as every detector gets it, with the truth that none of them looks at before it has judged. */
export type SignIn = {
  event: Labelled['event'];
  seen: Observation;
  label: Label;
  player: string;
  at: number;
  shared: boolean;
  /** Genuine sign-ins of the player before this one. */
  earlier: number;
  /** In the month after a takeover of the player. */
  aftermath: boolean;
};

/** What is compared. `score`: higher is more suspect; ties are allowed. `learn`: what was not asked about, or was confirmed. */
export type Detector = {
  score: (signIn: SignIn) => number;
  learn: (signIn: SignIn) => void;
  deny?: (signIn: SignIn) => void;
  fail?: (signIn: SignIn) => void;
};

/** A judged sign-in: whose it was, and how suspect. */
export type Judged = Pick<SignIn, 'label' | 'player' | 'at' | 'shared' | 'earlier' | 'aftermath'> & { score: number };

/** The sign-ins of a history, reduced once for all detectors. */
export function signInsOf(book: AddressBook, events: readonly Labelled[]): SignIn[] {
  const keys = replayKeys();
  const earlier = new Map<string, number>();
  const found: SignIn[] = [];
  const isAftermath = followTakeovers();
  for (const one of events) {
    const { event, label, at, shared } = one;
    const aftermath = isAftermath(one);
    if (event.type !== 'login.succeeded' && event.type !== 'login.failed') continue;
    const { playerId } = event;
    const before = earlier.get(playerId) ?? 0;
    if (label === 'genuine') earlier.set(playerId, before + 1);
    const seen = observe(event, { gameId: 'g', at }, keys, book);
    found.push({ event, seen, label, player: playerId, at, shared: shared === true, earlier: before, aftermath });
  }
  return found;
}

export const isGenuine = ({ label }: { label: Label }): boolean => label === 'genuine';

/**
 * Lets a detector judge a history as a service would run it: what it asks about is learned only if it is confirmed.
 * @param askFrom it asks from this score on; if not given, it is told the truth about every sign-in, as its authors had it
 */
export function judge(detector: Detector, signIns: readonly SignIn[], askFrom?: number): Judged[] {
  const judged: Judged[] = [];
  for (const signIn of signIns) {
    const { event, label, player, at, shared, earlier, aftermath } = signIn;
    if (event.type === 'login.failed') {
      detector.fail?.(signIn);
      continue;
    }
    const score = detector.score(signIn);
    judged.push({ label, player, at, shared, earlier, aftermath, score });
    const asked = earlier > 0 && (askFrom === undefined ? !isGenuine(signIn) : score >= askFrom);
    if (!asked || event.answer === 'confirmed') detector.learn(signIn);
    else if (event.answer === 'denied') detector.deny?.(signIn);
  }
  return judged;
}
