import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { Recent } from '../kernel/recent.ts';

/** An address as the tables of the address file count: IPv4 addresses one by one, IPv6 in blocks of /48. */
export type Position = { version: 4 | 6; unit: number };

const hexOf = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

const blockBytes = { 4: 3, 6: 6 } as const;
const areaBytes = { 4: 2, 6: 4 } as const;

/** Bits of a unit's number; the last 16 are the low part in the address file. */
export const unitBits = { 4: 32, 6: 48 } as const;

type Parsed = { version: 4 | 6; bytes: number[]; reachable: boolean };

let last: { text: string; parsed: Parsed | undefined } = { text: '', parsed: undefined };

/** Reads a textual address; of an event it is asked for twice in a row. */
function parse(text: string): Parsed | undefined {
  if (text !== last.text) last = { text, parsed: read(text) };
  return last.parsed;
}

/** IPv4-mapped IPv6 (RFC 4291 2.5.5.2) is the IPv4 address. @returns undefined for what is no address */
function read(text: string): Parsed | undefined {
  const version = isIP(text);
  if (version === 0) return undefined;
  if (version === 4) return readNumbers(text);
  const address = ipaddr.process(text);
  const bytes = address.toByteArray();
  return { version: address.kind() === 'ipv4' ? 4 : 6, bytes, reachable: address.range() === 'unicast' };
}

/** Whether the addresses of a /24 are public, by its first three bytes: no special range of IPv4 is smaller, but for one address in a reserved /24. */
const reachable = new Recent<number, boolean>(20_000);

/** What is known to be four numbers needs no second parser. */
function readNumbers(text: string): Parsed {
  const bytes = [0, 0, 0, 0];
  for (let at = 0, place = 0; at < text.length; at++) {
    const digit = text.charCodeAt(at) - zero;
    if (digit < 0) place += 1;
    else bytes[place] = (bytes[place] ?? 0) * 10 + digit;
  }
  const [one = 0, two = 0, three = 0] = bytes;
  const block = one * 65_536 + two * 256 + three;
  const known = reachable.get(block) ?? reachable.keep(block, new ipaddr.IPv4(bytes).range() === 'unicast');
  return { version: 4, bytes, reachable: known };
}

const zero = '0'.charCodeAt(0);

/** Where an address stands in the tables. @returns undefined for what is no public unicast address (IANA special-purpose registries) */
export function positionOf(text: string): Position | undefined {
  const parsed = parse(text);
  if (!parsed?.reachable) return undefined;
  const { version, bytes } = parsed;
  let unit = 0;
  for (let at = 0; at < unitBits[version] / 8; at++) unit = unit * 256 + (bytes[at] ?? 0);
  return { version, unit };
}

/**
 * The address in one canonical form, and its block: /24 for IPv4 and /48 for IPv6, which is what one line or one carrier gateway
 * usually keeps while the last bits change; and its area, /16 and /32: a provider's lines of one region get their next block there, more often
 * than not. A text that is no address is its own block and area.
 */
export function canonicalAddress(text: string): { address: string; block: string; area: string } {
  const parsed = parse(text);
  if (!parsed) return { address: text, block: text, area: text };
  let hex = '';
  for (const byte of parsed.bytes) hex += hexOf[byte];
  const { version } = parsed;
  return { address: hex, block: hex.slice(0, 2 * blockBytes[version]), area: hex.slice(0, 2 * areaBytes[version]) };
}

/** What stands for the block of an address, without its text: a number, or the text of what is no address. */
export function blockOf(text: string): number | string {
  const parsed = parse(text);
  if (!parsed) return text;
  const { version, bytes } = parsed;
  let block = 0;
  for (let at = 0; at < blockBytes[version]; at++) block = block * 256 + (bytes[at] ?? 0);
  // below 0, so that no block of one version is one of the other
  return version === 4 ? block : -1 - block;
}
