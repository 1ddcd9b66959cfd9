import { minuteMs } from './profile.ts';

/**
 * What each signal adds to the log-odds that a sign-in is not the player's. The score is sigmoid(base + Σ). A weight is about the
 * logarithm of how much more often takeovers show the signal than the player does; first values by hand from the published figures
 * in the README's sources, until they are fitted on data.
 */

/** One unfamiliar sign-in in a hundred before anything is known: sigmoid(−4.6) = 0.01. */
export const base = -4.6;

/** From here on the player is asked. */
export const verifyFrom = 0.5;
/** From here on, and only with a signal of harm, an agent calls. */
export const outreachFrom = 0.95;

/** How much novelty counts after 0, 1, 2 and more learned sign-ins: a player's first sign-ins teach. */
export const noveltyAfter = [0, 0.35, 0.6, 1] as const;

export const weights = {
  /** An installation id is the best proof there is, short of a stolen profile (Genesis market), so it never outweighs all others. */
  knownDevice: -1.5,
  /** Known for longer than a day and seen at least twice. */
  trustedDevice: -2.0,
  /** The id on another model: backups move ids to a new phone. On another system: copied by hand. */
  idOnOtherModel: 1.0,
  idOnOtherSystem: 3.0,
  /** Same model, system and client under another id: a reinstalled client, or an attacker with the same phone. */
  otherId: 1.2,
  otherIdElsewhere: 2.0,
  /** The id is missing where such devices of the player have one. */
  missingId: 0.4,
  missingIdElsewhere: 1.0,
  /** Clients that never sent an id: nothing is lost at home. */
  neverIdElsewhere: 0.3,
  /** The client begins to send ids. */
  firstId: 0.2,
  /** Enough to ask even at home: base + 5.0 + knownBlock > 0. Epic and HoYoverse ask on every new device. */
  newDevice: 5.0,
  /** A player who keeps turning up with new devices, at a place where they do. */
  newDeviceOfRoamer: 3.0,

  /** The same line as before. */
  knownBlock: -0.3,
  /** Another address of a known network; half for mobile carriers, whose gateways move people about. Grows and shrinks with the gap. */
  otherBlock: 0.3,
  otherBlockMobile: 0.15,
  /** 91 % of takeovers against 23 % of players (RBA data), shrunk because much of it is the country. Grows and shrinks with the gap. */
  newNetwork: 1.0,
  unknownNetwork: 0.5,
  /** 88 % of takeovers against 16 % of players (RBA data): ln 5.5 = 1.7, a little more because a game's players travel less. */
  newCountry: 2.0,
  newPlace: 0.3,
  /** Servers and VPN exits, where the player does not usually use them. */
  hosting: 1.5,
  /** What is left of a new network or country for a player who is used to VPNs. */
  vpnHabit: 0.4,

  /** Faster than an airliner. */
  travel: 3.0,
  /** More, up to this, for ten times that: the edge of the possible is less sure than a jump. */
  travelTenfold: 0.5,
  /** The far end is a server: the distance may be a VPN's, not the player's. */
  travelToHosting: 2.0,
  /** The network is known: carriers' addresses move on the map. */
  travelInNetwork: 1.5,

  newLanguage: 0.4,
  newTimezone: 0.4,

  /** Five failures from strange devices or addresses, then a success. Less on a known line, where a new phone's owner mistypes. */
  failureBurst: 3.0,
  failureBurstAtHome: 1.5,
  /** A success from an address that is trying many accounts: most such successes are takeovers. Less behind a carrier's shared address. */
  addressBurst: 5.0,
  addressBurstMobile: 3.5,
  addressBurstAtHome: 2.5,

  /** Google's manual hijacks changed the account within minutes of the sign-in, to lock its owner out. */
  changeAfterSuspect: 4.0,
  recoveryAfterSuspect: 1.5,
  assetAfterSuspect: 3.2,
  /** For each tenfold of an asset's value, at most {@link assetValueMost}. */
  assetValuePerTenfold: 0.25,
  assetValueMost: 1.3,
  /** "Not me" always wins: the sum is at least this. */
  deniedReturns: 6.0,
} as const;

/** Failures within 15 minutes that make a burst. Tirreno warns from 3 in 8 events; 5 leaves room for a tired player. */
export const burstFailures = 5;
/** An address is attacking from so many accounts, or failures, in its window. Published rules: 20 accounts or 40 failures in 5 minutes. */
export const attackingAccounts = 10;
export const attackingFailures = 40;

/** Speeds above are no travel; Datadog's threshold, and no airliner is faster. */
export const fastestKmPerHour = 1000;
/** Shorter distances are no travel, whatever the time: places of addresses are not that exact. */
export const shortestKm = 300;
/** Places that are less exact than this are not compared. */
export const coarsestKm = 200;

/** How long after an unfamiliar sign-in its acts are held against it. Google: accounts are abused within a day, most within 30 minutes. */
export const sequenceMs = 24 * 60 * minuteMs;
/** Events that come in a little out of order still count as after it. */
export const outOfOrderMs = 5 * minuteMs;

const minutesADay = 24 * 60;

/** Published share of genuine sign-ins with a new address, by the minutes since the last sign-in (RBA data, KhoaPTIT analysis). */
const newAddressShare: readonly [minutes: number, share: number][] = [
  [1, 0.024],
  [10, 0.054],
  [60, 0.12],
  [minutesADay, 0.223],
  [7 * minutesADay, 0.351],
  [30 * minutesADay, 0.539],
  [Number.POSITIVE_INFINITY, 0.759],
];

/**
 * How much a new network counts after a gap: −ln P(new address | gap), as a share of its value within a day.
 * 2.5 within a minute, 1.9, 1.4, 1, 0.7, 0.4, and 0.2 after a month.
 * @param gapMs milliseconds between the two sign-ins
 */
export function gapFactor(gapMs: number): number {
  const minutes = Math.abs(gapMs) / minuteMs;
  const share = newAddressShare.find(([most]) => minutes <= most)?.[1] ?? 0.759;
  return Math.log(share) / Math.log(0.223);
}
