import { type Counted, dayMs, type Profile } from './profile.ts';

const dateOf = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10);
const mostFirst = <Entry extends Counted>(entries: readonly Entry[]): Entry[] =>
  [...entries].sort((one, other) => other.count - one.count);

const times = ({ count, day }: Counted) => ({ signIns: Math.round(count), lastSeen: dateOf(day) });

/** What is known of how a player signs in, for people: the player's export, and the agents' page. Days are ISO 8601, UTC. */
export function profileSummary(profile: Profile) {
  return {
    since: profile.learned === 0 ? null : dateOf(profile.since),
    signIns: profile.learned,
    devices: mostFirst(profile.devices).map((device) => ({
      name: device.label,
      firstSeen: dateOf(device.first),
      ...times(device),
    })),
    deniedDevices: profile.denied.map(({ model, os, client, day }) => ({
      name: [model, os, client].filter(Boolean).join(', '),
      deniedOn: dateOf(day),
    })),
    countries: mostFirst(profile.countries).map((country) => ({ country: country.value, ...times(country) })),
    places: mostFirst(profile.places).map((seen) => {
      const [country = '', place = ''] = seen.value.split('|');
      const { latitude, longitude } = seen;
      return { place, country, ...(latitude === undefined ? {} : { latitude, longitude }), ...times(seen) };
    }),
    networks: mostFirst(profile.networks).map((network) => ({
      name: network.name,
      number: network.asn,
      kind: network.kind,
      ...times(network),
    })),
    languages: profile.languages.map(({ value }) => value),
    timezones: profile.timezones.map(({ value }) => value),
    /** When they signed in lately, the latest first. */
    lastSignIns: profile.steps.map(({ at }) => new Date(at).toISOString()),
    lastSignIn: profile.steps[0] === undefined ? null : new Date(profile.steps[0].at).toISOString(),
  };
}
