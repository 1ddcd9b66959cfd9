import type { Case } from '../signals.ts';
import { type Findings, featureNames } from './findings.ts';
import { measures, putMeasures } from './measures.ts';
import { readTree, sumOf } from './tree.ts';

const places = new Map(featureNames.map((name, place) => [name, place]));

/**
 * What features are of most sign-ins, roughly, where that is not 0: medians of a generated game. By it trees order their questions, so that
 * little is left to do for most; what they say does not change.
 */
const usual: Readonly<Record<string, number>> = {
  'apart.hours': 3.4,
  'device.days': 2,
  'device.known': 1,
  'device.rare': 0.36,
  'device.steady': 0.05,
  'hour.rare': -0.54,
  'line.known': 1,
  'line.rare': 0.43,
  'network.days': 2,
  'network.kind': 1,
  'rate.block': 0.25,
  'rate.device': 0.01,
  'rate.id': 0.07,
  'rate.network': 0.06,
  'share.block': 0.25,
  'share.country': 1,
  'share.kind': 0.74,
  'share.language': 1,
  'share.network': 0.61,
  'share.place': 0.72,
  'share.timezone': 1,
};
const usualValues = featureNames.map((name) => usual[name] ?? 0);

/** A correction is for the finer points: it never moves the log-odds further than this. */
export const mostCorrected = 2;

const firstMeasure = featureNames.length - Object.keys(measures).length;

/** All that trees may ask for, of one sign-in. */
export function featuresOf(found: Findings, at: Case): Float64Array {
  const values = found.values.slice(0, featureNames.length);
  putMeasures(values, firstMeasure, at);
  return values;
}

/**
 * Reads the trees of a model. What they say together is what pieces of evidence count for more, or less, beside each other than their
 * weights add up to.
 * @param texts as {@link readTree} reads them
 * @throws Error if one is no tree
 */
export function createCorrection(texts: readonly string[]) {
  const trees = texts.map((text) => readTree(text, places));
  const all = sumOf(trees, usualValues);
  const sum = (values: ArrayLike<number>): number => Math.max(-mostCorrected, Math.min(mostCorrected, all(values)));
  /** @param values of the evidence; the measures are put in */
  const of = (values: Float64Array, at: Case): number => {
    putMeasures(values, firstMeasure, at);
    return sum(values);
  };
  return { sum, of };
}
