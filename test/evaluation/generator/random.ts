/** A seeded stream of random numbers, so that a run can be repeated. Source: "mulberry32", public domain. */
export type Random = {
  /** 0 ≤ x < 1 */
  readonly next: () => number;
  readonly below: (most: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <One>(from: readonly One[]) => One;
  /** Picks by weight. */
  readonly weigh: <One>(from: readonly (readonly [One, number])[]) => One;
  /** Standard normal. */
  readonly normal: () => number;
  /** Exponential with this mean. */
  readonly wait: (mean: number) => number;
  readonly hex: (bytes: number) => string;
  /** A stream of its own, which the further use of this one does not change. */
  readonly fork: (name: string) => Random;
};

function hashOf(text: string, seed: number): number {
  let hash = 2166136261 ^ seed;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 16777619);
  return hash >>> 0;
}

export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (most: number) => Math.floor(next() * most);
  return {
    next,
    below,
    chance: (probability) => next() < probability,
    pick: (from) => from[below(from.length)] as (typeof from)[number],
    weigh: (from) => {
      let left = next() * from.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [one, weight] of from) {
        left -= weight;
        if (left < 0) return one;
      }
      return (from.at(-1) as (typeof from)[number])[0];
    },
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    wait: (mean) => -mean * Math.log(1 - next()),
    hex: (bytes) => Array.from({ length: bytes }, () => below(256).toString(16).padStart(2, '0')).join(''),
    fork: (name) => createRandom(hashOf(name, seed)),
  };
}
