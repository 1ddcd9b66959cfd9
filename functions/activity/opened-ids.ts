import { derivedId } from '../kernel/ids.ts';
import type { Plan } from './decide.ts';

/** Ids of what an event opens follow from the event, so that a retry opens nothing twice. */
export const verificationIdOf = (gameId: string, eventId: string): string => derivedId('v', gameId, eventId);
export const taskIdOf = (gameId: string, eventId: string): string => derivedId('t', gameId, eventId);

/** The ids a game is told for a plan. */
export function idsOf(plan: Plan, gameId: string, eventId: string): { verificationId?: string; taskId?: string } {
  switch (plan.what) {
    case 'ask':
      return { verificationId: verificationIdOf(gameId, eventId) };
    case 'join_question':
      return { verificationId: plan.verificationId };
    case 'open_case':
      return { taskId: plan.reopens ?? taskIdOf(gameId, eventId) };
    case 'join_case':
    case 'seen_in_case':
      return { taskId: plan.taskId };
    case 'nothing':
    case 'remember':
      return {};
  }
}
