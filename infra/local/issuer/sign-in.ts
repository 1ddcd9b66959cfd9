import { createHash, randomBytes } from 'node:crypto';
import { html } from 'hono/html';
import type { Markup } from '../http/page.ts';
import { localClientId } from '../template/identities.ts';
import type { Person } from './people.ts';

/** What an application asks for when it sends somebody to sign in (RFC 6749 §4.1.1, RFC 7636 §4.3). */
export type SignInRequest = {
  redirectUri: string;
  state: string;
  scope: string;
  nonce: string;
  challenge: string;
};

const fields = ['response_type', 'client_id', 'redirect_uri', 'state', 'scope', 'nonce', 'code_challenge'];

const isLoopback = (uri: string) => /^http:\/\/(127\.0\.0\.1|localhost)(:\d+)?\//.test(uri);

/** @returns what was asked for, or why it is refused */
export function readSignIn(form: URLSearchParams, callbackUrls: readonly string[]): SignInRequest | string {
  const get = (name: string) => form.get(name) ?? '';
  const redirectUri = get('redirect_uri');
  if (get('client_id') !== localClientId) return 'The application is not known here.';
  if (!callbackUrls.includes(redirectUri) && !isLoopback(redirectUri)) return 'The address to go back to is not known.';
  if (get('response_type') !== 'code') return 'Only the authorization code flow is answered.';
  if (get('code_challenge_method') !== 'S256' || !get('code_challenge')) return 'PKCE with S256 is needed.';
  return {
    redirectUri,
    state: get('state'),
    scope: get('scope') || 'openid',
    nonce: get('nonce'),
    challenge: get('code_challenge'),
  };
}

/** @param form what was asked for; carried through the page unchanged */
export function signInPage(form: URLSearchParams, people: readonly Person[], failed: boolean): Markup {
  const hidden = [...fields, 'code_challenge_method'].map(
    (name) => html`<input type="hidden" name="${name}" value="${form.get(name) ?? ''}">`,
  );
  return html`<main><h1>Sign in to the local stack</h1>
${failed ? html`<p role="alert">That address and password do not belong together.</p>` : ''}
<form method="post">${hidden}
<label>Address <input name="username" type="email" autocomplete="username" required list="people" value="${form.get('username') ?? ''}"></label>
<datalist id="people">${people.map(({ email }) => html`<option value="${email}"></option>`)}</datalist>
<label>Password <input name="password" type="password" autocomplete="current-password" required></label>
<button>Sign in</button></form>
<p><small>Addresses and passwords of this machine are in the file stack.json, whose path the start has printed.</small></p></main>`;
}

type Code = { person: Person; asked: SignInRequest; expires: number };

const codeMs = 60_000;

/** Codes to be exchanged for tokens: each once, within a minute, and only by who began the sign-in. */
export function createCodes() {
  const codes = new Map<string, Code>();
  return {
    make: (person: Person, asked: SignInRequest): string => {
      const code = randomBytes(32).toString('base64url');
      codes.set(code, { person, asked, expires: Date.now() + codeMs });
      return code;
    },
    take: (code: string, verifier: string, redirectUri: string): Code | undefined => {
      const found = codes.get(code);
      codes.delete(code);
      const challenge = createHash('sha256').update(verifier).digest('base64url');
      const fits = found?.asked.challenge === challenge && found.asked.redirectUri === redirectUri;
      return found && fits && found.expires > Date.now() ? found : undefined;
    },
  };
}
