import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** An address as the tables of the address file count: IPv4 addresses one by one, IPv6 in blocks of /48. */
export type Position = { version: 4 | 6; unit: number };

const hexOf = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

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
  // what is known to be four numbers needs no second parser
  const address = version === 4 ? new ipaddr.IPv4(text.split('.').map(Number)) : ipaddr.process(text);
  const bytes = address.toByteArray();
  return { version: address.kind() === 'ipv4' ? 4 : 6, bytes, reachable: address.range() === 'unicast' };
}

/** Where an address stands in the tables. @returns undefined for what is no public unicast address (IANA special-purpose registries) */
export function positionOf(text: string): Position | undefined {
  const parsed = parse(text);
  if (!parsed?.reachable) return undefined;
  const { version, bytes } = parsed;
  return { version, unit: bytes.slice(0, unitBits[version] / 8).reduce((unit, byte) => unit * 256 + byte, 0) };
}

/**
 * The address in one canonical form, and its block: /24 for IPv4 and /48 for IPv6, which is what one line or one carrier gateway
 * usually keeps while the last bits change. A text that is no address is its own block.
 */
export function canonicalAddress(text: string): { address: string; block: string } {
  const parsed = parse(text);
  if (!parsed) return { address: text, block: text };
  const hex = parsed.bytes.map((byte) => hexOf[byte]).join('');
  return { address: hex, block: hex.slice(0, parsed.version === 4 ? 6 : 12) };
}
