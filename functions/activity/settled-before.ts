import type { PlayerState, RecentEvent } from '../players/index.ts';
import { loadQuestion } from '../verification/index.ts';
import type { Deps } from './deps.ts';
import { taskIdOf, verificationIdOf } from './opened-ids.ts';
import type { Answer } from './result.ts';
import { assessed, type Settled, type Step, type Who } from './step.ts';

/**
 * An event whose effect was stored just before a crash took the memory of its answer. Nobody had been answered yet, so what is made
 * here becomes the first answer: it repeats what was decided and opens nothing.
 */
export async function settledBefore(
  { db }: Deps,
  who: Who,
  step: Step,
  recent: RecentEvent,
  state: PlayerState,
): Promise<Settled> {
  const { verdict, score } = recent;
  const question =
    verdict === 'verify' ? await loadQuestion(db, who.player, verificationIdOf(who.gameId, step.event.id)) : undefined;
  const ids = question
    ? { verificationId: question.verificationId }
    : verdict === 'outreach'
      ? { taskId: state.taskId ?? taskIdOf(who.gameId, step.event.id) }
      : {};
  const hold = verdict === 'outreach' || state.protection.level === 'hold';
  const answer: Answer = {
    verdict,
    score,
    signals: question?.evidence.signals ?? [],
    advice: hold ? 'hold' : 'allow',
    ...ids,
  };
  return assessed(step, answer);
}
