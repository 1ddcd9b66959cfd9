import type { TargetSettings } from '../games/index.ts';
import { day, minute } from '../kernel/clock.ts';
import { higher, targetsFrom, tightened } from './priority.ts';
import { resumed } from './targets/promise.ts';
import { type TargetName, type Task, unheld } from './task.ts';
import type { Actor, Order } from './work.ts';

/** Long enough for a call and its notes; every act of the assignee renews it. */
export const leaseMs = 30 * minute;
/** How long after an agreed call, or a player's reply, the case still waits for the agent who knows it. */
export const callBackGraceMs = 30 * minute;
/** For so long we wait for a player who does not write; then the case is taken up again. */
export const pauseLimitMs = 7 * day;

/** A case after an act of its assignee: the lease runs anew. @param now milliseconds */
export function renewed(task: Task, actor: Pick<Actor, 'id'>, now: number): Task {
  const { assignee, callBackAt, pausedAt, state, leasedUntil = 0 } = task;
  if (!assignee || (state !== 'claimed' && state !== 'waiting')) return task;
  const byAct = assignee.id === actor.id ? now + leaseMs : leasedUntil;
  const byCall = callBackAt === undefined ? 0 : callBackAt + callBackGraceMs;
  const byPause = pausedAt === undefined ? 0 : pausedAt + pauseLimitMs;
  return { ...task, leasedUntil: Math.max(byAct, byCall, byPause) };
}

/** Ends the wait for the player: what was promised moves by as much working time as the clock stood. @param now milliseconds */
export function goneOn(task: Task, settings: TargetSettings | undefined, now: number): Task {
  const { pausedAt, targets, team, priority } = task;
  if (pausedAt === undefined) return task;
  return { ...task, pausedAt: undefined, targets: resumed(targets, pausedAt, now, team, settings, priority) };
}

const without = (names: readonly TargetName[] | undefined, name: TargetName) => names?.filter((one) => one !== name);

/** A new promise of the next update: of it the clock may warn, and it may be missed, once more. @param at milliseconds */
export const promiseUpdate = (task: Task, at: number): Task => ({
  ...task,
  targets: { ...task.targets, nextUpdate: at },
  warned: without(task.warned, 'nextUpdate'),
  missed: without(task.missed, 'nextUpdate'),
});

/** A closed case as it starts again, with promises counted from now. @param now milliseconds */
export const startedAgain = (task: Task, settings: TargetSettings | undefined, now: number): Task => ({
  ...unheld(task),
  ...{ contactedAt: undefined, escalatedAt: undefined, resolvedAt: undefined, outcome: undefined, pausedAt: undefined },
  ...{ warned: undefined, missed: undefined, forSupervisor: undefined },
  reopened: (task.reopened ?? 0) + 1,
  targets: targetsFrom(task.priority, task.team, now, settings),
});

/** The fields of a case after an order; its state and version come from the table of transitions. */
export function changed(task: Task, order: Order, actor: Actor, now: number): Task {
  const { promises } = actor;
  const self = { id: actor.id, name: actor.name };
  switch (order.act) {
    case 'claim': {
      const taken = goneOn(task, promises, now);
      return { ...taken, assignee: self, callBackAt: undefined, forSupervisor: undefined };
    }
    case 'release':
      return unheld(goneOn(task, promises, now));
    case 'note':
    case 'reveal':
      return task;
    case 'detach':
      return { ...task, parentId: undefined };
    case 'attempt':
      return attempted(task, order, actor, now);
    case 'await':
      return { ...task, assignee: task.assignee ?? self, callBackAt: undefined, pausedAt: task.pausedAt ?? now };
    case 'hand_over': {
      const { team = task.team, language = task.language } = order;
      return { ...unheld(goneOn(task, promises, now)), team, language, forSupervisor: undefined };
    }
    case 'assign':
      return {
        ...goneOn(task, promises, now),
        ...{
          assignee: order.to,
          callBackAt: undefined,
          forSupervisor: undefined,
          leasedUntil: order.until ?? now + leaseMs,
        },
      };
    case 'escalate': {
      const gone = goneOn(task, promises, now);
      const priority = higher(task.priority, 'high');
      const targets = tightened(gone.targets, targetsFrom(priority, task.team, now, promises));
      return { ...unheld(gone), priority, targets, escalatedAt: now, forSupervisor: true };
    }
    case 'resolve':
      return {
        ...unheld(task),
        ...{ assignee: task.assignee ?? self, resolvedAt: now, outcome: order.outcome },
        ...{ pausedAt: undefined, forSupervisor: undefined },
      };
    case 'reopen':
      return startedAgain(task, promises, now);
  }
}

/** A try to reach the player. Who does not want to talk is not called again: what is left is the end of the case. */
function attempted(task: Task, order: Order & { act: 'attempt' }, actor: Actor, now: number): Task {
  const gone = goneOn(task, actor.promises, now);
  const { outcome, callBackAt } = order;
  const usual =
    outcome === 'refused'
      ? gone.targets.resolution
      : targetsFrom(task.priority, task.team, now, actor.promises).nextUpdate;
  return {
    ...promiseUpdate(gone, callBackAt ?? usual),
    assignee: task.pausedAt === undefined && task.assignee ? task.assignee : { id: actor.id, name: actor.name },
    callBackAt,
    contactedAt: task.contactedAt ?? now,
    attempts: (task.attempts ?? 0) + 1,
    reachedAt: outcome === 'reached' ? (task.reachedAt ?? now) : task.reachedAt,
    forSupervisor: undefined,
  };
}
