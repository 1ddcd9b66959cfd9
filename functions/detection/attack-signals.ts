import { logOdds } from '../kernel/odds.ts';
import { isAtHome, knowsNetwork } from './habits.ts';
import { isOwn, recognise } from './match-device.ts';
import { burstMs, current, type Profile } from './profile.ts';
import { sightingSignals } from './sighting-signals.ts';
import { type Case, signal } from './signals.ts';
import { shippedThresholds } from './thresholds.ts';
import type { AttackNow, Context, Observation, Signal } from './types.ts';
import { attackingAccounts, attackingFailures, burstFailures, severalFailures, weights } from './weights.ts';

/** Signs that somebody is at work on many accounts, or guesses; with an unfamiliar device they are harm. */
export const attackSigns: ReadonlySet<string> = new Set(['failure_burst', 'address_burst', 'network_burst']);

/**
 * Guessing and leaked passwords: many failures for the player, from the address, from its network or in the whole game, around a success;
 * and a device that turns up on many accounts. A forgotten password on a known device, over a usual line, is none.
 * @param sum log-odds from everything else
 */
export function attackSignals(at: Case, context: Context, sum: number): Signal[] {
  const found = failuresBefore(at);
  for (const one of sightingSignals(at, context)) found.push(one);
  let before = sum;
  for (const { weight } of found) before += weight;
  for (const one of waveSignals(at, context, before)) found.push(one);
  return found;
}

function failuresBefore({ seen, known, recognised, atHome }: Case): Signal[] {
  if (known.failures.length < severalFailures) return [];
  const ownDevice = recognised.how === 'by_id' || (recognised.how === 'alike' && atHome);
  const count = known.failures.filter((failed) => failed <= seen.at && failed > seen.at - burstMs).length;
  if (count >= burstFailures && !ownDevice)
    return [signal('failure_burst', atHome ? weights.failureBurstAtHome : weights.failureBurst, { count })];
  return count >= severalFailures && !atHome ? [signal('failed_before', weights.failedBefore, { count })] : [];
}

/** What an attack under way says: the narrowest that the sign-in belongs to, for they are seen in the same failures. */
function waveSignals(at: Case, context: Context, sum: number): Signal[] {
  const { seen, recognised, atHome } = at;
  if (isOwn(recognised, atHome)) return [];
  const { addressBurst, attack } = context;
  const address = attack?.address ?? (isBurst(addressBurst) ? addressBurst : undefined);
  const mobile = seen.facts.kind === 'mobile';
  const likeHome = atHome && recognised.how !== 'new';
  if (address) {
    const weight = likeHome ? weights.addressBurstAtHome : mobile ? weights.addressBurstMobile : weights.addressBurst;
    return [lifted('address_burst', weight, address, context, sum)];
  }
  if (attack?.network && !likeHome)
    return [
      lifted('network_burst', mobile ? weights.networkBurstMobile : weights.networkBurst, attack.network, context, sum),
    ];
  return attack?.game && isStrange(at)
    ? [lifted('stuffing_wave', weights.stuffingWave, attack.game, context, sum)]
    : [];
}

const isBurst = (burst: Context['addressBurst']): boolean =>
  burst !== undefined && (burst.accounts >= attackingAccounts || burst.failures >= attackingFailures);

/** An unfamiliar device on an unfamiliar line; a device like the player's is one only on an unfamiliar network. */
const isStrange = ({ seen, known, recognised, atHome }: Case): boolean =>
  !atHome && (recognised.how !== 'alike' || !knowsNetwork(known, seen.facts.asn));

/** While a wave lasts, whoever may belong to it is asked, however familiar the rest looks: the sum comes at least to that. */
function lifted(code: string, weight: number, attack: AttackNow, context: Context, sum: number): Signal {
  const { accounts, failures, wave } = attack;
  const { verify } = context.thresholds ?? shippedThresholds;
  const asked = Math.max(verify, weights.waveLeast);
  // a hair above, so that rounding never turns it into less
  const lift = wave === undefined ? weight : Math.max(weight, logOdds(asked) + 0.02 - sum);
  return signal(code, lift, { accounts, failures, ...(wave === undefined ? {} : { wave }) });
}

/** Whether an event comes from a device of the player's own; then {@link assess} looks at no attack, and none need be read. */
export function knowsDevice(profile: Profile | undefined, seen: Observation): boolean {
  const known = current(profile, seen.at);
  return isOwn(recognise(known.devices, seen.device), isAtHome(known, seen));
}

/** Whether a failed sign-in comes neither from a device that the player is known by nor over a line of theirs. Else it is a forgotten password. */
export function isStrangeFailure(profile: Profile | undefined, seen: Observation): boolean {
  const known = current(profile, seen.at);
  return !isAtHome(known, seen) && recognise(known.devices, seen.device).how !== 'by_id';
}
