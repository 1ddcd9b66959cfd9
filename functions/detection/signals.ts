import { isAtHome } from './habits.ts';
import { type Recognition, recognise } from './match-device.ts';
import type { Population } from './population.ts';
import { current, dayOf, type Profile } from './profile.ts';
import type { Observation, Signal } from './types.ts';

/** What the parts of an assessment look at. */
export type Case = {
  seen: Observation;
  /** The profile as it counts at the time of the event. */
  known: Profile;
  recognised: Recognition;
  /** Whether the event comes from a line that the player uses. */
  atHome: boolean;
  /** Days since 1970, of the event. */
  today: number;
  /** What is known of the game's players together, once that is enough. */
  population: Population | undefined;
};

/** Sets an event beside what is known of its player. */
export function caseOf(profile: Profile | undefined, seen: Observation, population?: Population): Case {
  const known = current(profile, seen.at);
  const recognised = recognise(known.devices, seen.device);
  return { seen, known, recognised, atHome: isAtHome(known, seen), today: dayOf(seen.at), population };
}

export type Facts = Signal['facts'];

const hundredths = (weight: number) => Math.round(weight * 100) / 100;

export const signal = (code: string, weight: number, facts: Facts = {}): Signal => ({
  code,
  weight: hundredths(weight),
  facts,
});
