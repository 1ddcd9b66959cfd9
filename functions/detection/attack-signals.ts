import { isAtHome, primaryLanguage, zoneName } from './habits.ts';
import { isOwn, recognise } from './match-device.ts';
import { burstMs, current, type Profile } from './profile.ts';
import { type Case, novelty, signal } from './signals.ts';
import type { Context, Observation, Signal } from './types.ts';
import { attackingAccounts, attackingFailures, burstFailures, weights } from './weights.ts';

/** Guessing: many failures for the player, or from the address, around a success. A forgotten password on a known device is none. */
export function attackSignals(at: Case, { addressBurst }: Context): Signal[] {
  return [...failureBurst(at), ...addressBurstSignals(at, addressBurst)];
}

function failureBurst({ seen, known, recognised, atHome }: Case): Signal[] {
  const ownDevice = recognised.how === 'by_id' || (recognised.how === 'alike' && atHome);
  const count = known.failures.filter((failed) => failed <= seen.at && failed > seen.at - burstMs).length;
  if (ownDevice || count < burstFailures) return [];
  return [signal('failure_burst', atHome ? weights.failureBurstAtHome : weights.failureBurst, { count })];
}

function addressBurstSignals({ seen, recognised, atHome }: Case, burst: Context['addressBurst']): Signal[] {
  if (!burst || (burst.accounts < attackingAccounts && burst.failures < attackingFailures)) return [];
  const facts = { accounts: burst.accounts, failures: burst.failures };
  if (isOwn(recognised, atHome)) return [];
  if (atHome && recognised.how !== 'new') return [signal('address_burst', weights.addressBurstAtHome, facts)];
  const weight = seen.facts.kind === 'mobile' ? weights.addressBurstMobile : weights.addressBurst;
  return [signal('address_burst', weight, facts)];
}

/** Whether an event comes from a device of the player's own; then {@link assess} looks at no address burst, and none need be read. */
export function knowsDevice(profile: Profile | undefined, seen: Observation): boolean {
  const known = current(profile, seen.at);
  return isOwn(recognise(known.devices, seen.device), isAtHome(known, seen));
}

/** A change of language or time zone: small, but an attacker's client seldom shares both. */
export function localeSignals(at: Case): Signal[] {
  const { device } = at.seen;
  const { languages, timezones } = at.known;
  const signals: Signal[] = [];
  const primary = primaryLanguage(device.language);
  const timezone = zoneName(device.timezone);
  if (primary !== '' && languages.length > 0 && !languages.some(({ value }) => value === primary))
    signals.push(novelty(at, 'new_language', weights.newLanguage, { language: primary }));
  if (timezone !== '' && timezones.length > 0 && !timezones.some(({ value }) => value === timezone))
    signals.push(novelty(at, 'new_timezone', weights.newTimezone, { timezone }));
  return signals;
}
