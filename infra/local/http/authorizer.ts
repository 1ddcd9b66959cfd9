import type { IncomingMessage } from 'node:http';
import type { AuthorizerPlan } from '../resources/http-api.ts';

/** Checks a token and gives its claims. @throws if it is not ours or no longer holds */
export type VerifyToken = (token: string) => Promise<Record<string, unknown>>;

export type Authorized = { claims: Record<string, string> } | { refused: 401 | 403 };

/**
 * Claims as a JWT authorizer hands them on: every one is text, and a list is written in square brackets with spaces.
 * Source: observed behaviour of HTTP APIs; not documented.
 */
export function claimText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(claimText).join(' ')}]`;
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
}

/**
 * Decides over a request as a JWT authorizer does: signature, issuer, times, audience (`aud`, or `client_id` if there is none),
 * and, where the route asks for scopes, one of them.
 * Source: API Gateway developer guide, "Control access to HTTP APIs with JWT authorizers".
 */
export async function authorize(
  plan: AuthorizerPlan,
  scopes: readonly string[],
  request: IncomingMessage,
  verify: VerifyToken,
): Promise<Authorized> {
  const header = request.headers[plan.header];
  if (typeof header !== 'string') return { refused: 401 };
  let claims: Record<string, unknown>;
  try {
    claims = await verify(header.replace(/^Bearer /i, ''));
  } catch {
    // Whatever is wrong with a token, its bearer learns no more than this.
    return { refused: 401 };
  }
  const audience = [claims.aud ?? claims.client_id].flat();
  if (claims.iss !== plan.issuer || !audience.some((one) => plan.audience.includes(String(one))))
    return { refused: 401 };
  const held = new Set(String(claims.scope ?? claims.scp ?? '').split(' '));
  if (scopes.length > 0 && !scopes.some((scope) => held.has(scope))) return { refused: 403 };
  return { claims: Object.fromEntries(Object.entries(claims).map(([name, value]) => [name, claimText(value)])) };
}
