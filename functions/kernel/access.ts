import { forbidden, notFound, unauthorized } from './errors.ts';

export const roles = ['agent', 'supervisor', 'publisher', 'admin'] as const;
export type Role = (typeof roles)[number];

/** A person who signed in by OIDC: who, with which roles, for which games. */
export type Staff = {
  readonly id: string;
  readonly name: string;
  readonly roles: ReadonlySet<Role>;
  readonly games: ReadonlySet<string>;
};

/** A claim that is a list: as an array, as JSON text, or as HTTP APIs hand it on, `[a b]`. */
function listClaim(claim: unknown): string[] {
  if (Array.isArray(claim)) return claim.map(String);
  if (typeof claim !== 'string') return [];
  const bare = claim.trim().replace(/^\[|\]$/g, '');
  return bare
    .split(/[\s,]+/)
    .map((word) => word.replace(/^"|"$/g, ''))
    .filter((word) => word !== '');
}

/** @throws Problem 401 when the token names nobody */
export function staffFromClaims(claims: Readonly<Record<string, unknown>> | undefined): Staff {
  const id = claims?.sub;
  if (typeof id !== 'string' || id === '') throw unauthorized('Sign in first.');
  const groups = new Set(listClaim(claims?.groups));
  const name = typeof claims?.email === 'string' ? claims.email : id;
  return {
    id,
    name,
    roles: new Set(roles.filter((role) => groups.has(role))),
    games: new Set(listClaim(claims?.games)),
  };
}

/** @throws Problem 403 */
export function requireRole(staff: Staff, ...any: Role[]): void {
  if (!any.some((role) => staff.roles.has(role))) throw forbidden(`This needs the role ${any.join(' or ')}.`);
}

/** @throws Problem 404: for a game that a person may not see, its objects do not exist */
export function requireGame(staff: Staff, gameId: string, what: string): void {
  if (!staff.games.has(gameId)) throw notFound(what);
}
