import { isAtHome, knowsNetwork, placeName, primaryLanguage, zoneName } from './habits.ts';
import { isOwn, recognise } from './match-device.ts';
import { current, type Habit, type Profile } from './profile.ts';
import type { Observation } from './types.ts';

/** `near`: like what is known, without being the same. `untold`: the event says nothing of it, or there is nothing to hold it against. */
export type Familiarity = 'known' | 'near' | 'new' | 'untold';

/** What an event has in common with how a player signs in. */
export type Familiarities = Record<'device' | 'network' | 'place' | 'language' | 'timezone', Familiarity>;

const habit = (habits: readonly Habit[], value: string): Familiarity => {
  if (value === '' || habits.length === 0) return 'untold';
  return habits.some((one) => one.value === value) ? 'known' : 'new';
};

function device(known: Profile, seen: Observation): Familiarity {
  const found = recognise(known.devices, seen.device);
  if (found.how === 'untold' || found.how === 'nothing_known') return 'untold';
  if (isOwn(found, isAtHome(known, seen))) return 'known';
  return found.how === 'alike' ? 'near' : 'new';
}

function network(known: Profile, { facts }: Observation): Familiarity {
  if (facts.asn === 0 || known.networks.length === 0) return 'untold';
  return knowsNetwork(known, facts.asn) ? 'known' : 'new';
}

/** A new place in a country that is usual is near. */
function place(known: Profile, { facts }: Observation): Familiarity {
  const country = habit(known.countries, facts.country);
  const city = facts.place === '' ? 'untold' : habit(known.places, placeName(facts.country, facts.place));
  return country === 'known' && city === 'new' ? 'near' : country;
}

/** Sets an event beside a player's habits, for people to see at a glance; what decides is `assess`. */
export function familiarities(profile: Profile | undefined, seen: Observation): Familiarities {
  const known = current(profile, seen.at);
  return {
    device: device(known, seen),
    network: network(known, seen),
    place: place(known, seen),
    language: habit(known.languages, primaryLanguage(seen.device.language)),
    timezone: habit(known.timezones, zoneName(seen.device.timezone)),
  };
}
