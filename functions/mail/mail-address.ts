import { domainToASCII } from 'node:url';
import { pseudonym } from '../kernel/ids.ts';
import type { Keys } from '../kernel/secrets.ts';

const form = /^([!#$%&'*+\-/=?^_`{|}~.A-Za-z0-9]{1,64})@([^@\s]{1,255})$/;

/**
 * The address as SES takes it: one bare address, its domain in ASCII (IDNA).
 * @returns undefined for what SES would refuse: no domain, letters beyond ASCII before the @ (RFC 6531), quoting, control characters
 */
export function sendableAddress(email: string): string | undefined {
  const [, local, domain] = form.exec(email.trim()) ?? [];
  const ascii = domain && domainToASCII(domain);
  return local && ascii && /^[a-z0-9.-]+\.[a-z0-9-]{2,}$/.test(ascii) ? `${local}@${ascii}` : undefined;
}

/** The keyed name of an address: for suppression, and to name a replaced address in a row without telling it. */
export const addressKey = (keys: Keys, email: string): string =>
  pseudonym(keys, 'mail-address', [email.trim().toLowerCase()]);
