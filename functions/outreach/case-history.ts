import type { HistoryKey } from './messages/en.ts';
import type { Step, StepKind } from './steps.ts';
import type { Task } from './task.ts';

/** What a player may read of a step: the key of a sentence, the channel that goes into it, and when (milliseconds). */
export type Happened = { key: HistoryKey; channel: string; at: number };

/**
 * Steps that a player may see. The rest is the team's own, or would help an intruder who has the code too: who works on the case, what
 * was looked up, what was asked, how a check went. Of a message only that there was one.
 */
const shown: Partial<Record<StepKind, HistoryKey>> = {
  awaited: 'past_awaited',
  messaged: 'past_messaged',
  replied: 'past_replied',
  resolved: 'past_resolved',
  reopened: 'past_reopened',
  gathered: 'past_gathered',
};

/** What is told of an attempt. That somebody else picked up, or hung up, stays with the team. */
const attempts: Readonly<Record<string, HistoryKey>> = { reached: 'past_reached', call_back: 'past_reached' };

/** The newest steps are enough for a page; the opening always stands first. */
const most = 30;

function told({ what, about, at }: Step): Happened[] {
  const key = what === 'attempted' ? (attempts[String(about.outcome)] ?? 'past_tried') : shown[what];
  return key === undefined ? [] : [{ key, channel: String(about.channel ?? ''), at }];
}

/** The steps so far in the words of a player, the oldest first. @param steps after the opening, the oldest first */
export const historyOf = (task: Task, steps: readonly Step[]): Happened[] => [
  { key: 'past_opened', channel: '', at: task.openedAt },
  ...steps.flatMap(told).slice(-most),
];
