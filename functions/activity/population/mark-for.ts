import type { News } from '../../detection/index.ts';
import type { Decision, Known } from '../decide.ts';
import { type Mark, markOf } from './mark.ts';
import { isSpared } from './spared.ts';

/** What is counted of a decided event; undefined for what is no sign-in. */
export const markFor = (gameId: string, known: Known, news: News | undefined, decision: Decision): Mark | undefined =>
  known.observation.type === 'login.succeeded'
    ? markOf(gameId, known.observation, decision, news, isSpared(known, decision))
    : undefined;
