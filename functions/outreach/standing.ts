import type { TargetSettings } from '../games/index.ts';
import type { StandingKey } from './messages/en.ts';
import { mayReopen } from './player-message.ts';
import { type PublishedTargets, publishedTargets } from './targets/published.ts';
import type { Outcome, Task } from './task.ts';

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

/**
 * Where a case stands, what happens next and by when.
 * @param task as it stands
 * @param wave the case above it, whose promises hold for all beneath
 * @param now milliseconds
 */
export function standingOf(
  task: Task,
  settings: TargetSettings | undefined,
  now: number,
  wave?: Task | undefined,
): Standing {
  if (task.state === 'resolved') {
    const next = [{ key: mayReopen(task, now) ? ('nextMessage' as const) : ('nextReply' as const) }];
    return { stage: 2, now: task.outcome ? closed[task.outcome] : 'closed', next };
  }
  const worked = wave && wave.state !== 'resolved' ? wave : task;
  const stage = worked.state === 'open' ? 0 : 1;
  const promised = publishedTargets(worked, settings, now);
  if (promised.paused) return { stage, now: 'paused', next: [{ key: 'nextPaused' }] };
  return { stage, now: worked === wave ? 'wave' : task.state, next: promises(promised, worked, now) };
}

/** A time that has passed is no promise any more: say so instead of showing it. Out of hours also when the team is back. */
function promises(
  { next, late, resolution, hours }: PublishedTargets,
  { callBackAt = 0 }: Task,
  now: number,
): Standing['next'] {
  const call = callBackAt > now && next?.what !== 'callBack' ? [{ key: 'callBack' as const, at: callBackAt }] : [];
  return [
    ...(next ? [{ key: next.what, at: next.at }] : []),
    ...call,
    ...(late ? [{ key: 'late' as const }] : []),
    ...(resolution === undefined ? [] : [{ key: 'resolution' as const, at: resolution }]),
    ...(hours.open || hours.until === undefined ? [] : [{ key: 'resting' as const, at: hours.until }]),
  ];
}
