import type { TargetSettings } from '../games/index.ts';
import { day } from '../kernel/clock.ts';
import { callBackGraceMs, goneOn, promiseUpdate, startedAgain } from './changes.ts';
import { ourselves, type Step } from './steps.ts';
import { targetsFrom } from './targets/promise.ts';
import { asItStands, type Task } from './task.ts';
import { transitions } from './transitions.ts';

/** Characters of one message. */
export const messageLimit = 2000;
/** Messages of one case in 24 hours: enough to add what was forgotten, too few to bury what matters. */
export const messagesPerDay = 5;
/** How long after its closing a message opens a case again; what comes later is a new matter. */
const reopensWithinMs = 30 * day;

/** The name under which the steps of players stand. Whoever has the code can write, so it proves nothing. */
export const thePlayer = 'player';
/** By which way a message came. */
const trackingPage = 'tracking_page';

/** @param steps of the case @returns how many of them are messages of the last 24 hours */
export const messagesToday = (steps: readonly Step[], now: number): number =>
  steps.filter(({ what, at }) => what === 'replied' && at > now - day).length;

/** Whether a message may open a closed case again. */
export const mayReopen = ({ resolvedAt = 0 }: Task, now: number): boolean => resolvedAt > now - reopensWithinMs;

export type MessageDecision =
  | { decided: 'take'; task: Task; steps: Step[]; reopened: boolean }
  | { decided: 'refuse'; why: 'too_many' | 'too_late' };

/**
 * What a message of the player does to a case. It ends a pause and makes an answer due as soon as a first contact would be; an agreed
 * call and whoever holds the case stay. A closed case begins anew, also one that was closed with a wave.
 * @param stored as read
 * @param text clean, 1 to {@link messageLimit} characters
 * @param today how many messages came in the last 24 hours
 * @param now milliseconds
 */
export function takeMessage(
  stored: Task,
  text: string,
  today: number,
  settings: TargetSettings | undefined,
  now: number,
): MessageDecision {
  if (today >= messagesPerDay) return { decided: 'refuse', why: 'too_many' };
  const task = asItStands(stored, now);
  const allowed = transitions[task.state].reply;
  // what waited in nobody's hands goes back to the list
  const state = allowed === 'claimed' && !task.assignee ? 'open' : allowed;
  const closed = task.state === 'resolved';
  if (state === undefined || (closed && !mayReopen(task, now))) return { decided: 'refuse', why: 'too_late' };
  const step: Step = { at: now, by: thePlayer, what: 'replied', about: { text, via: trackingPage } };
  const version = stored.version + 1;
  if (!closed)
    return { decided: 'take', task: { ...awake(task, settings, now), state, version }, steps: [step], reopened: false };
  const again: Step = { at: now, by: ourselves, what: 'reopened', about: { reason: 'reply' } };
  const next = { ...startedAgain(task, settings, now), parentId: undefined, state, version };
  return { decided: 'take', task: next, steps: [step, again], reopened: true };
}

/** A case to which its player has written: who waited for that has a while to go on, then anybody may. */
function awake(task: Task, settings: TargetSettings | undefined, now: number): Task {
  const { pausedAt, assignee, priority, team } = task;
  const gone = goneOn(task, settings, now);
  const held = pausedAt === undefined || !assignee ? gone : { ...gone, leasedUntil: now + callBackGraceMs };
  const soon = targetsFrom(priority, team, now, settings).firstContact;
  return held.targets.nextUpdate <= soon ? held : promiseUpdate(held, soon);
}
