import type { Task } from '../task.ts';

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

/**
 * What cases have in common that come in a wave: their kind, and the network of rented servers that the sign-ins came from, else what
 * weighs most. Equal for cases of one wave.
 */
export function signatureOf(task: Task): string {
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
