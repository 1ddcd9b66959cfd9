import type { Observation } from '../detection/index.ts';
import type { Language } from '../kernel/i18n.ts';

/**
 * Why a case was opened.
 * - `denied`: the player said that the sign-in was not theirs
 * - `suspicious`: detection's verdict was `outreach`
 * - `undeliverable`: the question could not reach the player by mail
 * - `unanswered`: the question ran out unanswered at a high score
 * - `mail_cap`: more alerts than we are willing to mail
 */
export const taskKinds = ['denied', 'suspicious', 'undeliverable', 'unanswered', 'mail_cap'] as const;
export type TaskKind = (typeof taskKinds)[number];

export const taskStates = ['open', 'claimed', 'waiting', 'escalated', 'resolved'] as const;
export type TaskState = (typeof taskStates)[number];

/** From the least to the most pressing. */
export const priorities = ['low', 'normal', 'high', 'urgent'] as const;
export type Priority = (typeof priorities)[number];

export const teams = ['account_security', 'player_support'] as const;
export type Team = (typeof teams)[number];

export const outcomes = ['was_player', 'secured', 'lost', 'unreachable', 'false_alarm', 'closed_with_care'] as const;
export type Outcome = (typeof outcomes)[number];

/** Times by which something is promised, in milliseconds. */
export type Targets = { firstContact: number; nextUpdate: number; resolution: number };

/** A reason of detection, with the English sentence that explains it to an agent. */
type TaskSignal = { code: string; weight: number; detail: string };

/** What speaks for a case; the observations are learned if it turns out that the player was signing in. */
export type Evidence = {
  signals: TaskSignal[];
  observations: Observation[];
  eventIds: string[];
  verificationId?: string | undefined;
};

type Holder = { id: string; name: string };

/** A case: one player, one thing to clear up. Times in milliseconds. */
export type Task = {
  taskId: string;
  gameId: string;
  /** Key of the player; the partition of the case. */
  player: string;
  playerId: string;
  kind: TaskKind;
  state: TaskState;
  priority: Priority;
  team: Team;
  language: Language;
  openedAt: number;
  targets: Targets;
  evidence: Evidence;
  version: number;
  assignee?: Holder | undefined;
  /** Until when nobody else may take the case from its assignee. */
  leasedUntil?: number | undefined;
  callBackAt?: number | undefined;
  /** When we first tried to reach the player. */
  contactedAt?: number | undefined;
  escalatedAt?: number | undefined;
  resolvedAt?: number | undefined;
  outcome?: Outcome | undefined;
};

/** What other rooms must know to open a case. */
export type TaskOpening = {
  /** Derived by the caller from what opens the case, so that a retry opens nothing twice. */
  taskId: string;
  gameId: string;
  player: string;
  playerId: string;
  kind: TaskKind;
  /** Detection's score, 0 to 1. */
  score: number;
  evidence: Evidence;
  /** What is at stake, in the game's minor currency unit. */
  value?: number | undefined;
  tier?: 'standard' | 'vip' | undefined;
  /** What the game promises its players, in minutes; the usual if it set nothing. */
  promises?: { firstContact: number; nextUpdate: number; resolution: number } | undefined;
  /** BCP 47. */
  locale?: string | undefined;
};

/** The case as it stands now: when a lease has run out, nobody holds it and it is open again. */
export function asItStands(task: Task, now: number): Task {
  const abandoned = task.assignee && task.state !== 'resolved' && (task.leasedUntil ?? 0) <= now;
  return abandoned ? { ...unheld(task), state: 'open' } : task;
}

export const unheld = (task: Task): Task => ({
  ...task,
  assignee: undefined,
  leasedUntil: undefined,
  callBackAt: undefined,
});

/** What is promised next, and when (milliseconds). */
export function nextTarget(task: Task): { what: 'callBack' | keyof Targets; at: number } {
  const { targets, callBackAt, contactedAt } = task;
  if (callBackAt !== undefined) return { what: 'callBack', at: callBackAt };
  if (contactedAt === undefined) return { what: 'firstContact', at: targets.firstContact };
  return targets.nextUpdate <= targets.resolution
    ? { what: 'nextUpdate', at: targets.nextUpdate }
    : { what: 'resolution', at: targets.resolution };
}
