import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { keyHeader, signedHeaders } from '../../../functions/games/signing.ts';

export type SenderOptions = { apiUrl: string; keyId: string; secret: string; signal: AbortSignal };

/** The service refused for a reason that waiting does not change. */
class SampleRefused extends Error {
  override name = 'SampleRefused';
  readonly status: number;
  constructor(status: number, detail: string) {
    super(`the service refused the sample (${status}): ${detail.slice(0, 200)}`);
    this.status = status;
  }
}

const requestMs = 30_000;
const longestWaitMs = 30_000;

/** Milliseconds to wait before the next try: what `Retry-After` says, else doubling from a second. */
function waitMs(retryAfter: string | null, tries: number): number {
  const said = Number(retryAfter) * 1000;
  return Math.min(longestWaitMs, said > 0 ? said : 1000 * 2 ** Math.min(tries, 5));
}

/**
 * Sends signed requests, and waits as long as it is asked to.
 * @param onWait is told of each wait
 * @returns a function that gives the answer's JSON; undefined for 404. It throws SampleRefused, or the signal's reason once it fires
 */
export function createSender({ apiUrl, keyId, secret, signal }: SenderOptions, onWait: () => void) {
  return async function send(method: string, path: string, body?: object): Promise<unknown> {
    const text = body === undefined ? '' : JSON.stringify(body);
    const id = `msg_${randomUUID()}`; // one id for all tries of a request
    for (let tries = 0; ; tries++) {
      const response = await once(method, path, text, id);
      if (response?.ok) return response.json();
      if (response?.status === 404) return undefined;
      const passing = response === undefined || response.status === 429 || response.status >= 500;
      if (!passing) throw new SampleRefused(response.status, await response.text());
      await response?.body?.cancel();
      onWait();
      await sleep(waitMs(response?.headers.get('retry-after') ?? null, tries), undefined, { signal });
    }
  };

  /** One try. @returns undefined if the service did not answer */
  async function once(method: string, path: string, text: string, id: string): Promise<Response | undefined> {
    signal.throwIfAborted();
    const headers = {
      'content-type': 'application/json',
      [keyHeader]: keyId,
      ...signedHeaders([secret], id, Math.floor(Date.now() / 1000), text),
    };
    const limit = AbortSignal.any([signal, AbortSignal.timeout(requestMs)]);
    try {
      return await fetch(new URL(path, apiUrl), {
        method,
        headers,
        signal: limit,
        ...(text === '' ? {} : { body: text }),
      });
    } catch (fault) {
      if (signal.aborted) throw fault;
      return undefined;
    }
  }
}

export type Send = ReturnType<typeof createSender>;
