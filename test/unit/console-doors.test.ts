import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { endCookie, hostCookie } from '../../functions/console/frame/cookies.ts';
import { addressOf, safePath } from '../../functions/console/frame/safe-path.ts';
import { csrfToken, isSameOrigin, requireOwnForm } from '../../functions/console/frame/same-origin.ts';
import { attemptMs, openAttempt, sealAttempt } from '../../functions/console/sign-in/attempt.ts';
import { isOver, needsNote } from '../../functions/console/sign-in/session.ts';
import { readRequest } from '../../functions/kernel/http-request.ts';
import { contentResponse, seeOther } from '../../functions/kernel/http-response.ts';
import { deriveKeys } from '../../functions/kernel/secrets.ts';
import { testPublicUrl, testRequest } from '../support/console-visit.ts';

describe('cookies', () => {
  test('are for this host alone, out of reach of scripts and of other sites', () => {
    expect(hostCookie('__Host-doorward', 'abc')).toBe('__Host-doorward=abc; Path=/; Secure; HttpOnly; SameSite=Lax');
    expect(endCookie('__Host-doorward')).toContain(
      '__Host-doorward=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0',
    );
  });
  const read = (cookies: string[]) =>
    readRequest({ cookies, headers: {}, rawPath: '/', requestContext: { http: {} } } as never).cookies;
  test('are read by name; of two, the first counts', () => {
    expect(read(['a=1', '__Host-doorward=x=y', 'a=2', 'bare'])).toEqual({ a: '1', '__Host-doorward': 'x=y', bare: '' });
  });
  test('are sent beside any kind of answer', () => {
    const cookies = ['a=1; Path=/'];
    expect(contentResponse({ ...seeOther('/console'), cookies })).toMatchObject({
      statusCode: 303,
      headers: { location: '/console', 'cache-control': 'no-store' },
      cookies,
    });
    expect(contentResponse({ status: 200, html: '' })).not.toHaveProperty('cookies');
  });
});

describe('the way back after a sign-in stays in the console', () => {
  test.each([
    ['/console', '/console'],
    ['/console/tasks/t_1?tab=steps', '/console/tasks/t_1?tab=steps'],
    ['/console?team=a&q=%2F%2Fevil', '/console?team=a&q=%2F%2Fevil'],
    ['/console/tasks/t_1#x', '/console/tasks/t_1'],
    [undefined, '/console'],
    ['', '/console'],
    ['https://evil.example/console', '/console'],
    ['//evil.example/console', '/console'],
    ['/\\evil.example', '/console'],
    ['/console\\@evil.example', '/console'],
    ['\\\\evil.example', '/console'],
    ['/\t/evil.example', '/console'],
    ['/console/\n//evil.example', '/console'],
    ['/console/\\evil.example', '/console'],
    ['javascript:alert(1)', '/console'],
    ['/consoles', '/console'],
    ['/console.evil.example', '/console'],
    ['/console/../v1/tasks', '/console'],
    ['/console/%2e%2e/t/x', '/console'],
    ['/console/sign-out', '/console'],
    ['/console/sign-in?to=/console', '/console'],
    ['/console/callback?code=1', '/console'],
    ['/v1/tasks', '/console'],
    [`/console?${'a'.repeat(2000)}`, '/console'],
  ])('%s', (wanted, expected) => {
    expect(safePath(wanted)).toBe(expected);
  });
  test('the address of a page is its own way back', () => {
    expect(addressOf({ path: '/console/audit', query: { day: '2026-11-22', person: 'a b&c' } })).toBe(
      '/console/audit?day=2026-11-22&person=a+b%26c',
    );
  });
});

describe('forms', () => {
  const id = randomBytes(32).toString('base64url');
  const csrf = csrfToken(id);
  const own = { origin: testPublicUrl, 'sec-fetch-site': 'same-origin' };

  test.each([
    ['a page of ours', own, true],
    ['a browser without fetch metadata', { origin: testPublicUrl }, true],
    ['a page that hides its address, on the same site', { origin: 'null', 'sec-fetch-site': 'same-origin' }, true],
    ['a page that hides its address', { origin: 'null' }, false],
    ['another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }, false],
    ['a sister site', { origin: 'https://other.doorward.example', 'sec-fetch-site': 'same-site' }, false],
    ['another port', { origin: `${testPublicUrl}:8443` }, false],
    ['the same name without TLS', { origin: 'http://doorward.example' }, false],
    ['headers that disagree', { origin: testPublicUrl, 'sec-fetch-site': 'cross-site' }, false],
    ['an address typed by hand', { 'sec-fetch-site': 'none' }, false],
    ['nothing said', {}, false],
  ])('from %s', (_, headers, taken) => {
    expect(isSameOrigin(testRequest({ headers }), testPublicUrl)).toBe(taken);
  });

  const send = (form: Record<string, string>, headers: Record<string, string> = own) =>
    requireOwnForm(testRequest({ form, headers }), csrf, testPublicUrl);
  const refused = expect.objectContaining({ status: 403 });

  test('carry the token of their session', () => {
    expect(() => send({ csrf })).not.toThrow();
    expect(() => send({})).toThrow(refused);
    expect(() => send({ csrf: '' })).toThrow(refused);
    expect(() => send({ csrf: `${csrf}x` })).toThrow(refused);
    expect(() => send({ csrf: 'ü'.repeat(csrf.length) })).toThrow(refused);
    expect(() => send({ csrf: csrfToken(randomBytes(32).toString('base64url')) })).toThrow(refused);
    expect(() => send({ csrf }, { origin: 'https://evil.example' })).toThrow(refused);
  });

  test('the token tells nothing of the session', () => {
    expect(csrf).toMatch(/^[\w-]{43}$/);
    expect(csrf).not.toContain(id.slice(0, 8));
  });
});

describe('an attempt to sign in', () => {
  const keys = deriveKeys('a secret for tests that is long enough');
  const attempt = { state: 's', nonce: 'n', verifier: 'v', to: '/console/audit' };
  const sealed = sealAttempt(keys, attempt, 1000);

  test('comes back as it was, for ten minutes', () => {
    expect(openAttempt(keys, sealed, 1000 + attemptMs - 1)).toEqual(attempt);
    expect(openAttempt(keys, sealed, 1000 + attemptMs)).toBeUndefined();
  });

  test('cannot be read, changed or made by others', () => {
    expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain('audit');
    const bytes = Buffer.from(sealed, 'base64url');
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    for (const forged of [bytes.toString('base64url'), '', 'x', sealed.slice(0, 30), undefined])
      expect(openAttempt(keys, forged, 1000)).toBeUndefined();
    expect(openAttempt(deriveKeys('another secret that is long enough too'), sealed, 1000)).toBeUndefined();
  });
});

describe('a session', () => {
  const hour = 3_600_000;
  const session = (startedAt: number, seenAt: number) => ({ id: '', claims: {}, startedAt, seenAt, renewAt: 0 });
  test.each([
    ['at once', 0, 0, 0, false],
    ['after nearly an hour without a sign of life', 0, 0, hour - 1, false],
    ['after an hour without a sign of life', 0, 0, hour, true],
    ['at the end of a shift', 0, 12 * hour - 1, 12 * hour - 1, false],
    ['after a shift, however busy', 0, 12 * hour - 1, 12 * hour, true],
  ])('%s', (_, startedAt, seenAt, now, over) => {
    expect(isOver(session(startedAt, seenAt), now)).toBe(over);
  });
  test('notes a sign of life every five minutes only', () => {
    expect([needsNote(session(0, 0), 299_999), needsNote(session(0, 0), 300_000)]).toEqual([false, true]);
  });
});
