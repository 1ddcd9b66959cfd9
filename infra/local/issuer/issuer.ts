import type { IncomingMessage, ServerResponse } from 'node:http';
import { readText } from '../engines/server.ts';
import { plainAnswer } from '../http/function-answer.ts';
import { queryOf, sendJson, sendPage } from '../http/page.ts';
import { localClientId } from '../template/identities.ts';
import { findPerson, type Person } from './people.ts';
import { createCodes, readSignIn, signInPage } from './sign-in.ts';
import type { SigningKey } from './signing-key.ts';
import type { Tokens } from './tokens.ts';

/** A small OpenID Connect provider that stands in for the user pool. Its paths begin with the path of its issuer address. */
export type Issuer = {
  readonly answer: (request: IncomingMessage, response: ServerResponse, path: string) => Promise<void>;
};

/** Source: OpenID Connect Discovery 1.0, §3. */
const discovery = (issuer: string) => ({
  issuer,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
  jwks_uri: `${issuer}/jwks.json`,
  end_session_endpoint: `${issuer}/logout`,
  response_types_supported: ['code'],
  grant_types_supported: ['authorization_code', 'refresh_token', 'password'],
  subject_types_supported: ['public'],
  id_token_signing_alg_values_supported: ['RS256'],
  code_challenge_methods_supported: ['S256'],
  token_endpoint_auth_methods_supported: ['none'],
});

export function createIssuer(from: {
  issuer: string;
  key: SigningKey;
  people: readonly Person[];
  tokens: Tokens;
  callbackUrls: readonly string[];
}): Issuer {
  const { people, tokens } = from;
  const codes = createCodes();

  const authorize = async (request: IncomingMessage, response: ServerResponse) => {
    const posted = request.method === 'POST';
    const form = posted ? new URLSearchParams(await readText(request)) : queryOf(request);
    const asked = readSignIn(form, from.callbackUrls);
    const title = 'Sign in';
    if (typeof asked === 'string') return plainAnswer(response, 400, asked);
    const back = new URL(asked.redirectUri);
    const person = posted && findPerson(people, form.get('username') ?? '', form.get('password') ?? '');
    if (!person) {
      const status = posted ? 401 : 200;
      return sendPage(response, { status, title, body: signInPage(form, people, posted), formTo: back.origin });
    }
    back.searchParams.set('code', codes.make(person, asked));
    if (asked.state) back.searchParams.set('state', asked.state);
    response.writeHead(303, { location: back.href, 'cache-control': 'no-store' }).end();
  };

  const token = async (request: IncomingMessage, response: ServerResponse) => {
    const form = new URLSearchParams(await readText(request));
    const get = (name: string) => form.get(name) ?? '';
    const refuse = (error: string) => sendJson(response, 400, { error });
    if (get('client_id') !== localClientId) return refuse('invalid_client');
    if (get('grant_type') === 'password') {
      const person = findPerson(people, get('username'), get('password'));
      if (!person) return refuse('invalid_grant');
      return sendJson(response, 200, await tokens.issue(person, { scope: get('scope') || 'openid' }));
    }
    if (get('grant_type') === 'refresh_token') {
      const known = await tokens.refreshed(get('refresh_token')).catch(() => undefined);
      const person = people.find(({ sub }) => sub === known?.sub);
      // Roles and games are those of now: who was changed meanwhile gets other claims, who was removed none.
      if (!known || !person) return refuse('invalid_grant');
      return sendJson(response, 200, await tokens.issue(person, { scope: known.scope }));
    }
    if (get('grant_type') !== 'authorization_code') return refuse('unsupported_grant_type');
    const code = codes.take(get('code'), get('code_verifier'), get('redirect_uri'));
    if (!code) return refuse('invalid_grant');
    const { scope, nonce } = code.asked;
    return sendJson(response, 200, await tokens.issue(code.person, { scope, nonce, refresh: true }));
  };

  const logout = async (request: IncomingMessage, response: ServerResponse) => {
    const query = queryOf(request);
    const to = query.get('post_logout_redirect_uri') ?? query.get('logout_uri') ?? '/console/signed-out';
    // Nobody stays signed in here, so there is nothing to end; only addresses of this machine are gone back to.
    const location = /^(\/(?!\/)|http:\/\/(127\.0\.0\.1|localhost)[:/])/.test(to) ? to : '/console/signed-out';
    response.writeHead(303, { location }).end();
  };

  const routes: Record<string, Issuer['answer']> = {
    'GET /.well-known/openid-configuration': async (_, response) => sendJson(response, 200, discovery(from.issuer)),
    'GET /jwks.json': async (_, response) => sendJson(response, 200, { keys: [from.key.publicJwk] }),
    'GET /authorize': authorize,
    'POST /authorize': authorize,
    'POST /token': token,
    'GET /logout': logout,
  };

  return {
    answer: async (request, response, path) => {
      const route = routes[`${request.method} ${path}`];
      if (route) await route(request, response, path);
      else plainAnswer(response, 404, 'Not Found');
    },
  };
}
