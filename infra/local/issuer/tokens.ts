import { randomUUID } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import type { VerifyToken } from '../http/authorizer.ts';
import { localClientId } from '../template/identities.ts';
import type { Person } from './people.ts';
import type { SigningKey } from './signing-key.ts';
import { applyShape, type Claims, shapeTokenEvent } from './token-shape.ts';

type TokenAnswer = {
  access_token: string;
  id_token: string;
  /** Missing where nobody signed in by a page, and in the answer to a refresh, as with the user pool. */
  refresh_token?: string;
  token_type: 'Bearer';
  expires_in: number;
};

export type Tokens = {
  /** @param wanted `refresh` is whether a token to ask for further ones comes with it */
  readonly issue: (
    person: Person,
    wanted: { scope: string; nonce?: string | undefined; refresh?: boolean },
  ) => Promise<TokenAnswer>;
  /** Whose refresh token it is, and what it was given for. @throws if it is not ours or no longer holds */
  readonly refreshed: (token: string) => Promise<{ sub: string; scope: string }>;
  readonly verify: VerifyToken;
};

/**
 * @param shape calls the pre token generation function of the user pool; undefined if the pool has none, and the claims of the
 * contract are then written by the issuer itself
 */
export function createTokens(from: {
  issuer: string;
  key: SigningKey;
  region: string;
  seconds: number;
  /** How long a refresh token holds. */
  refreshSeconds: number;
  shape: ((event: string) => Promise<string | undefined>) | undefined;
}): Tokens {
  const { issuer, key, seconds, refreshSeconds } = from;

  const sign = (claims: Claims, holds = seconds) =>
    new SignJWT(claims)
      .setProtectedHeader({ alg: 'RS256', kid: key.kid })
      .setIssuer(issuer)
      .setIssuedAt()
      .setExpirationTime(`${holds}s`)
      .setJti(randomUUID())
      .sign(key.privateKey);

  return {
    issue: async (person, { scope, nonce, refresh }) => {
      const { sub, email, roles, games } = person;
      const common = { sub, aud: localClientId, 'cognito:groups': roles, auth_time: Math.floor(Date.now() / 1000) };
      const access: Claims = { ...common, client_id: localClientId, token_use: 'access', username: sub, scope };
      const id: Claims = { ...common, token_use: 'id', email, email_verified: true, ...(nonce ? { nonce } : {}) };
      const contract = { email, groups: roles, games };
      const answer =
        from.shape && (await from.shape(JSON.stringify(shapeTokenEvent(person, from.region, scope.split(' ')))));
      const shaped: unknown = answer === undefined ? undefined : JSON.parse(answer);
      const as = (claims: Claims, kind: Parameters<typeof applyShape>[1]) =>
        shaped === undefined ? { ...claims, ...contract } : applyShape(claims, kind, shaped);
      return {
        access_token: await sign(as(access, 'accessTokenGeneration')),
        id_token: await sign(as(id, 'idTokenGeneration')),
        ...(refresh ? { refresh_token: await sign({ sub, scope, token_use: 'refresh' }, refreshSeconds) } : {}),
        token_type: 'Bearer',
        expires_in: seconds,
      };
    },
    refreshed: async (token) => {
      const { payload } = await jwtVerify(token, key.publicKey, { issuer, algorithms: ['RS256'] });
      if (payload.token_use !== 'refresh') throw new Error('this is no refresh token');
      return { sub: String(payload.sub), scope: String(payload.scope) };
    },
    verify: async (token) => {
      const { payload } = await jwtVerify(token, key.publicKey, { issuer, algorithms: ['RS256'] });
      if (payload.token_use === 'refresh') throw new Error('a refresh token opens nothing itself');
      return payload;
    },
  };
}
