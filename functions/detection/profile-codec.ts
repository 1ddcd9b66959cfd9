import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { networkKinds } from './address-format.ts';
import {
  type Changes,
  changeKinds,
  type DeniedDevice,
  emptyProfile,
  type Habit,
  type KnownDevice,
  type KnownNetwork,
  type KnownPlace,
  knownDevice,
  knownPlace,
  type Profile,
  type Step,
  stepOf,
} from './profile.ts';

/**
 * The stored form of a profile: a version byte, then a JSON array, raw-deflated. Later versions must read what earlier ones wrote.
 * Raw deflate never makes the little texts here larger by more than a few bytes.
 */
const version = 2;
/** The first version knew no versions, screens, hours, changes and trades: they begin anew. */
const readable: readonly (number | undefined)[] = [1, 2];

type PackedHabits = (string | number)[];
type PackedDevice = [
  id: string,
  model: string,
  os: string,
  client: string,
  label: string,
  first: number,
  day: number,
  count: number,
  osVersion?: string,
  clientVersion?: string,
  screen?: string,
];
type PackedDenied = [id: string, model: string, os: string, client: string, day: number];
type PackedNetwork = [asn: number, name: string, kind: number, count: number, day: number, fresh?: number];
type PackedStep = [
  at: number,
  place: string,
  accuracyKm: number,
  hosting: number,
  latitude?: number,
  longitude?: number,
];
/** Where each place lies, in the order of the places; 0 where that is not known. Not there in what earlier releases wrote. */
type PackedPoints = ([latitude: number, longitude: number] | 0)[];
type Packed = [
  learned: number,
  since: number,
  devices: PackedDevice[],
  denied: PackedDenied[],
  networks: PackedNetwork[],
  blocks: PackedHabits,
  countries: PackedHabits,
  places: PackedHabits,
  languages: PackedHabits,
  timezones: PackedHabits,
  steps: PackedStep[],
  failures: number[],
  points?: PackedPoints,
  hours?: number[],
  changes?: number[],
  trades?: number[],
  /** Of each block, in their order. Not there in what earlier releases wrote. */
  areas?: string[],
];

const packHabits = (habits: readonly Habit[]): PackedHabits =>
  habits.flatMap(({ value, count, day }) => [value, count, day]);

function unpackHabits(packed: PackedHabits): Habit[] {
  const habits: Habit[] = [];
  for (let at = 0; at < packed.length; at += 3)
    habits.push({ value: String(packed[at]), count: Number(packed[at + 1]), day: Number(packed[at + 2]) });
  return habits;
}

const packPoint = ({ latitude, longitude }: KnownPlace): PackedPoints[number] =>
  latitude === undefined || longitude === undefined ? 0 : [latitude, longitude];

const unpackPlaces = (places: PackedHabits, points: PackedPoints = []): KnownPlace[] =>
  unpackHabits(places).map((place, position) => {
    const [latitude, longitude] = points[position] || [];
    return knownPlace(place, { latitude, longitude });
  });

const packDevice = ({
  id = '',
  model,
  os,
  client,
  label,
  first,
  day,
  count,
  ...details
}: KnownDevice): PackedDevice => [
  id,
  model,
  os,
  client,
  label,
  first,
  day,
  count,
  details.osVersion,
  details.clientVersion,
  details.screen,
];
const unpackDevice = ([id, model, os, client, label, first, day, count, ...details]: PackedDevice): KnownDevice => {
  const [osVersion = '', clientVersion = '', screen = ''] = details;
  const about = { model, os, client, label, first, day, count, osVersion, clientVersion, screen };
  return knownDevice(id === '' ? undefined : id, about);
};

const packDenied = ({ id = '', model, os, client, day }: DeniedDevice): PackedDenied => [id, model, os, client, day];
const unpackDenied = ([id, model, os, client, day]: PackedDenied): DeniedDevice => ({
  ...(id === '' ? {} : { id }),
  model,
  os,
  client,
  day,
});

const packNetwork = ({ asn, name, kind, count, day, fresh }: KnownNetwork): PackedNetwork => [
  asn,
  name,
  networkKinds.indexOf(kind),
  count,
  day,
  fresh,
];
const unpackNetwork = ([asn, name, kind, count, day, fresh = 0]: PackedNetwork): KnownNetwork => ({
  asn,
  name,
  kind: networkKinds[kind] ?? 'unknown',
  count,
  day,
  fresh,
});

function packStep({ at, place, accuracyKm, hosting, latitude, longitude }: Step): PackedStep {
  const head = [at, place, accuracyKm, hosting ? 1 : 0] as const;
  return latitude === undefined || longitude === undefined ? [...head] : [...head, latitude, longitude];
}

const unpackStep = ([at, place, accuracyKm, hosting, latitude, longitude]: PackedStep): Step =>
  stepOf({ at, accuracyKm, hosting: hosting === 1, place }, { latitude, longitude });

const changeNames = ['day', 'of', ...changeKinds] as const;
const tradeNames = ['day', 'count', 'logs'] as const;

const packCounts = <Name extends string>(counts: Record<Name, number>, names: readonly Name[]): number[] =>
  names.map((name) => counts[name]);

function unpackChanges([day = 0, of = 0, id = 0, device = 0, block = 0, network = 0, country = 0]: number[]): Changes {
  return { day, of, id, device, block, network, country };
}

function pack(profile: Profile): string {
  const packed: Packed = [
    profile.learned,
    profile.since,
    profile.devices.map(packDevice),
    profile.denied.map(packDenied),
    profile.networks.map(packNetwork),
    packHabits(profile.blocks),
    packHabits(profile.countries),
    packHabits(profile.places),
    packHabits(profile.languages),
    packHabits(profile.timezones),
    profile.steps.map(packStep),
    profile.failures,
    profile.places.map(packPoint),
    profile.hours,
    packCounts(profile.changes, changeNames),
    packCounts(profile.trades, tradeNames),
    profile.blocks.map(({ area }) => area),
  ];
  return JSON.stringify(packed);
}

/** Small windows: the text is never longer than 2 KB, and setting up large ones would cost more than the work itself. */
const deflation = { windowBits: 11, memLevel: 4, level: 6 };

export function encodeProfile(profile: Profile): Uint8Array {
  return Buffer.concat([Buffer.of(version), deflateRawSync(pack(profile), deflation)]);
}

/** @throws Error naming the version, if it is one that this code does not know */
export function decodeProfile(bytes: Uint8Array): Profile {
  if (!readable.includes(bytes[0])) throw new Error(`profile of unknown version ${bytes[0]}`);
  const packed = JSON.parse(inflateRawSync(bytes.subarray(1), { windowBits: 11 }).toString('utf8')) as Packed;
  const [learned, since, devices, denied, networks, blocks, countries, places, ...more] = packed;
  const [
    languages,
    timezones,
    steps,
    failures,
    points,
    hours = emptyProfile().hours,
    changes = [],
    trades = [],
    areas = [],
  ] = more;
  return {
    learned,
    since,
    devices: devices.map(unpackDevice),
    denied: denied.map(unpackDenied),
    networks: networks.map(unpackNetwork),
    blocks: unpackHabits(blocks).map((block, position) => ({ ...block, area: areas[position] ?? '' })),
    countries: unpackHabits(countries),
    places: unpackPlaces(places, points),
    languages: unpackHabits(languages),
    timezones: unpackHabits(timezones),
    hours,
    changes: unpackChanges(changes),
    trades: { day: trades[0] ?? 0, count: trades[1] ?? 0, logs: trades[2] ?? 0 },
    steps: steps.map(unpackStep),
    failures,
  };
}
