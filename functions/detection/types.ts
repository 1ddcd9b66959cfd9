import type { Population } from './population.ts';

/** What a game server's event tells of a device; every field as the client sent it, each optional. */
export type DeviceReport = {
  id?: string | undefined;
  model?: string | undefined;
  os?: string | undefined;
  osVersion?: string | undefined;
  client?: string | undefined;
  clientVersion?: string | undefined;
  language?: string | undefined;
  timezone?: string | undefined;
  screen?: string | undefined;
};

export type NetworkKind = 'residential' | 'mobile' | 'hosting' | 'unknown';

/** What the address data knows of an address. */
export type AddressFacts = {
  /** Autonomous system number; 0 if unknown. */
  asn: number;
  network: string;
  kind: NetworkKind;
  /** ISO 3166-1 alpha-2, or empty. */
  country: string;
  /** City or region in English, or empty. */
  place: string;
  /** Degrees; undefined where the data has none. */
  latitude?: number;
  longitude?: number;
  /** Radius in km within which the place is to be believed. */
  accuracyKm: number;
};

/** One activity event, reduced to what detection needs: no raw address, no account data. JSON-serialisable. */
export type Observation = {
  /** Milliseconds; when the game says that it happened. */
  at: number;
  type: EventType;
  /** Keyed names of the /24 (IPv4) or /48 (IPv6) block and of the full address. */
  block: string;
  /** Keyed name of the /16 or /32 around it; not there in what earlier releases kept. */
  area?: string | undefined;
  address: string;
  facts: AddressFacts;
  device: ObservedDevice;
  /** Keyed name of the session, if the game names one. */
  session?: string | undefined;
  /** Of a failed sign-in. */
  reason?: string;
  /** Of an asset event, in the game's minor currency unit. */
  value?: number;
};

export type ObservedDevice = {
  /** Keyed name of the installation id, if the client has one. */
  id?: string;
  /** Model, OS family and client family, lower case, versions left out; empty where unknown. */
  model: string;
  os: string;
  client: string;
  /** For people: "iPhone 15, iOS 18, Safari 18"; cleaned, at most 80 characters; empty if nothing is known. */
  label: string;
  language?: string;
  timezone?: string;
  /** Of the system and the client, as told: "17.2"; and the screen, "1170x2532". */
  osVersion?: string;
  clientVersion?: string;
  screen?: string;
};

const signInTypes = ['login.succeeded', 'login.failed', 'session.ended'] as const;
export const riskyChangeTypes = [
  'password.changed',
  'email.changed',
  'phone.changed',
  'mfa.enabled',
  'mfa.disabled',
  'recovery.requested',
] as const;
export const assetTypes = ['item.traded', 'item.gifted', 'item.sold', 'currency.transferred', 'payment.made'] as const;
export const eventTypes = [...signInTypes, ...riskyChangeTypes, ...assetTypes] as const;
export type EventType = (typeof eventTypes)[number];

export type Verdict = 'familiar' | 'verify' | 'outreach';

/** A named reason: its weight is what it adds to the log-odds; its facts fill the sentence that explains it. */
export type Signal = { code: string; weight: number; facts: Readonly<Record<string, string | number>> };

/** A signal as it is kept and shown: with its English sentence, and with what the sentence in other languages is made of. */
export type ExplainedSignal = { code: string; weight: number; detail: string; facts?: Signal['facts'] };

export type Assessment = { verdict: Verdict /** 0–1 */; score: number; signals: Signal[] };

/** An unfamiliar sign-in whose question is not yet answered, or was answered "not me". */
export type SuspectSignIn = {
  at: number;
  /** Milliseconds after which it no longer colours what follows. */
  until: number;
  score: number;
  denied: boolean;
  /** What kind of act is asked about, if it is no sign-in. */
  act?: 'change' | 'asset';
  device: Pick<ObservedDevice, 'id' | 'model' | 'os' | 'client'>;
  address: string;
  session?: string;
};

/** What is known beside the player's own profile. */
export type Context = {
  suspects: readonly SuspectSignIn[];
  /** The player's last sign-ins and acts that were not beyond doubt, with their scores: what follows them is seen in their light. */
  signIns?: readonly RecentSignIn[];
} & Surroundings;

/**
 * A sign-in, or an act, that was not beyond doubt. `at` milliseconds; `doing`: what holds it together with what follows; `passed`: it was let
 * through; of what was asked about the question tells.
 */
type RecentSignIn = { at: number; type: EventType; score: number; doing: string; passed: boolean };

/** What is known of a game beside the player: loaded from tables in the service, kept in memory by a replay. */
export type Surroundings = {
  /** Failed sign-ins from this address in the running window, if it is one from which a game is being attacked. */
  addressBurst?: { failures: number; accounts: number };
  /** Attacks on the game's accounts that are under way. */
  attack?: AttackSight;
  /** What is known of the device from other accounts. */
  sightings?: Sightings;
  /** Players together, once there are enough of them. */
  population?: Population;
  /** Scores from which a player is asked, and from which an agent may call; else those that come with the model. */
  thresholds?: Thresholds;
  /**
   * By how much scores say more in this game than in those that the model was made from: log-odds, 0 or more. A doubt that was let through
   * counts for so much less.
   */
  overstated?: number;
  /** How much more often than usual each thing is new for everybody at the moment: patch days, proxy faults, renumbered carriers. */
  storm?: Storm;
};

/** An attack as it was last seen; `wave`: the id of the wave that it belongs to, if it is one on many accounts. */
export type AttackNow = { accounts: number; failures: number; wave?: string };

/** Attacks from the address of a sign-in, from its network (of homes and phones: its block), and on the game from anywhere. */
export type AttackSight = { address?: AttackNow; network?: AttackNow; game?: AttackNow };

/**
 * On how many other accounts a device was seen: let in or confirmed by the players; asked about without an answer so far; tried without
 * getting in; denied by the players.
 */
export type Sightings = { honest: number; asked: number; tried: number; denied: number };

export type Thresholds = { verify: number; outreach: number };

/**
 * For each part of the score, the logarithm of how much more often than on ordinary days its news come from everybody's sign-ins; left
 * out where nothing is unusual. That much is taken off the part, at most down to what it is where nothing is new. `asn`: for sign-ins of this
 * network only.
 */
export type Storm = readonly {
  part: 'device' | 'details' | 'line' | 'hosting' | 'place' | 'timezone';
  excess: number;
  asn?: number;
}[];
