import type { Evidence, EvidenceName } from '../../functions/detection/evidence/names.ts';
import { probability } from '../../functions/kernel/odds.ts';
import { solve } from './solve.ts';

/** Log-odds = intercept + Σ weight · value. */
export type Fitted = { intercept: number; weights: Map<EvidenceName, number> };

export type Sample = { evidence: Evidence; positive: boolean };

/** A sample as numbers: places of what it has (0 is the intercept), scaled values, and whether it is positive. */
type Line = { places: Uint16Array; values: Float64Array; target: number };

const steps = 12;
const small = 1e-6;
/** What is rarer than this keeps the scale of it, so that a handful of samples gets no large weight. */
const leastScale = 0.02;

/**
 * Logistic regression by Newton's method, with a ridge penalty on the scaled weights; the intercept is free.
 * Source: Hastie, Tibshirani, Friedman, "The Elements of Statistical Learning", 4.4.1.
 * @param names the evidence that may get a weight
 */
export function fitLogistic(samples: readonly Sample[], names: readonly EvidenceName[], ridge: number): Fitted {
  const scales = scalesOf(samples, names);
  const lines = linesOf(samples, names, scales);
  const size = names.length + 1;
  const beta = new Float64Array(size);
  for (let step = 0; step < steps; step++) {
    const { gradient, hessian } = slopes(lines, beta, ridge);
    const move = solve(hessian, gradient, size);
    for (let at = 0; at < size; at++) beta[at] = (beta[at] ?? 0) - (move[at] ?? 0);
    if (move.every((by) => Math.abs(by) < small)) break;
  }
  const weights = names.map((name, at): [EvidenceName, number] => [name, (beta[at + 1] ?? 0) / (scales[at] ?? 1)]);
  return { intercept: beta[0] ?? 0, weights: new Map(weights) };
}

/** The root of the mean square of each, over all samples. */
function scalesOf(samples: readonly Sample[], names: readonly EvidenceName[]): number[] {
  const squares = new Map<EvidenceName, number>();
  for (const { evidence } of samples)
    for (const [name, value] of evidence) squares.set(name, (squares.get(name) ?? 0) + value * value);
  return names.map((name) => Math.max(leastScale, Math.sqrt((squares.get(name) ?? 0) / samples.length)));
}

function linesOf(samples: readonly Sample[], names: readonly EvidenceName[], scales: readonly number[]): Line[] {
  const places = new Map(names.map((name, at) => [name, at]));
  return samples.map(({ evidence, positive }) => {
    const found = evidence.flatMap(([name, value]) => {
      const at = places.get(name);
      return at === undefined || value === 0 ? [] : [[at + 1, value / (scales[at] ?? 1)] as const];
    });
    return {
      places: Uint16Array.from([0, ...found.map(([at]) => at)]),
      values: Float64Array.from([1, ...found.map(([, value]) => value)]),
      target: positive ? 1 : 0,
    };
  });
}

/** First and second derivatives of the penalised loss; the second as a full square matrix, row by row. */
function slopes(lines: readonly Line[], beta: Float64Array, ridge: number) {
  const size = beta.length;
  const gradient = new Float64Array(size);
  const hessian = new Float64Array(size * size);
  for (const { places, values, target } of lines) {
    let sum = 0;
    for (const [n, place] of places.entries()) sum += (beta[place] ?? 0) * (values[n] ?? 0);
    const chance = probability(sum);
    const curve = Math.max(1e-9, chance * (1 - chance));
    for (const [n, place] of places.entries()) {
      const value = values[n] ?? 0;
      gradient[place] = (gradient[place] ?? 0) + (chance - target) * value;
      for (const [m, other] of places.entries()) {
        const cell = place * size + other;
        hessian[cell] = (hessian[cell] ?? 0) + curve * value * (values[m] ?? 0);
      }
    }
  }
  for (let at = 0; at < size; at++) {
    const cell = at * size + at;
    if (at > 0) gradient[at] = (gradient[at] ?? 0) + ridge * (beta[at] ?? 0);
    hessian[cell] = (hessian[cell] ?? 0) + (at > 0 ? ridge : 1e-9);
  }
  return { gradient, hessian };
}
