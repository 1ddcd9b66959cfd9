import type { ExplainedSignal, Observation } from '../detection/index.ts';
import type { TargetSettings } from '../games/index.ts';
import type { Language } from '../kernel/i18n.ts';
import type { Checks } from './ownership/checks.ts';

/**
 * Why a case was opened.
 * - `denied`: the player said that the sign-in was not theirs
 * - `suspicious`: detection's verdict was `outreach`
 * - `undeliverable`: the question could not reach the player by mail
 * - `unanswered`: the question ran out unanswered at a high score
 * - `mail_cap`: more alerts than we are willing to mail
 */
export const caseKinds = ['denied', 'suspicious', 'undeliverable', 'unanswered', 'mail_cap'] as const;
export type CaseKind = (typeof caseKinds)[number];

/** The kinds of cases of one player, and `wave`: many of them for the same reason, worked as one. */
export const taskKinds = [...caseKinds, 'wave'] as const;
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

export const targetNames = ['firstContact', 'nextUpdate', 'resolution'] as const;
export type TargetName = (typeof targetNames)[number];

/** Times by which something is promised, in milliseconds. */
export type Targets = Record<TargetName, number>;

/** What speaks for a case; the observations are learned if it turns out that the player was signing in. */
export type Evidence = {
  signals: ExplainedSignal[];
  observations: Observation[];
  eventIds: string[];
  verificationId?: string | undefined;
};

export type Holder = { id: string; name: string };

/** What was done to a wave and is still to be done to the cases beneath it. */
export type Spread = {
  id: string;
  at: number;
  by: Holder;
  /** The case that was done last: where to go on. */
  after?: string | undefined;
} & ({ act: 'resolve'; outcome: Outcome; note?: string | undefined } | { act: 'note' | 'escalate'; text: string });

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
  /** What the priority was made of: detection's score, what is at stake in the game's minor currency unit, and who the player is to the game. */
  score?: number | undefined;
  value?: number | undefined;
  tier?: 'standard' | 'vip' | undefined;
  /** Since when we wait for the player: the clock of the targets stands. */
  pausedAt?: number | undefined;
  /** Targets of which the clock has warned, and that it has seen pass. */
  warned?: readonly TargetName[] | undefined;
  missed?: readonly TargetName[] | undefined;
  /** How often we tried to reach the player, and when we first did. */
  attempts?: number | undefined;
  reachedAt?: number | undefined;
  /** How often it was opened again. */
  reopened?: number | undefined;
  /** A person asked for a supervisor; until one has it, it is not handed out as the next task of an agent. */
  forSupervisor?: true | undefined;
  /** The clock has looked whether it belongs to a wave. */
  scouted?: true | undefined;
  /** The wave it lies beneath. */
  parentId?: string | undefined;
  /** Of a wave: its name, what its cases share, how many there are and how many of them are closed, and what is still to be done to them. */
  title?: string | undefined;
  signature?: string | undefined;
  members?: number | undefined;
  done?: number | undefined;
  spread?: readonly Spread[] | undefined;
  /** Of the case of an attack: when it is over, if no more is seen of it. */
  attackUntil?: number | undefined;
  /** The ownership check: answers tried, and what the right ones count. */
  checks?: Checks | undefined;
  /** The words that the agent worked with. */
  playbook?: { kind: string; language: string; version: number } | undefined;
  /** A change of the mail address waits for a second person. */
  heldAddress?: true | undefined;
};

/** What other rooms must know to open a case. */
export type TaskOpening = {
  /** Derived by the caller from what opens the case, so that a retry opens nothing twice. */
  taskId: string;
  gameId: string;
  player: string;
  playerId: string;
  kind: CaseKind;
  /** Detection's score, 0 to 1. */
  score: number;
  evidence: Evidence;
  /** What is at stake, in the game's minor currency unit. */
  value?: number | undefined;
  tier?: 'standard' | 'vip' | undefined;
  /** What the game promises its players; the usual if it set nothing. */
  promises?: TargetSettings | undefined;
  /** BCP 47. */
  locale?: string | undefined;
  /** When the event happened, milliseconds: time that the player has already lost. */
  since?: number | undefined;
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
  // a player who writes before an agreed call is promised an answer before it
  if (callBackAt !== undefined && (contactedAt === undefined || callBackAt <= targets.nextUpdate))
    return { what: 'callBack', at: callBackAt };
  if (contactedAt === undefined) return { what: 'firstContact', at: targets.firstContact };
  return targets.nextUpdate <= targets.resolution
    ? { what: 'nextUpdate', at: targets.nextUpdate }
    : { what: 'resolution', at: targets.resolution };
}
