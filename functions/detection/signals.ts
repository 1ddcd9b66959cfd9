import { isAtHome, nearestStep, placeName, primaryLanguage, zoneName } from './habits.ts';
import { type Recognition, recognise } from './match-device.ts';
import type { Population } from './population.ts';
import { current, dayOf, type Profile, type Step } from './profile.ts';
import type { Observation, Signal } from './types.ts';

/** An event beside what is known of its player. */
export type Standing = {
  seen: Observation;
  /** The profile as it counts at the time of the event. */
  known: Profile;
  recognised: Recognition;
  /** Whether the event comes from a line that the player uses. */
  atHome: boolean;
  /** Days since 1970, of the event. */
  today: number;
  /** The learned sign-in that is nearest in time. */
  nearest: Step | undefined;
  /** The place, the language and the time zone as profiles name them. */
  place: string;
  language: string;
  timezone: string;
};

/** What the parts of an assessment look at. */
export type Case = Standing & {
  /** What is known of the game's players together, once that is enough. */
  population: Population | undefined;
};

/** Of one event it is asked for twice: to judge it, and to learn from it. */
let last: Case | undefined;

function setBeside(known: Profile, seen: Observation, population: Population | undefined): Case {
  const { at, facts, device } = seen;
  last = {
    seen,
    known,
    recognised: recognise(known.devices, device),
    atHome: isAtHome(known, seen),
    today: dayOf(at),
    nearest: nearestStep(known.steps, at),
    place: placeName(facts.country, facts.place),
    language: primaryLanguage(device.language),
    timezone: zoneName(device.timezone),
    population,
  };
  return last;
}

/** Sets an event beside what is known of its player. */
export const caseOf = (profile: Profile | undefined, seen: Observation, population?: Population): Case =>
  setBeside(current(profile, seen.at), seen, population);

/** The same without the others, to learn from it. @param known as it counts at that time */
export const standingOf = (known: Profile, seen: Observation): Standing =>
  last?.known === known && last.seen === seen ? last : setBeside(known, seen, undefined);

export type Facts = Signal['facts'];

const hundredths = (weight: number) => Math.round(weight * 100) / 100;

export const signal = (code: string, weight: number, facts: Facts = {}): Signal => ({
  code,
  weight: hundredths(weight),
  facts,
});
