import { probability } from '../kernel/odds.ts';
import { sortFew } from '../kernel/sort-few.ts';
import { attackSignals, attackSigns } from './attack-signals.ts';
import { deviceFindingsOf, findingsOf } from './evidence/index.ts';
import { explain } from './explain.ts';
import { base } from './model.ts';
import type { Profile } from './profile.ts';
import { actKind, actSignals, harmful, isAssessed, returnSignals } from './sequence-signals.ts';
import { type Case, caseOf, signal } from './signals.ts';
import { callsFrom, shippedThresholds } from './thresholds.ts';
import type { Assessment, Context, Observation, Signal, Verdict } from './types.ts';

const rounded = (score: number): number => Math.round(score * 1e6) / 1e6;
function total(signals: readonly Signal[]): number {
  let sum = base;
  for (const { weight } of signals) sum += weight;
  return sum;
}

const isStronger = (one: Signal, other: Signal): boolean => one.weight > other.weight;

/**
 * How sure it is that an event is not the player's doing, and why. Pure: equal arguments give equal answers.
 * Failed sign-ins and ended sessions are always familiar; {@link noteFailure} counts the former. What the player does in a session is
 * judged by how its sign-in was, and by what they usually do.
 * @returns score = the probability whose log-odds are {@link base} + Σ weights, where one sign-in in a hundred is not the player's, rounded to 6
 * digits; the strongest reason first
 */
export function assess(profile: Profile | undefined, seen: Observation, context: Context): Assessment {
  if (!isAssessed(seen.type)) return { verdict: 'familiar', score: rounded(probability(base)), signals: [] };
  const at = caseOf(profile, seen, context.population);
  const signIn = seen.type === 'login.succeeded';
  const signals = signIn || at.recognised.how !== 'by_id' ? explain(at, findingsOf(at), context.storm) : actOfKnown(at);
  if (signIn) for (const found of attackSignals(at, context, total(signals))) signals.push(found);
  for (const found of (signIn ? returnSignals : actSignals)(at, context, total(signals))) signals.push(found);
  const score = rounded(probability(total(signals)));
  sortFew(signals, isStronger);
  if (at.known.learned === 0) signals.push(signal('first_sign_in', 0));
  return { verdict: verdictOf(at, score, signals, context), score, signals };
}

/** What the player's own device does is judged by how it signed in: carriers give it another address for each act. */
const actOfKnown = (at: Case): Signal[] => explain(at, deviceFindingsOf(at));

/** Novelty alone never calls an agent, however high it scores: players buy phones and travel, and they can say so themselves. */
function verdictOf({ seen, recognised }: Case, score: number, signals: readonly Signal[], context: Context): Verdict {
  const { verify, outreach } = context.thresholds ?? shippedThresholds;
  if (score < verify) return 'familiar';
  const isAttack = ({ code }: Signal) => recognised.how === 'new' && attackSigns.has(code);
  const signIn = seen.type === 'login.succeeded';
  const harm = signals.some((found) => harmful.has(found.code) || (signIn && isAttack(found)));
  const from = signIn ? Math.max(outreach, callsFrom.change) : callsFrom[actKind(seen.type) ?? 'change'];
  return harm && score >= from ? 'outreach' : 'verify';
}
