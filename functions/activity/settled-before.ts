import type { PlayerState, RecentEvent } from '../players/index.ts';
import { loadQuestion } from '../verification/index.ts';
import { repeated, toldSignal } from './answer.ts';
import type { Batch, Deps } from './deps.ts';
import { rememberFirst } from './memory-store.ts';
import { taskIdOf, verificationIdOf } from './opened-ids.ts';
import type { Answer } from './result.ts';
import { assessed, type Settled, type Step, type Who } from './step.ts';

/**
 * An event whose effect was stored just before a crash took the memory of its answer. Nobody had been answered yet, so what is made
 * here becomes the first answer: it repeats what was decided and opens nothing. If its writer was only slow, that one's answer counts.
 */
export async function settledBefore(
  { db, keys }: Deps,
  { now }: Batch,
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
    signals: (question?.evidence.signals ?? []).map(toldSignal),
    advice: hold ? 'hold' : 'allow',
    ...ids,
  };
  const { result } = assessed(step, answer);
  const first = await rememberFirst(db, keys, step.key, step.content, answer, now);
  return repeated(step, first) ?? { step, result };
}
