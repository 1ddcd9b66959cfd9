import { type Observation, observe } from '../detection/index.ts';
import type { CheckedEvent } from './check.ts';
import type { Batch, Deps } from './deps.ts';
import { memoryKey } from './memory-store.ts';
import type { Answer, Result } from './result.ts';

/** An event made ready: with its memory key and what detection sees of it. */
export type Step = CheckedEvent & { key: string; observation: Observation };

/** An event that is through; an answer is there if it must be remembered, and what is counted of it. */
export type Settled = { step: Step; result: Result; answer?: Answer; seen?: string | undefined };

/** The player of the events. */
export type Who = { player: string; playerId: string; gameId: string };

export function prepare({ keys, book }: Deps, { gameId }: Batch, checked: CheckedEvent): Step {
  const { event, at } = checked;
  const observation = observe(event, { gameId, at }, keys, book);
  return { ...checked, key: memoryKey(keys, gameId, event.id), observation };
}

/** The part of an event's key by which a state remembers it. */
export const shortKey = (key: string): string => key.slice(0, 11);

export const assessed = (step: Step, answer: Answer, seen?: string): Settled => ({
  ...{ step, answer, seen },
  result: { id: step.event.id, status: 'assessed', ...answer },
});
