import type { Task } from '../task.ts';
import { attackSignature } from './attack-wave.ts';

/** How many of the weightiest signals tell what a case is about. */
const leading = 3;

/** Networks of homes and phones are shared by thousands who have nothing to do with each other; rented servers are not. */
const telling: readonly string[] = ['hosting'];

const leadingCodes = ({ evidence }: Task): string[] =>
  evidence.signals
    .filter(({ weight }) => weight > 0)
    .toSorted((one, other) => other.weight - one.weight || (one.code < other.code ? -1 : 1))
    .slice(0, leading)
    .map(({ code }) => code)
    .sort();

/** The attack that a sign-in of the case came in the middle of. */
function attackIn({ evidence }: Task): string | undefined {
  const named = evidence.signals.find(({ facts, weight }) => weight > 0 && typeof facts?.wave === 'string');
  return named && String(named.facts?.wave);
}

/**
 * What cases have in common that come in a wave: the attack that detection saw them in, else their kind, and the network of rented servers that the sign-ins came from, else what
 * weighs most. Equal for cases of one wave.
 */
export function signatureOf(task: Task): string {
  const attack = attackIn(task);
  if (attack !== undefined) return attackSignature(attack);
  const facts = task.evidence.observations[0]?.facts;
  if (facts?.asn && telling.includes(facts.kind)) return `${task.kind}|AS${facts.asn}`;
  return `${task.kind}|${leadingCodes(task).join('+') || 'none'}`;
}

/** A name for a wave that the clock gathers, for agents: the network by its name, or the signals. */
export function titleOf(task: Task): string {
  const facts = task.evidence.observations[0]?.facts;
  const named = facts?.asn && telling.includes(facts.kind) ? facts.network || `AS${facts.asn}` : undefined;
  return `${task.kind}: ${named ?? leadingCodes(task).join(', ')}`;
}
