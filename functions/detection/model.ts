import { modelWeights } from './model-weights.ts';

const weights = new Map<string, number>(Object.entries(modelWeights.weights));

/** The score before anything is known of a sign-in, as log-odds. */
export const base: number = modelWeights.base;

/** What a piece of evidence adds to the log-odds, for each 1 of its value; 0 for what the model does not weigh. */
export const weightOf = (name: string): number => weights.get(name) ?? 0;
