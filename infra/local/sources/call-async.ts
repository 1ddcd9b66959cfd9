import { setTimeout as sleep } from 'node:timers/promises';
import type { InvokePlan } from '../resources/functions.ts';
import type { FunctionHost } from '../runtime/function-host.ts';
import type { Log } from '../runtime/log.ts';

/** Lambda's own number, where the template does not say otherwise. */
const defaultRetries = 2;
/** Lambda waits one and two minutes between tries; on this machine nobody wants to wait that long. */
const pausesMs = [1_000, 2_000];

/**
 * Calls a function as an asynchronous invocation does: tries again when it throws, and then hands the event to the failure
 * destination or dead-letter queue.
 * @returns whether one of the tries succeeded
 */
export async function callAsync(
  host: FunctionHost,
  event: string,
  from: {
    invoke: InvokePlan | undefined;
    send: (queueArn: string, body: string) => Promise<void>;
    log: Log;
    signal: AbortSignal;
  },
): Promise<boolean> {
  const retries = from.invoke?.retries ?? defaultRetries;
  let message = '';
  for (let tries = 0; tries <= retries; tries += 1) {
    if (tries > 0) await sleep(pausesMs[tries - 1] ?? 2_000, undefined, { signal: from.signal });
    try {
      await host.call(event);
      return true;
    } catch (fault) {
      from.signal.throwIfAborted();
      message = fault instanceof Error ? fault.message : String(fault);
    }
  }
  from.log.line('runner', `${host.plan.name} failed ${retries + 1} times: ${message}`);
  const destination = from.invoke?.onFailureArn ?? host.plan.deadLetterArn;
  if (destination) await from.send(destination, event);
  return false;
}
