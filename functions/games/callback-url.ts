import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Finds every address of a name. @throws if there is none */
export type Resolve = (hostname: string) => Promise<string[]>;

const globalIpv6 = ipaddr.parseCIDR('2000::/3'); // RFC 4291: everything assigned for the public internet lies in it

/** Whether an address belongs to the public internet: nothing private, local, reserved, or an IPv4 address in disguise. */
export function isPublicAddress(text: string): boolean {
  if (isIP(text) === 0 || text.includes('%') || !ipaddr.isValid(text)) return false; // a zone names an interface of ours
  const address = ipaddr.process(text); // ::ffff:10.0.0.1 becomes 10.0.0.1
  if (address.range() !== 'unicast') return false;
  return address.kind() === 'ipv4' || address.match(globalIpv6);
}

/** Why a callback URL cannot be used, in a sentence for its administrator. */
export class UrlRefused extends Error {
  override name = 'UrlRefused';
}

/** The one form that the local stack takes beside `https`. */
const isLocal = (url: URL) => url.protocol === 'http:' && url.hostname === '127.0.0.1';

/** @param allowLocal take `http://127.0.0.1` as well. @throws UrlRefused */
export function parseCallbackUrl(text: string, allowLocal: boolean): URL {
  if (!URL.canParse(text)) throw new UrlRefused('is not a URL');
  const url = new URL(text); // turns 127.1, 0x7f000001, 2130706433 and full-width digits into 127.0.0.1
  if (url.username || url.password) throw new UrlRefused('must not carry a user name or password');
  if (allowLocal && isLocal(url)) return url;
  if (url.protocol !== 'https:') throw new UrlRefused('must be https');
  return url;
}

/**
 * The addresses that a checked URL now leads to. Ask before every delivery and connect to one of these only: a name may lead
 * elsewhere the next time (DNS rebinding).
 * @throws UrlRefused unless every address is public
 */
export async function publicAddresses(url: URL, resolve: Resolve): Promise<string[]> {
  if (isLocal(url)) return [url.hostname]; // has passed parseCallbackUrl, thus is allowed
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const addresses = isIP(host) ? [host] : await resolved(host, resolve);
  if (addresses.length === 0 || !addresses.every(isPublicAddress))
    throw new UrlRefused('must resolve to public addresses only');
  return addresses;
}

async function resolved(host: string, resolve: Resolve): Promise<string[]> {
  try {
    return await resolve(host);
  } catch {
    throw new UrlRefused('has a host name that does not resolve');
  }
}
