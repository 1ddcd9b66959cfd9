import type { Recognition } from './match-device.ts';
import type { Profile } from './profile.ts';
import type { Observation, Signal } from './types.ts';
import { noveltyAfter } from './weights.ts';

/** What the parts of an assessment look at. */
export type Case = {
  seen: Observation;
  /** The profile as it counts at the time of the event. */
  known: Profile;
  recognised: Recognition;
  /** Whether the event comes from a line that the player uses. */
  atHome: boolean;
};

export type Facts = Signal['facts'];

const hundredths = (weight: number) => Math.round(weight * 100) / 100;

export const signal = (code: string, weight: number, facts: Facts = {}): Signal => ({
  code,
  weight: hundredths(weight),
  facts,
});

/** A signal that something is new; it counts less, and says so, while little of the player is known. */
export function novelty({ known }: Case, code: string, weight: number, facts: Facts = {}): Signal {
  const share = noveltyAfter[Math.min(known.learned, noveltyAfter.length - 1)] ?? 1;
  return signal(code, weight * share, share < 1 ? { ...facts, learned: known.learned } : facts);
}
