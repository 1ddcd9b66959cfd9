import { logOdds, probability } from '../kernel/odds.ts';
import { rate } from './evidence/rates.ts';
import { isDenied, isNamed, sameDevice } from './match-device.ts';
import { decayed, minuteMs } from './profile.ts';
import { type Case, signal } from './signals.ts';
import { shippedThresholds } from './thresholds.ts';
import {
  assetTypes,
  type Context,
  type EventType,
  type Observation,
  riskyChangeTypes,
  type Signal,
  type SuspectSignIn,
} from './types.ts';
import { actWeights, leastDoubt, outOfOrderMs, sequenceMs, weights } from './weights.ts';

const isRisky = (type: string): boolean => riskyChangeTypes.some((risky) => risky === type);
const isAsset = (type: string): boolean => assetTypes.some((asset) => asset === type);

/** An asset that leaves the account. A payment takes nothing from it, and says nothing of how the player trades. */
export const isTrade = (type: string): boolean => isAsset(type) && type !== 'payment.made';

/** Signals that, with a high score, call for an agent at once. */
export const harmful: ReadonlySet<string> = new Set([
  'denied_returns',
  'change_after_suspect',
  'recovery_after_suspect',
  'asset_after_suspect',
]);

const doubtOf = (score: number): number => logOdds(Math.min(0.9999, Math.max(0.0001, score)));

const isLive = ({ seen }: Case, suspect: SuspectSignIn): boolean =>
  suspect.until > seen.at && seen.at >= suspect.at - outOfOrderMs;

const none: readonly Signal[] = [];

/** A device of which the player said "not me", or a session or an address that it used. "Not me" always wins. */
function deniedReturns(at: Case, { suspects }: Context, sum: number): readonly Signal[] {
  const { seen, known, atHome } = at;
  let denied = isDenied(known, seen.device, atHome);
  for (const one of suspects) denied ||= one.denied && isLive(at, one) && isDeniedSource(at, one);
  if (!denied) return none;
  return [
    signal('denied_returns', Math.max(weights.deniedLeast, weights.deniedReturns - sum), { device: seen.device.label }),
  ];
}

/**
 * A sign-in by the device of a question that is still open, or of a denied one: the doubt stands, so the sum is lifted to it.
 * @param sum log-odds from everything else
 */
export function returnSignals(at: Case, context: Context, sum: number): readonly Signal[] {
  const denied = deniedReturns(at, context, sum);
  if (denied.length > 0) return denied;
  const { verify } = context.thresholds ?? shippedThresholds;
  let asked: SuspectSignIn | undefined;
  for (const one of context.suspects)
    if (!one.denied && isLive(at, one) && isSameSource(at, one) && !(asked && asked.score >= one.score)) asked = one;
  if (!asked) return none;
  // a hair above, so that rounding never turns a doubt into none
  const doubt = doubtOf(Math.max(asked.score, verify)) + 0.02;
  return [signal('question_open', Math.max(0, doubt - sum), since(at, asked.at))];
}

/**
 * A change or an asset that leaves, in the light of the sign-in before it: the doubt about that stands, and the act adds what it says. From
 * a session that nobody doubts such acts are ordinary and say nothing.
 * @param sum log-odds from everything else
 */
export function actSignals(at: Case, context: Context, sum: number): readonly Signal[] {
  const denied = deniedReturns(at, context, sum);
  if (denied.length > 0) return denied;
  const before = doubted(at, context);
  if (!before) return none;
  const lift = Math.max(0, doubtOf(before.score) - sum);
  const { type } = at.seen;
  const facts = { ...since(at, before.at), what: type };
  const code =
    type === 'recovery.requested'
      ? 'recovery_after_suspect'
      : isRisky(type)
        ? 'change_after_suspect'
        : 'asset_after_suspect';
  return [signal(code, lift + actWeight(at, before.at) + lockOut(at, context), facts)];
}

/** What an owner gets back in with. */
const lockingTypes: ReadonlySet<EventType> = new Set(['email.changed', 'password.changed', 'phone.changed']);

/** Mailbox and password, one after the other: that locks an owner out. */
function lockOut({ seen }: Case, { signIns = [] }: Context): number {
  if (!lockingTypes.has(seen.type)) return 0;
  const doing = doingOf(seen);
  const other = signIns.some(
    ({ type, at, doing: theirs }) =>
      lockingTypes.has(type) && type !== seen.type && theirs === doing && Math.abs(seen.at - at) <= actWeights.soonMs,
  );
  return other ? actWeights.lockOut : 0;
}

