import { learn, type Observation, type Profile, type SuspectSignIn } from '../../functions/detection/index.ts';

/** Builders of observations for detection's tests: a player at home in Hanoi with an iPhone, and what differs. */
export const hour = 3_600_000;
export const day = 24 * hour;
export const start = Date.UTC(2026, 9, 1, 18);

type Facts = Observation['facts'];
type Device = Observation['device'];

export const places = {
  home: {
    asn: 45899,
    network: 'VNPT Corp',
    kind: 'residential',
    country: 'VN',
    place: 'Hanoi',
    latitude: 21,
    longitude: 105.8,
    accuracyKm: 50,
  },
  carrier: {
    asn: 24086,
    network: 'Viettel Corporation',
    kind: 'mobile',
    country: 'VN',
    place: 'Hanoi',
    latitude: 21,
    longitude: 105.8,
    accuracyKm: 100,
  },
  cafe: {
    asn: 18403,
    network: 'FPT Telecom Company',
    kind: 'residential',
    country: 'VN',
    place: 'Haiphong',
    latitude: 20.9,
    longitude: 106.7,
    accuracyKm: 50,
  },
  dongHoi: {
    asn: 7643,
    network: 'VNPT',
    kind: 'residential',
    country: 'VN',
    place: 'Dong Hoi',
    latitude: 17.5,
    longitude: 106.6,
    accuracyKm: 100,
  },
  milan: {
    asn: 3269,
    network: 'Telecom Italia',
    kind: 'residential',
    country: 'IT',
    place: 'Milan',
    latitude: 45.5,
    longitude: 9.2,
    accuracyKm: 50,
  },
  brazil: {
    asn: 28573,
    network: 'Claro',
    kind: 'residential',
    country: 'BR',
    place: 'Recife',
    latitude: -8,
    longitude: -34.9,
    accuracyKm: 100,
  },
  vpnNl: {
    asn: 9009,
    network: 'M247 Europe SRL',
    kind: 'hosting',
    country: 'NL',
    place: 'Amsterdam',
    latitude: 52.4,
    longitude: 4.9,
    accuracyKm: 50,
  },
  vpnUs: {
    asn: 212238,
    network: 'Datacamp Limited',
    kind: 'hosting',
    country: 'US',
    place: 'Dallas',
    latitude: 32.8,
    longitude: -96.8,
    accuracyKm: 50,
  },
  nowhere: { asn: 0, network: '', kind: 'unknown', country: '', place: '', accuracyKm: 1000 },
} as const satisfies Record<string, Facts>;

export const iphone: Device = {
  id: 'iphone-id-01',
  model: 'iphone 15',
  os: 'ios',
  client: 'skyforge',
  label: 'iPhone 15, iOS 18, Skyforge 4',
  language: 'vi-VN',
  timezone: 'Asia/Ho_Chi_Minh',
};
export const pc: Device = {
  id: 'pc-id-000001',
  model: '',
  os: 'windows',
  client: 'skyforge launcher',
  label: 'Windows 11, Skyforge Launcher 4',
  language: 'vi-VN',
  timezone: 'Asia/Ho_Chi_Minh',
};
export const strange: Device = {
  id: 'strange-id-1',
  model: 'sm-g998b',
  os: 'android',
  client: 'skyforge',
  label: 'Samsung SM-G998B, Android 14',
  language: 'vi-VN',
  timezone: 'Asia/Ho_Chi_Minh',
};
export const untold: Device = { model: '', os: '', client: '', label: '' };

export type What = Partial<Omit<Observation, 'facts' | 'device'>> & {
  from?: keyof typeof places;
  facts?: Facts;
  device?: Device;
};

/** A sign-in of the iPhone from home at `start`, unless told otherwise. Places have one area, block and address each. */
export function seen({ from = 'home', facts = places[from], device = iphone, ...rest }: What = {}): Observation {
  const names = { area: `ar-${from}`, block: `b-${from}`, address: `a-${from}` };
  return { at: start, type: 'login.succeeded', ...names, facts, device, ...rest };
}

/** A profile that learned these. */
export const profileOf = (...observations: Observation[]): Profile | undefined =>
  observations.reduce<Profile | undefined>(learn, undefined);

/** `count` sign-ins, one a day, the last a day before `start`. */
export const daily = (count: number, what: What = {}): Observation[] =>
  Array.from({ length: count }, (_, back) => seen({ ...what, at: start - (count - back) * day }));

/** An unfamiliar sign-in whose question is open. */
export const suspectOf = (observation: Observation, more: Partial<SuspectSignIn> = {}): SuspectSignIn => ({
  at: observation.at,
  until: observation.at + 7 * day,
  score: 0.7,
  denied: false,
  device: observation.device,
  address: observation.address,
  ...(observation.session === undefined ? {} : { session: observation.session }),
  ...more,
});
