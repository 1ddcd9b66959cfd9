import { badRequest } from './errors.ts';
import type { HttpRequest } from './http-types.ts';
import { derivedId } from './ids.ts';

/** A write that may come twice: who sent it under which key, and a digest of what it asks. */
export type KeyedWrite = { id: string; digest: string };

/**
 * The version that `If-Match` asks for: `"3"`, or bare `3`.
 * @returns undefined without the header or with `*`
 * @throws Problem 400 for anything else
 */
export function readIfMatch(request: HttpRequest): number | undefined {
  const given = request.headers['if-match']?.trim();
  if (given === undefined || given === '*') return undefined;
  const version = /^(?:W\/)?"(\d{1,9})"$|^(\d{1,9})$/.exec(given);
  if (!version) throw badRequest('If-Match takes the version of the item, such as "3".');
  return Number(version[1] ?? version[2]);
}

/** The `Idempotency-Key` of a request. @throws Problem 400 for one that is not 1 to 255 printable ASCII characters */
export function readIdempotencyKey(request: HttpRequest): string | undefined {
  const key = request.headers['idempotency-key'];
  if (key !== undefined && !/^[\x20-\x7e]{1,255}$/.test(key))
    throw badRequest('Idempotency-Key takes 1 to 255 printable characters.');
  return key;
}

/**
 * What a request's `Idempotency-Key` names: the same key of the same person names the same write, and the digest tells whether it asks the same.
 * @throws Problem 400 as {@link readIdempotencyKey}
 */
export function readKeyedWrite(request: HttpRequest, staffId: string, body: unknown): KeyedWrite | undefined {
  const key = readIdempotencyKey(request);
  return key === undefined ? undefined : keyedWrite(staffId, key, request.path, body);
}

/** A write that may come twice. @param key the same for the same write of one person; @param what and body tell whether it asks the same */
export const keyedWrite = (staffId: string, key: string, what: string, body: unknown): KeyedWrite => ({
  id: derivedId('w', staffId, key),
  digest: derivedId('d', what, JSON.stringify(body)),
});
