import { attackSignals, localeSignals } from './attack-signals.ts';
import { deviceSignals } from './device-signals.ts';
import { isAtHome } from './habits.ts';
import { recognise } from './match-device.ts';
import { networkSignals } from './network-signals.ts';
import { current, type Profile } from './profile.ts';
import { harmful, isAssessed, sequenceSignals } from './sequence-signals.ts';
import { type Case, signal } from './signals.ts';
import { travelSignals } from './travel-signals.ts';
import type { Assessment, Context, Observation, Signal, Verdict } from './types.ts';
import { base, outreachFrom, verifyFrom } from './weights.ts';

const sigmoid = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));
const rounded = (score: number): number => Math.round(score * 10_000) / 10_000;
const total = (signals: readonly Signal[]): number => signals.reduce((sum, { weight }) => sum + weight, base);

/**
 * How sure it is that an event is not the player's doing, and why. Pure: equal arguments give equal answers.
 * Failed sign-ins and ended sessions are always familiar; {@link noteFailure} counts the former.
 * @returns score = sigmoid({@link base} + Σ weights), rounded to 4 digits; the strongest reason first
 */
export function assess(profile: Profile | undefined, seen: Observation, context: Context): Assessment {
  if (!isAssessed(seen.type)) return { verdict: 'familiar', score: rounded(sigmoid(base)), signals: [] };
  const known = current(profile, seen.at);
  const recognised = recognise(known.devices, seen.device);
  const atHome = isAtHome(known, seen);
  const at: Case = { seen, known, recognised, atHome };
  const found = [
    ...deviceSignals(at),
    ...networkSignals(at),
    ...travelSignals(at),
    ...localeSignals(at),
    ...attackSignals(at, context),
  ];
  const all = [...found, ...sequenceSignals(at, context, total(found))];
  const score = rounded(sigmoid(total(all)));
  const told = all.filter(({ weight }) => weight !== 0).sort((one, other) => other.weight - one.weight);
  const first = known.learned === 0 ? [signal('first_sign_in', 0)] : [];
  return { verdict: verdictOf(at, score, all), score, signals: [...told, ...first] };
}

/** Novelty alone never calls an agent, however high it scores: players buy phones and travel. */
function verdictOf({ recognised }: Case, score: number, signals: readonly Signal[]): Verdict {
  if (score < verifyFrom) return 'familiar';
  const isAttack = ({ code }: Signal) =>
    recognised.how === 'new' && (code === 'failure_burst' || code === 'address_burst');
  const harm = signals.some((found) => harmful.has(found.code) || isAttack(found));
  return harm && score >= outreachFrom ? 'outreach' : 'verify';
}
