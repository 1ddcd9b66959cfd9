import { minuteMs } from './profile.ts';

/**
 * What signals that no history teaches add to the log-odds: attacks in progress, and what is done after a sign-in. A weight is about the
 * logarithm of how much more often takeovers show it than players do. What sign-ins themselves tell is weighed by the model
 * (`model-weights.ts`).
 */
export const weights = {
  /** Five failures from strange devices or addresses, then a success. Less on a known line, where a new phone's owner mistypes. */
  failureBurst: 3.5,
  failureBurstAtHome: 1.5,
  /** Fewer failures before a success over a strange line: owners mistype, too, and are in at the next try. */
  failedBefore: 1.0,
  /** A success from an address that is trying many accounts: most such successes are takeovers. Less behind a carrier's shared address. */
  addressBurst: 5.0,
  addressBurstMobile: 3.5,
  addressBurstAtHome: 2.5,
  /** The same from a network of rented servers, or a block of homes: others sign in from there, too. */
  networkBurst: 3.5,
  networkBurstMobile: 2.5,
  /** A wave from everywhere says little of one sign-in, but that it must be asked about. */
  stuffingWave: 1.5,
  /** The score that whoever may belong to a wave has at least. */
  waveLeast: 0.5,
  /** A device that another player has reported; that was tried on three other accounts, and on six. */
  reportedDevice: 4.0,
  reportedAtHome: 2.0,
  deviceOnSome: 2.0,
  deviceOnMany: 3.5,

  /** "Not me" always wins: the sum is at least this, and the signal says at least that much. */
  deniedReturns: 6.0,
  deniedLeast: 4.0,
} as const;

/** What an act adds to the doubt about its sign-in. */
export const actWeights = {
  /** Google's manual hijacks changed the account within minutes of the sign-in, to lock its owner out. */
  change: 3.5,
  /** A second change of what an owner gets back in with, within the hour: intruders do so twenty times as often. */
  lockOut: 3.0,
  /** Owners ask for recovery and set up a second step, too. */
  mildChange: 1.5,
  /** Players pay; intruders do so with what the account has on file, and seldom. */
  payment: 1.0,
  /** Google: 20 % of the hijacked accounts were used within 30 minutes. What comes much later says less. */
  soonMs: 60 * minuteMs,
  later: -1.0,
  /** Google: hijackers look an account over in three minutes, and then take what it has; players play first. */
  atOnce: [
    [5 * minuteMs, 1.6],
    [15 * minuteMs, 1.1],
  ],
  /** How often an intruder moves assets, and how often a player does at a sign-in of whom nothing is known. */
  intruderTrades: 0.8,
  usualTrades: 0.1,
  habitMost: 2.0,
  /** For each tenfold of an asset's value above what the player usually moves, or of all of it where that is not known; what is no more says less. */
  perTenfold: 3.5,
  usualValue: -0.4,
  perTenfoldUnknown: 0.25,
  valueMost: 3.0,
} as const;

/**
 * From these scores of a sign-in on, what is done in its session is seen in its light: assets from twice what is true of a sign-in of which
 * nothing is known; changes of the account, which are rare and come before the looting, of nearly every one.
 */
export const leastDoubt = { change: 0.0003, asset: 0.02 } as const;

/** Failures within 15 minutes that make a burst. Tirreno warns from 3 in 8 events; 5 leaves room for a tired player. */
export const burstFailures = 5;
/** From so many on they are told of. One is anybody's slip. */
export const severalFailures = 2;
/** An address is attacking from so many accounts, or failures, in its window. Published rules: 20 accounts or 40 failures in 5 minutes. */
export const attackingAccounts = 10;
export const attackingFailures = 40;

/** How long after a doubtful sign-in its acts are held against it. Google: accounts are abused within a day, most within 30 minutes. */
export const sequenceMs = 24 * 60 * minuteMs;
/** Events that come in a little out of order still count as after it. */
export const outOfOrderMs = 5 * minuteMs;
