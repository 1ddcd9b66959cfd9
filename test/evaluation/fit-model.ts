import {
  type Evidence,
  type EvidenceName,
  evidenceNames,
  statedWeights,
} from '../../functions/detection/evidence/names.ts';
import { type Fitted, fitLogistic, type Sample } from './logistic.ts';

/** How a device stands to the known ones: just one of these holds of every sign-in of a player who is known. */
const standings = new Set<EvidenceName>([
  ...(['device.known', 'device.young', 'device.id_on_other_model', 'device.id_on_other_system'] as const),
  ...(['device.alike_other', 'device.alike_missing', 'device.alike_never', 'device.alike_first'] as const),
  ...(['device.new_id', 'device.new_no_id', 'device.untold', 'device.none_known'] as const),
]);

/**
 * What is new, or older than it was, never speaks for the player by itself: where a fit says so, it made it of the little that the histories
 * have of it.
 */
const neverBelow = [
  /^place\.(country$|country_ra|new|distance)/,
  /^line.(network|block)/,
  /^(hosting\.(new|habit)|travel|language|timezone|hour)/,
  /^details\.(alike_)?(system_older|client_older|client_behind|screen_other)/,
  /^together\.(alike|missing|locale|id_details|new_(block|network|hosting|country))/,
];

/** Fits, leaves out what has the wrong sign, and fits again, until nothing has. */
export function fitModel(samples: readonly Sample[], ridge: number): Fitted {
  const names = new Set(Object.keys(evidenceNames) as EvidenceName[]);
  for (const name of Object.keys(statedWeights) as EvidenceName[]) names.delete(name);
  for (;;) {
    const fitted = fitLogistic(samples, [...names], ridge);
    const wrong = [...fitted.weights].filter(
      ([name, weight]) => weight < 0 && neverBelow.some((pattern) => pattern.test(name)),
    );
    if (wrong.length === 0) return fitted;
    for (const [name] of wrong) names.delete(name);
  }
}

/**
 * The weights when the score begins at `base`: the rest of the intercept goes into how the device stands, so that of a sign-in of which nothing is
 * known the score says what is stated.
 */
export const rebased = ({ intercept, weights }: Fitted, base: number): Map<EvidenceName, number> =>
  new Map([...weights].map(([name, weight]) => [name, standings.has(name) ? weight + intercept - base : weight]));

/** Log-odds of a sign-in by a fitted model. */
export const scoreBy = ({ intercept, weights }: Fitted, evidence: Evidence): number =>
  evidence.reduce((sum, [name, value]) => sum + (weights.get(name) ?? 0) * value, intercept);
