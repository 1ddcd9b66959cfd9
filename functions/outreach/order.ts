import { day } from '../kernel/clock.ts';
import { badRequest } from '../kernel/errors.ts';
import type { BodyOf, OrderName } from './task-schema.ts';
import type { Order } from './work.ts';

/** A call-back further away is not a call-back but a case put off. */
const callBackLimit = 30 * day;

/** What a person asks for by a request. @param body as its schema gave it */
export function orderOf<N extends OrderName>(name: N, body: BodyOf<N>): Order {
  // one switch over the name, which TypeScript does not tie to the body's type
  const asked = { name, body } as { [Each in OrderName]: { name: Each; body: BodyOf<Each> } }[OrderName];
  switch (asked.name) {
    case 'attempts': {
      const { callBackAt, ...attempt } = asked.body;
      return { act: 'attempt', ...attempt, callBackAt: callBackAt === undefined ? undefined : Date.parse(callBackAt) };
    }
    case 'notes':
      return { act: 'note', ...asked.body };
    case 'reveal':
      return { act: 'reveal', ...asked.body };
    case 'resolve':
      return { act: 'resolve', ...asked.body };
    case 'hand-over':
      return { act: 'hand_over', ...asked.body };
    default:
      return { act: asked.name, ...asked.body };
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
