import { createHmac, timingSafeEqual } from 'node:crypto';
import { forbidden } from '../../kernel/errors.ts';
import { readForm } from '../../kernel/http-request.ts';
import type { HttpRequest } from '../../kernel/http-types.ts';

/** What the forms of a session carry: known only to who has the session's secret id. */
export const csrfToken = (sessionId: string): string =>
  createHmac('sha256', sessionId).update('csrf').digest('base64url');

/** Whether a browser says that a form came from a page of this site. One that says nothing at all is not believed. */
export function isSameOrigin(request: HttpRequest, publicUrl: string): boolean {
  const { origin, 'sec-fetch-site': site } = request.headers;
  if (site !== undefined && site !== 'same-origin') return false;
  if (origin !== undefined && origin !== 'null') return origin === new URL(publicUrl).origin;
  return site === 'same-origin';
}

/** Bytes of a form of the console: a whole playbook in Chinese, where a letter takes nine in a form. Only who has a session comes so far. */
export const formMost = 256 * 1024;

const equal = (one: string, other: string) =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));

/** Both guards of a posted form: where it comes from, and what it carries. @param most bytes that it may have @throws Problem 403 */
export function requireOwnForm(request: HttpRequest, csrf: string, publicUrl: string, most = formMost): void {
  if (!isSameOrigin(request, publicUrl)) throw forbidden('The form was sent from a page of another site.');
  const carried = (readForm(request, most).get('csrf') ?? '').replace(/[^\x20-\x7e]/g, '?');
  if (!equal(carried, csrf)) throw forbidden('The form does not belong to this session.');
}
