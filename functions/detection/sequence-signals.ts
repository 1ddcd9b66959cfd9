import { isDenied, isNamed, sameDevice } from './match-device.ts';
import { minuteMs } from './profile.ts';
import { type Case, signal } from './signals.ts';
import { assetTypes, type Context, riskyChangeTypes, type Signal, type SuspectSignIn } from './types.ts';
import { outOfOrderMs, sequenceMs, weights } from './weights.ts';

const isRisky = (type: string): boolean => riskyChangeTypes.some((risky) => risky === type);
const isAsset = (type: string): boolean => assetTypes.some((asset) => asset === type);

/** Signals that, with a high score, call for an agent at once. */
export const harmful: ReadonlySet<string> = new Set([
  'denied_returns',
  'change_after_suspect',
  'recovery_after_suspect',
  'asset_after_suspect',
]);

/**
 * What follows from earlier sign-ins that are in doubt: a denied device comes back, a question is still open, or the account is
 * changed or emptied soon after. The doubt about the earlier sign-in stands, so each of these lifts the sum at least to its score.
 * @param sum log-odds from everything else
 */
export function sequenceSignals(at: Case, { suspects }: Context, sum: number): Signal[] {
  const { seen, known } = at;
  const live = suspects.filter((suspect) => suspect.until > seen.at && seen.at >= suspect.at - outOfOrderMs);
  const denied = live.find((suspect) => suspect.denied && belongs(at, suspect));
  if (denied || isDenied(known.denied, known.devices, seen.device))
    return [
      signal('denied_returns', Math.max(weights.changeAfterSuspect, weights.deniedReturns - sum), {
        device: seen.device.label,
      }),
    ];
  const open = live.filter((suspect) => !suspect.denied).sort((one, other) => other.score - one.score);
  if (seen.type === 'login.succeeded') {
    const asked = open.find((suspect) => isSameSource(at, suspect));
    return asked ? [signal('question_open', lift(asked, sum), since(at, asked))] : [];
  }
  const before = open.find((suspect) => seen.at - suspect.at <= sequenceMs && belongs(at, suspect));
  return before ? [actSignal(at, before, lift(before, sum))] : [];
}

/** Leaves a hair above the middle, so that rounding never turns a doubt into none. */
const lift = ({ score }: SuspectSignIn, sum: number): number => {
  const doubt = Math.min(0.999, Math.max(0.51, score));
  return Math.max(0, Math.log(doubt / (1 - doubt)) - sum);
};

const since = ({ seen }: Case, suspect: SuspectSignIn) => ({
  minutes: Math.max(0, Math.round((seen.at - suspect.at) / minuteMs)),
});

function actSignal(at: Case, before: SuspectSignIn, lifted: number): Signal {
  const { type, value } = at.seen;
  const facts = { ...since(at, before), what: type };
  if (type === 'recovery.requested')
    return signal('recovery_after_suspect', weights.recoveryAfterSuspect + lifted, facts);
  if (isRisky(type)) return signal('change_after_suspect', weights.changeAfterSuspect + lifted, facts);
  const worth = Math.min(weights.assetValueMost, weights.assetValuePerTenfold * Math.log10(1 + (value ?? 0)));
  return signal('asset_after_suspect', weights.assetAfterSuspect + worth + lifted, facts);
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
