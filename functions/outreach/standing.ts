import type { StandingKey } from './messages/en.ts';
import { nextTarget, type Outcome, type Task } from './task.ts';

/** What the player is told of a case: keys of sentences, and the times that go into them (milliseconds). */
export type Standing = {
  /** 0 received, 1 in hand, 2 closed. */
  stage: 0 | 1 | 2;
  now: StandingKey;
  next: { key: StandingKey; at?: number }[];
};

const closed: Record<Outcome, StandingKey> = {
  was_player: 'closedYours',
  false_alarm: 'closedYours',
  secured: 'closedSecured',
  lost: 'closedLost',
  unreachable: 'closedUnreachable',
  closed_with_care: 'closed',
};

/** Where a case stands, what happens next and by when. @param task as it stands; @param now milliseconds */
export function standingOf(task: Task, now: number): Standing {
  if (task.state === 'resolved')
    return { stage: 2, now: task.outcome ? closed[task.outcome] : 'closed', next: [{ key: 'nextReply' }] };
  const { what, at } = nextTarget(task);
  // A time that has passed is no promise any more: say so instead of showing it.
  const first = at > now ? { key: what, at } : { key: 'late' as const };
  const finish = task.targets.resolution;
  const last = what !== 'resolution' && finish > now ? [{ key: 'resolution' as const, at: finish }] : [];
  return { stage: task.state === 'open' ? 0 : 1, now: task.state, next: [first, ...last] };
}
