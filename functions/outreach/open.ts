import { languageOf } from '../kernel/i18n.ts';
import { priorityOf, targetsFrom, teamOf } from './priority.ts';
import { ourselves, type Step } from './steps.ts';
import type { Task, TaskOpening } from './task.ts';

/** The case that an opening makes. @param now milliseconds */
export function openTask(opening: TaskOpening, now: number): Task {
  const { taskId, gameId, player, playerId, kind, evidence, locale } = opening;
  const { score, value, tier } = opening;
  const priority = priorityOf(kind, opening, now);
  const team = teamOf(kind);
  return {
    ...{ taskId, gameId, player, playerId, kind, evidence, priority, score, value, tier },
    state: 'open',
    team,
    language: languageOf(locale) ?? 'en',
    openedAt: now,
    targets: targetsFrom(priority, team, now, opening.promises),
    version: 1,
  };
}

/** The first step of every case: it follows from the case itself, so it needs no row. */
export const openingStep = (task: Task): Step => ({
  at: task.openedAt,
  by: ourselves,
  what: 'opened',
  about: { kind: task.kind },
});
