import { lookup as lookUp } from 'node:dns/promises';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIPv6, type LookupFunction } from 'node:net';
import { second } from '../kernel/clock.ts';
import type { CallbackFault } from './callback.ts';
import { parseCallbackUrl, publicAddresses, type Resolve, UrlRefused } from './callback-url.ts';

const timeoutMs = 10 * second;

export type PostResult = { status: number } | { fault: CallbackFault };
export type PostCallback = (url: string, headers: Record<string, string>, text: string) => Promise<PostResult>;

/** Every address of a name, by the machine's own resolver. */
export const systemResolve: Resolve = async (hostname) =>
  (await lookUp(hostname, { all: true })).map(({ address }) => address);

/** Answers every look-up with addresses that were checked before, so that the connection can go nowhere else. */
const pinned =
  (addresses: readonly string[]): LookupFunction =>
  (_hostname, options, answer) => {
    const all = addresses.map((address) => ({ address, family: isIPv6(address) ? 6 : 4 }));
    const [first] = all;
    if (options.all) answer(null, all);
    else if (first) answer(null, first.address, first.family);
  };

function send(
  url: URL,
  addresses: readonly string[],
  headers: Record<string, string>,
  text: string,
  signal: AbortSignal,
) {
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise<number>((resolve, reject) => {
    // a fresh connection each time: a pooled one may belong to an address that would be refused today
    const call = request(url, { method: 'POST', headers, agent: false, lookup: pinned(addresses), signal });
    call.on('response', (response) => {
      resolve(response.statusCode ?? 0);
      response.destroy(); // only the status counts; a body without end must not be read
    });
    call.on('error', reject);
    call.end(text);
  });
}

/**
 * Posts to a game, at most 10 s. Follows no redirect, and speaks only to addresses that it has just found to be public.
 * @param allowLocal take `http://127.0.0.1` as well
 */
export function createPost(resolve: Resolve, allowLocal: boolean, limitMs = timeoutMs): PostCallback {
  return async (text, headers, body) => {
    const signal = AbortSignal.timeout(limitMs);
    const late = new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    late.catch(() => undefined); // it also fires when the call has long been answered
    try {
      const url = parseCallbackUrl(text, allowLocal);
      const addresses = await Promise.race([publicAddresses(url, resolve), late]); // the resolver knows no signal
      return { status: await send(url, addresses, headers, body, signal) };
    } catch (fault) {
      if (fault instanceof UrlRefused) return { fault: 'address_refused' };
      return { fault: signal.aborted ? 'timeout' : 'unreachable' };
    }
  };
}
