import { compareVersions } from './evidence/versions.ts';
import { isAtHome, knowsNetwork, placeName, zoneName } from './habits.ts';
import { type Recognition, recognise } from './match-device.ts';
import { current, type Profile } from './profile.ts';
import type { Observation, Storm } from './types.ts';

/** What a sign-in can have that the player's earlier ones had not. Counts are kept in this order: add at the end. */
export const newsKinds = [
  'id',
  'device',
  'details',
  'timezone',
  'block',
  'network',
  'place',
  'hosting',
  'country',
] as const;
export type NewsKind = (typeof newsKinds)[number];

/** The part of the score that each weighs in. */
export const newsParts = {
  id: 'device',
  device: 'device',
  details: 'details',
  timezone: 'timezone',
  block: 'line',
  network: 'line',
  place: 'place',
  hosting: 'hosting',
  country: 'place',
} as const satisfies Record<NewsKind, Storm[number]['part']>;

/** Whether news of a kind are counted where the line is the player's own, or where the device is known by its id. */
export const newsAmong: Readonly<Record<NewsKind, 'usualLine' | 'usualDevice'>> = {
  id: 'usualLine',
  device: 'usualLine',
  details: 'usualLine',
  timezone: 'usualLine',
  block: 'usualDevice',
  network: 'usualDevice',
  place: 'usualDevice',
  hosting: 'usualDevice',
  country: 'usualDevice',
};

/**
 * What is new about a sign-in. A thing is counted only where the other is as ever: a device on a usual line, a line under a usual device. So a
 * patch or a renumbered carrier shows in the counts of everybody, and intruders, who come with a strange device on a strange line, do not.
 */
export type News = {
  kinds: NewsKind[];
  usualLine: boolean;
  usualDevice: boolean;
  /** When the player's latest learned sign-in was, milliseconds. */
  last: number;
};

/** @returns undefined for a player of whom nothing is known */
export function newsOf(profile: Profile | undefined, seen: Observation): News | undefined {
  const known = current(profile, seen.at);
  if (known.learned === 0) return undefined;
  const recognised = recognise(known.devices, seen.device);
  const atHome = isAtHome(known, seen);
  const { facts } = seen;
  const kinds: NewsKind[] = deviceNews(recognised, seen);
  const timezone = zoneName(seen.device.timezone);
  if (timezone !== '' && known.timezones.length > 0 && known.timezones.every(({ value }) => value !== timezone))
    kinds.push('timezone');
  if (!atHome && facts.asn !== 0) kinds.push(knowsNetwork(known, facts.asn) ? 'block' : 'network');
  if (kinds.includes('network') && facts.kind === 'hosting') kinds.push('hosting');
  for (const kind of placeNews(known, seen)) kinds.push(kind);
  return {
    kinds,
    usualLine: atHome,
    last: Math.max(...known.steps.map(({ at }) => at)),
    usualDevice: recognised.how === 'by_id',
  };
}

function deviceNews(recognised: Recognition, { device }: Observation): NewsKind[] {
  switch (recognised.how) {
    case 'new':
    case 'id_elsewhere':
      return ['device'];
    case 'alike':
      return [
        ...(recognised.id === 'other' || recognised.id === 'missing' ? (['id'] as const) : []),
        ...detailNews(recognised.device, device),
      ];
    case 'by_id':
      return detailNews(recognised.device, device);
    default:
      return [];
  }
}

type Versions = { osVersion?: string; clientVersion?: string };

const detailNews = (known: Versions, told: Versions): NewsKind[] =>
  compareVersions(told.osVersion, known.osVersion) !== 0 ||
  compareVersions(told.clientVersion, known.clientVersion) !== 0
    ? ['details']
    : [];

function placeNews({ countries, places }: Profile, { facts: { country, place } }: Observation): NewsKind[] {
  if (country === '' || countries.length === 0) return [];
  if (countries.every(({ value }) => value !== country)) return ['place', 'country'];
  if (place === '' || places.length === 0) return [];
  const name = placeName(country, place);
  return places.every(({ value }) => value !== name) ? ['place'] : [];
}