/** The most doubtful sign-in, or other act, of the same doing within a day. Acts of one kind do not add up: trading twice is not worse. */
function doubted(
  at: Case,
  { suspects, signIns = [], overstated = 0 }: Context,
): { at: number; score: number } | undefined {
  const { seen } = at;
  const asked = suspects.filter(
    (suspect) =>
      !suspect.denied &&
      suspect.act !== (actKind(seen.type) ?? 'none') &&
      isLive(at, suspect) &&
      seen.at - suspect.at <= sequenceMs &&
      belongs(at, suspect),
  );
  const doing = doingOf(seen);
  const passed = signIns
    .filter((one) => one.passed && one.doing === doing && Math.abs(seen.at - one.at) <= sequenceMs)
    .map((one) => (overstated > 0 ? { ...one, score: probability(doubtOf(one.score) - overstated) } : one))
    .filter((one) => colours(one, seen));
  const all: { at: number; score: number }[] = [...asked, ...passed];
  return all.reduce<(typeof all)[number] | undefined>(
    (most, one) => (most && most.score >= one.score ? most : one),
    undefined,
  );
}

/** Assets are seen in the light of a doubt that is large enough, and of any change; acts of one kind do not add up. */
const colours = (one: { type: EventType; score: number }, { type }: Observation): boolean =>
  actKind(one.type) !== actKind(type) && (isRisky(type) || isRisky(one.type) || one.score >= leastDoubt.asset);

const doingCharacters = 6;

/** By what acts are held together with their sign-in: the session, else the device, else the line; the beginning of its keyed name. */
export const doingOf = ({ session, device, block }: Observation): string =>
  (session ?? device.id ?? block).slice(0, doingCharacters);

/** What kind of act an event is, if it is one. */
export const actKind = (type: string): 'change' | 'asset' | undefined =>
  isRisky(type) ? 'change' : isAsset(type) ? 'asset' : undefined;

/** ln P(act | intruder) − ln P(act | the player). */
function actWeight(at: Case, since: number): number {
  const { type, value = 0 } = at.seen;
  const passed = at.seen.at - since;
  const soon = passed <= actWeights.soonMs ? 0 : actWeights.later;
  if (isRisky(type))
    return (type === 'recovery.requested' || type === 'mfa.enabled' ? actWeights.mildChange : actWeights.change) + soon;
  if (!isTrade(type)) return actWeights.payment + soon;
  const { trades, changes, learned } = at.known;
  const count = decayed(trades.count, trades.day, at.today);
  const usual = rate(count, decayed(changes.of, changes.day, at.today) + Math.min(1, learned), actWeights.usualTrades);
  const habit = Math.min(actWeights.habitMost, Math.max(0, Math.log(actWeights.intruderTrades / Math.min(1, usual))));
  const mean = trades.count > 0 ? trades.logs / trades.count : undefined;
  const above =
    mean === undefined
      ? actWeights.perTenfoldUnknown * Math.log10(1 + value)
      : Math.max(0, actWeights.perTenfold * (Math.log10(1 + value) - mean)) + actWeights.usualValue;
  const atOnce = actWeights.atOnce.find(([most]) => passed <= most)?.[1] ?? 0;
  return habit + Math.min(actWeights.valueMost, above) + soon + atOnce;
}

const since = ({ seen }: Case, at: number) => ({ minutes: Math.max(0, Math.round((seen.at - at) / minuteMs)) });

/**
 * Whether an event is the doing of who was denied: the same session, or address, or a denied device. A device that is, or looks like, the player's
 * own is not: somebody has copied its id or has such a phone, and its owner must be able to sign in.
 */
function isDeniedSource({ seen, known, atHome }: Case, suspect: SuspectSignIn): boolean {
  if (sameSession(seen.session, suspect.session)) return true;
  return !atHome && seen.address === suspect.address && !known.devices.some(({ id }) => id === (seen.device.id ?? ''));
}

/** A sign-in from the very device in question. The player's own device on the player's own line is its own answer. */
function isSameSource({ seen, recognised, atHome }: Case, suspect: SuspectSignIn): boolean {
  if (recognised.how === 'by_id' && atHome) return false;
  if (sameSession(seen.session, suspect.session) || sameDevice(suspect.device, seen.device)) return true;
  return !isNamed(seen.device) && !isNamed(suspect.device) && seen.address === suspect.address;
}

/** Whether an event is the doing of who signed in then: same session, or same device or address unless a device known by id did it. */
function belongs({ seen, recognised, atHome }: Case, suspect: SuspectSignIn): boolean {
  if (sameSession(seen.session, suspect.session)) return true;
  const device = sameDevice(suspect.device, seen.device);
  const address = seen.address === suspect.address;
  if (recognised.how === 'by_id') return device && address && !atHome;
  // at home an address alone says little: the family shares it
  return device || (address && (!atHome || recognised.how === 'new'));
}

const sameSession = (one: string | undefined, other: string | undefined): boolean => one !== undefined && one === other;

/** Whether an event is assessed at all: successes, risky changes and asset events. */
export const isAssessed = (type: string): boolean => type === 'login.succeeded' || isRisky(type) || isAsset(type);
