import type { Case } from '../signals.ts';
import { measures } from './measures.ts';
import { type Evidence, evidenceNames } from './names.ts';
import { readTree, sumOf } from './tree.ts';

/** What the trees may ask for, in the order of their features: the evidence, then the measures. */
export const correctionNames: readonly string[] = [
  ...Object.keys(evidenceNames).filter((name) => name !== 'together.correction'),
  ...Object.keys(measures),
];
const places = new Map(correctionNames.map((name, place) => [name, place]));

/** A correction is for the finer points: it never moves the log-odds further than this. */
export const mostCorrected = 2;

type Measure = [place: number, of: (at: Case) => number];

/** All that trees may ask for, of one sign-in. */
export const correctionValues = (evidence: Evidence, at: Case): Float64Array =>
  valuesOf(
    evidence,
    at,
    Object.entries(measures).map(([name, of]) => [places.get(name) ?? 0, of]),
  );

function valuesOf(
  evidence: Evidence,
  at: Case,
  asked: readonly Measure[],
  values = new Float64Array(correctionNames.length),
): Float64Array {
  for (const [name, value] of evidence) {
    const place = places.get(name);
    if (place !== undefined) values[place] = value;
  }
  for (const [place, of] of asked) values[place] = of(at);
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
  const used = new Set(trees.flatMap(({ feature }) => [...feature]));
  const asked = Object.entries(measures)
    .map(([name, of]): Measure => [places.get(name) ?? 0, of])
    .filter(([place]) => used.has(place));
  const all = sumOf(trees);
  const sum = (values: ArrayLike<number>): number => Math.max(-mostCorrected, Math.min(mostCorrected, all(values)));
  const room = new Float64Array(correctionNames.length);
  return { sum, of: (evidence: Evidence, at: Case): number => sum(valuesOf(evidence, at, asked, room.fill(0))) };
}
