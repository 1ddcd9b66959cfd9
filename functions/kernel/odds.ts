/** The natural logarithm of the odds of a probability. @param probability 0–1; the ends have none that is finite */
export const logOdds = (probability: number): number => Math.log(probability / (1 - probability));

/** The probability that has these log-odds, 0–1. */
export const probability = (ofLogOdds: number): number => 1 / (1 + Math.exp(-ofLogOdds));
