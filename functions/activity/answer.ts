import { describeSignal, type ExplainedSignal } from '../detection/index.ts';
import type { RecentEvent } from '../players/index.ts';
import type { Decision } from './decide.ts';
import type { Remembered } from './memory-store.ts';
import { type Answer, conflictResult } from './result.ts';
import { type Settled, type Step, shortKey } from './step.ts';

const rounded = (number: number, places: number) => Number(number.toFixed(places));

/** Signals with their sentences, in English: the language of the API. */
export const explain = ({ assessment }: Pick<Decision, 'assessment'>): Required<ExplainedSignal>[] =>
  assessment.signals.map((signal) => ({
    code: signal.code,
    weight: rounded(signal.weight, 3),
    detail: describeSignal(signal, 'en'),
    facts: signal.facts,
  }));

/** A signal as a game is told of it. */
export const toldSignal = ({ code, weight, detail }: ExplainedSignal) => ({ code, weight, detail });

/** A score as a game is told of it. */
export const toldScore = ({ score }: Decision['assessment']): number => rounded(score, 4);

/** What the game is told. `ids` are those that the plan opens or joins. */
export function answerOf(decision: Decision, ids: { verificationId?: string; taskId?: string }): Answer {
  const { assessment, state } = decision;
  const hold = assessment.verdict === 'outreach' || state.protection.level === 'hold';
  return {
    verdict: assessment.verdict,
    score: toldScore(assessment),
    signals: explain(decision).map(toldSignal),
    advice: hold ? 'hold' : 'allow',
    ...ids,
  };
}

/** The result of an event that was handled before, if the memory has it. */
export function repeated(step: Step, memory: Remembered): Settled | undefined {
  const { id } = step.event;
  if (memory === 'unknown') return undefined;
  return { step, result: memory === 'conflict' ? conflictResult(id) : { id, status: 'duplicate', ...memory } };
}

/** The event as the player's state remembers it: it was settled, whether or not its answer was kept. */
export const recentOf = (recent: readonly RecentEvent[], step: Step): RecentEvent | undefined =>
  recent.find((event) => event.key === shortKey(step.key));
