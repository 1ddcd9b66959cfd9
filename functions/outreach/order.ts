import { day } from '../kernel/clock.ts';
import { badRequest } from '../kernel/errors.ts';
import { check } from '../kernel/http-request.ts';
import { type ActName, actBodies } from './task-schema.ts';
import type { Order } from './work.ts';

/** A call-back further away is not a call-back but a case put off. */
const callBackLimit = 30 * day;

export const isActName = (name: string): name is ActName => Object.hasOwn(actBodies, name);

/**
 * What a person asks for by a request.
 * @param body parsed JSON
 * @throws Problem 400 naming the field
 */
export function readOrder(name: ActName, body: unknown): Order {
  const detail = 'The body has fields that cannot be used.';
  switch (name) {
    case 'attempts': {
      const { callBackAt, ...attempt } = check(actBodies.attempts, body, detail);
      return { act: 'attempt', ...attempt, callBackAt: callBackAt === undefined ? undefined : Date.parse(callBackAt) };
    }
    case 'notes':
      return { act: 'note', ...check(actBodies.notes, body, detail) };
    case 'reveal':
      return { act: 'reveal', ...check(actBodies.reveal, body, detail) };
    case 'resolve':
      return { act: 'resolve', ...check(actBodies.resolve, body, detail) };
    default:
      return { act: name, ...check(actBodies[name], body, detail) };
  }
}

/**
 * Checks the time of a call-back against the clock: apart from the rest, for a repeated request is answered even when that time has come.
 * @throws Problem 400
 */
export function checkCallBack(order: Order, now: number): void {
  if (order.act !== 'attempt') return;
  const { outcome, callBackAt } = order;
  if (callBackAt === undefined && outcome === 'call_back') throw refused('is needed with the outcome call_back');
  if (callBackAt !== undefined && callBackAt <= now) throw refused('must lie in the future');
  if (callBackAt !== undefined && callBackAt > now + callBackLimit) throw refused('must lie within 30 days');
}

const refused = (message: string) =>
  badRequest('The time to call back cannot be used.', [{ path: 'callBackAt', message }]);
