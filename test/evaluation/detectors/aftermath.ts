import { dayMs, isOwn, isSuccess } from '../generator/marked.ts';
import type { Labelled } from '../generator/sign-ins.ts';

/** So long after a takeover its case is worked, and what the player does is seen in its light. */
const workedFor = 30 * dayMs;

/**
 * Follows a history, and knows of each event whether it came in the month after a takeover of its player. Histories have many more takeovers
 * than games, so these sign-ins are counted apart.
 */
export function followTakeovers(): (event: Labelled) => boolean {
  const taken = new Map<string, number>();
  return (one) => {
    const { playerId } = one.event;
    const after = one.at - (taken.get(playerId) ?? Number.NEGATIVE_INFINITY) < workedFor;
    if (isSuccess(one) && !isOwn(one)) taken.set(playerId, one.at);
    return after;
  };
}
