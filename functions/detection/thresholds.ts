import { modelWeights } from './model-weights.ts';
import type { Thresholds } from './types.ts';

/**
 * Scores from which a player is asked, and from which an agent may call, until a game's own sign-ins say where its budgets lie: where 2 in 100
 * and 1 in 10,000 of the genuine ones lie among the first sign-ins of the games that the model was made from (`npm run train`).
 */
export const shippedThresholds: Thresholds = modelWeights.thresholds;

/**
 * From here on an agent calls about an act after a doubtful sign-in, and an asset is held; no call about a sign-in comes below that of a change.
 * Players trade every day and change their account once a year, so more must speak against a trade.
 */
export const callsFrom = { change: 0.8, asset: 0.9 } as const;
