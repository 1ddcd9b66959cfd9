import { createRemoteJWKSet, jwtVerify } from 'jose';
import * as oidc from 'openid-client';
import { minute } from '../../kernel/clock.ts';
import { log } from '../../kernel/log.ts';
import type { Granted, Provider } from './provider.ts';

/** Claims are asked for anew this long before their token ends, so that none runs out under a page. */
const earlyMs = minute;
const timeoutSeconds = 5;

const isLoopback = ({ protocol, hostname }: URL) => protocol === 'http:' && hostname === '127.0.0.1';

type Known = { config: oidc.Configuration; keys: ReturnType<typeof createRemoteJWKSet> };
type Tokens = { access_token: string; refresh_token?: string };

/** What came is not what we asked for: a state, nonce or token that does not fit. */
const misfits = new Set([
  'OAUTH_INVALID_RESPONSE',
  'OAUTH_JWT_CLAIM_COMPARISON_FAILED',
  'OAUTH_JWT_TIMESTAMP_CHECK_FAILED',
  'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED',
]);

/** Whether the provider has understood and says no; all else may go better the next time. */
const isRefusal = (fault: unknown): boolean =>
  fault instanceof oidc.AuthorizationResponseError ||
  (fault instanceof oidc.ResponseBodyError && fault.status < 500 && fault.status !== 429) ||
  (fault instanceof oidc.ClientError && misfits.has(fault.code ?? ''));

/** @throws what is no refusal */
function refusal(fault: unknown): 'refused' {
  if (!isRefusal(fault)) throw fault;
  const { name, code } = fault as { name: string; code?: string };
  log.warn('sign_in_refused', { fault: name, reason: code });
  return 'refused';
}

/**
 * The provider by OpenID Connect: authorization code with PKCE, state and nonce, as a public client (OAuth 2.1; RFC 7636).
 * @param from issuer with its discovery document; plain http only on this machine
 */
export function liveProvider(from: { issuer: string; clientId: string; publicUrl: string }): Provider {
  const { issuer, clientId, publicUrl } = from;
  const callback = `${publicUrl}/console/callback`;
  let found: Promise<Known> | undefined;

  const discover = async (): Promise<Known> => {
    const server = new URL(issuer);
    const execute = [oidc.enableNonRepudiationChecks, ...(isLoopback(server) ? [oidc.allowInsecureRequests] : [])];
    const config = await oidc.discovery(server, clientId, undefined, oidc.None(), { execute, timeout: timeoutSeconds });
    const { jwks_uri: keysUrl } = config.serverMetadata();
    if (keysUrl === undefined) throw new Error('the provider of the sign-in publishes no keys');
    return { config, keys: createRemoteJWKSet(new URL(keysUrl), { timeoutDuration: timeoutSeconds * 1000 }) };
  };
  /** Once per function instance; a failure is not remembered. */
  const known = (): Promise<Known> => {
    found ??= discover().catch((fault) => {
      found = undefined;
      throw fault;
    });
    return found;
  };

  /** Reads the access token, checked as the API's authorizer checks it. */
  const granted = async ({ keys }: Known, { access_token, refresh_token }: Tokens): Promise<Granted> => {
    const options = { issuer, algorithms: ['RS256'], requiredClaims: ['sub', 'exp'] };
    const { payload } = await jwtVerify(access_token, keys, options);
    const audience = [payload.aud ?? payload.client_id].flat();
    if (!audience.includes(clientId) || payload.token_use !== 'access') throw new Error('the token is not for us');
    const { sub, email, groups, games, exp = 0 } = payload;
    return { claims: { sub, email, groups, games }, refresh: refresh_token, until: exp * 1000 - earlyMs };
  };

  return {
    begin: async (to) => {
      const { config } = await known();
      const attempt = {
        state: oidc.randomState(),
        nonce: oidc.randomNonce(),
        verifier: oidc.randomPKCECodeVerifier(),
        to,
      };
      const url = oidc.buildAuthorizationUrl(config, {
        redirect_uri: callback,
        scope: 'openid email',
        state: attempt.state,
        nonce: attempt.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(attempt.verifier),
        code_challenge_method: 'S256',
      });
      return { attempt, url: url.href };
    },
    finish: async (query, { state, nonce, verifier }) => {
      const provider = await known();
      const url = new URL(`${callback}?${new URLSearchParams(query)}`);
      const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true };
      const tokens = await oidc.authorizationCodeGrant(provider.config, url, checks).catch(refusal);
      return tokens === 'refused' ? tokens : granted(provider, tokens);
    },
    renew: async (refresh) => {
      const provider = await known();
      const tokens = await oidc.refreshTokenGrant(provider.config, refresh).catch(refusal);
      return tokens === 'refused' ? tokens : granted(provider, tokens);
    },
    revoke: async (refresh) => {
      const { config } = await known();
      if (config.serverMetadata().revocation_endpoint !== undefined) await oidc.tokenRevocation(config, refresh);
    },
    endUrl: async () => {
      const { end_session_endpoint: end } = (await known()).config.serverMetadata();
      if (end === undefined) return undefined;
      const back = `${publicUrl}/console/signed-out`;
      // The standard's name of the parameter and Cognito's own, each ignored by the other.
      return `${end}?${new URLSearchParams({ client_id: clientId, post_logout_redirect_uri: back, logout_uri: back })}`;
    },
  };
}
