import type { Database } from '../../kernel/dynamo.ts';
import { type Fact, factsBefore, loadFacts, loadState, type PlayerState } from '../../players/index.ts';
import type { Step } from '../steps.ts';
import type { Task } from '../task.ts';
import { loadSteps } from '../task-store.ts';

/**
 * When the first thing happened that a case is about: the earliest of its sign-ins, of those that joined it, and of those that the player was
 * asked about and has not answered. From then on somebody else may have been inside, and could make the game send new facts.
 * @returns milliseconds
 */
export function alarmedAt(task: Task, steps: readonly Step[], questions: PlayerState['questions']): number {
  const joined = steps.flatMap(({ evidence }) => evidence?.observations ?? []);
  const open = questions.filter(({ denied }) => !denied);
  const all = [...task.evidence.observations, ...joined, ...open].map(({ at }) => at);
  return Math.min(task.openedAt, ...all);
}

/** What a case may ask: the facts that were in force before its alarm, in the order in which the game sent them. */
export const factsOfCase = (
  kept: readonly Fact[],
  task: Task,
  steps: readonly Step[],
  state: PlayerState | undefined,
): Fact[] => factsBefore(kept, alarmedAt(task, steps, state?.questions ?? []));

/** The same, for an act that has not read the rest. */
export async function caseFacts(db: Database, task: Task): Promise<Fact[]> {
  const kept = await loadFacts(db, task.player);
  if (kept.length === 0) return [];
  const [steps, known] = await Promise.all([loadSteps(db, task), loadState(db, task.player)]);
  return factsOfCase(kept, task, steps, known?.state);
}
