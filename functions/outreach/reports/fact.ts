import type { Language } from '../../kernel/i18n.ts';
import type { Step, StepKind } from '../steps.ts';
import {
  type Outcome,
  type Priority,
  type TargetName,
  type Task,
  type TaskKind,
  type Team,
  targetNames,
} from '../task.ts';

/** One try to reach the player, by its two words: `phone`, `no_answer`. */
type Attempt = { channel: string; outcome: string };

/**
 * What reports count of one closing of a case: nothing of the player, so that it stays when the player is erased. A case that is opened
 * again and closed again leaves a second fact. Times in milliseconds.
 */
export type Fact = {
  taskId: string;
  gameId: string;
  team: Team;
  language: Language;
  priority: Priority;
  kind: TaskKind;
  outcome: Outcome;
  openedAt: number;
  /** When this round of work began: the opening, or the latest opening again. */
  startedAt: number;
  resolvedAt: number;
  /** When somebody first tried to reach the player in this round. */
  contactedAt?: number | undefined;
  met: TargetName[];
  missed: TargetName[];
  /** Of this round. */
  attempts: Attempt[];
  /** Codes, each once. */
  signals: string[];
  /** How often the case had been opened again before. */
  round: number;
  /** When this closing turned out not to be the end. */
  reopenedAt?: number | undefined;
  /** Whether the player was asked what they thought of the help. */
  asked: boolean;
  /** Id of who closed it. */
  agent?: string | undefined;
};

/** What opens a closed case again: somebody of the team, the player's own words, or new events. */
const opensAgain: ReadonlySet<StepKind> = new Set<StepKind>(['reopened', 'replied', 'joined']);

/** The steps since the case was last opened, and since when that is. */
function latestRound(steps: readonly Step[]): { began: number | undefined; steps: readonly Step[]; round: number } {
  let closed = false;
  let round = 0;
  let first = 0;
  let began: number | undefined;
  for (const [place, { what, at }] of steps.entries()) {
    if (what === 'resolved') closed = true;
    else if (closed && opensAgain.has(what)) {
      closed = false;
      round += 1;
      first = place + 1;
      began = at;
    }
  }
  return { began, steps: steps.slice(first), round };
}

/**
 * Whether each target was kept. What the clock saw pass counts, even if a new time was promised since; what it had not yet looked at is
 * judged by the times. A case that was closed without a try before the first one was due has neither kept nor missed that target.
 */
function judge(task: Task, steps: readonly Step[], resolvedAt: number): Pick<Fact, 'met' | 'missed'> {
  const { targets, contactedAt } = task;
  const seen = new Set<unknown>(task.missed);
  for (const { what, about } of steps) if (what === 'missed') seen.add(about.target);
  const late: Record<TargetName, boolean> = {
    firstContact: (contactedAt ?? resolvedAt) > targets.firstContact,
    nextUpdate: contactedAt !== undefined && resolvedAt > targets.nextUpdate,
    resolution: resolvedAt > targets.resolution,
  };
  const missed = targetNames.filter((name) => late[name] || seen.has(name));
  const due = (name: TargetName) => name === 'resolution' || contactedAt !== undefined;
  return { missed, met: targetNames.filter((name) => due(name) && !missed.includes(name)) };
}

/**
 * @param task as it is once closed
 * @param steps all of the case, oldest first; what closes it may be among them or not
 * @param asked whether the closing mail asks what the player thought
 */
export function factOf(task: Task, steps: readonly Step[], asked: boolean, now: number): Fact {
  const { taskId, gameId, team, language, priority, kind, openedAt, contactedAt, evidence } = task;
  const { resolvedAt = now, outcome = 'closed_with_care', assignee } = task;
  const latest = latestRound(steps.at(-1)?.what === 'resolved' ? steps.slice(0, -1) : steps);
  const codes = [evidence, ...steps.flatMap((step) => step.evidence ?? [])].flatMap(({ signals }) => signals);
  return {
    ...{ taskId, gameId, team, language, priority, kind, outcome, openedAt, resolvedAt, contactedAt },
    startedAt: latest.began ?? openedAt,
    ...judge(task, latest.steps, resolvedAt),
    attempts: latest.steps.flatMap(({ what, about }) =>
      what === 'attempted' ? [{ channel: String(about.channel), outcome: String(about.outcome) }] : [],
    ),
    signals: [...new Set(codes.map(({ code }) => code))].sort(),
    round: latest.round,
    asked,
    agent: assignee?.id,
  };
}
