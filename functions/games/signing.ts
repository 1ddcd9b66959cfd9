import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * Standard Webhooks 1.0.0, symmetric scheme: HMAC-SHA-256 over `id.timestamp.body`, both for what games send us and for what we send them.
 * Source: standard-webhooks/standard-webhooks, spec/standard-webhooks.md.
 */

const secretPrefix = 'whsec_';
const secretBytes = { least: 24, most: 64 }; // the specification's range
const toleranceMs = 300_000; // ±5 minutes, as the reference libraries
const idForm = /^[\x21-\x2d\x2f-\x7e]{1,256}$/; // visible ASCII; a dot would make the signed text ambiguous
const timestampForm = /^(0|[1-9]\d{0,11})$/;

/** The header that names the key, beside the three of the specification. */
export const keyHeader = 'doorward-key';

/** A secret as people copy it. @param bytes 24 to 64 random bytes */
export function formatSecret(bytes: Buffer): string {
  return secretPrefix + checkLength(bytes).toString('base64');
}

/** The bytes of a `whsec_…` secret. @throws RangeError if it is not one */
export function parseSecret(secret: string): Buffer {
  const text = secret.startsWith(secretPrefix) ? secret.slice(secretPrefix.length) : '';
  const bytes = Buffer.from(text, 'base64');
  // Node skips what is not base64; a secret with a typing error must not become a shorter one
  if (bytes.toString('base64').replace(/=+$/, '') !== text.replace(/=+$/, '')) throw wrongSecret();
  return checkLength(bytes);
}

function checkLength(bytes: Buffer): Buffer {
  if (bytes.length < secretBytes.least || bytes.length > secretBytes.most) throw wrongSecret();
  return bytes;
}

const wrongSecret = () => new RangeError('a signing secret is whsec_ and 24 to 64 bytes in base64');

const signature = (secret: string, id: string, timestamp: string, body: Buffer | string): string =>
  `v1,${createHmac('sha256', parseSecret(secret)).update(`${id}.${timestamp}.`).update(body).digest('base64')}`;

/**
 * One signature, as it stands in the header `webhook-signature`.
 * @param timestamp seconds since 1970
 * @throws RangeError for an id that the specification does not allow, or a wrong secret
 */
export function sign(secret: string, id: string, timestamp: number, rawBody: Buffer | string): string {
  if (!idForm.test(id)) throw new RangeError('a webhook-id is 1 to 256 visible characters without a dot');
  return signature(secret, id, String(timestamp), rawBody);
}

/** The headers of a signed request. Several secrets make several signatures, so that the receiver may know either. */
export function signedHeaders(secrets: readonly string[], id: string, timestamp: number, rawBody: Buffer | string) {
  return {
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': secrets.map((secret) => sign(secret, id, timestamp, rawBody)).join(' '),
  };
}

export type Verification = 'ok' | 'missing' | 'stale' | 'bad';

/** Whether the headers are there and in time; says nothing about who signed. @param now milliseconds */
export function checkHeaders(headers: Readonly<Record<string, string>>, now: number): Exclude<Verification, 'bad'> {
  const { 'webhook-id': id = '', 'webhook-timestamp': timestamp = '', 'webhook-signature': signatures = '' } = headers;
  if (!idForm.test(id) || !timestampForm.test(timestamp) || signatures === '') return 'missing';
  return Math.abs(now - Number(timestamp) * 1000) <= toleranceMs ? 'ok' : 'stale';
}

/**
 * Checks a signed request over its raw bytes, in a time that does not depend on where a signature differs.
 * @param input.secrets those that are in force; one match suffices. @param input.now milliseconds
 */
export function verify(input: {
  secrets: readonly string[];
  headers: Readonly<Record<string, string>>;
  body: Buffer;
  now: number;
}): Verification {
  const { secrets, headers, body, now } = input;
  const form = checkHeaders(headers, now);
  if (form !== 'ok') return form;
  const { 'webhook-id': id = '', 'webhook-timestamp': timestamp = '', 'webhook-signature': signatures = '' } = headers;
  const offered = signatures.split(' ');
  let matched = false;
  for (const secret of secrets) {
    // compared as text: base64 has spare bits, and two texts for the same bytes are one too many
    const expected = Buffer.from(signature(secret, id, timestamp, body));
    for (const one of offered) matched = sameBytes(expected, Buffer.from(one)) || matched;
  }
  return matched ? 'ok' : 'bad';
}

const sameBytes = (one: Buffer, other: Buffer) => one.length === other.length && timingSafeEqual(one, other);
