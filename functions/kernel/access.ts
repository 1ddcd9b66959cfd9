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

const agents = ['agent', 'supervisor'] as const;

/**
 * Who may do what: the one table that pages and API alike go by. A permission is held by anyone with one of its roles, and only for the
 * games of the person, which {@link requireGame} looks at.
 */
export const permissions = {
  'task.read': agents,
  'task.work': agents,
  'task.reveal': agents,
  'task.escalate': agents,
  'task.assign': ['supervisor'],
  /** Lets something happen that a first person asked for; that it is another person is checked where it happens. */
  'task.approve': ['supervisor'],
  'wave.make': ['supervisor'],
  'wave.work': agents,
  'roster.read': agents,
  'roster.write': ['supervisor'],
  /** What a game promises and when its teams work; who may change it is told there. */
  'target.read': ['agent', 'supervisor', 'admin'],
  'playbook.read': agents,
  'playbook.write': ['supervisor'],
  'report.read': ['supervisor'],
  'audit.read': ['supervisor', 'admin'],
  'game.read': ['admin'],
  'game.write': ['admin'],
  'announcement.read': ['publisher'],
  'announcement.write': ['publisher'],
  /** To be in the console at all: its language, its help, its frame. */
  'console.use': roles,
} as const satisfies Record<string, readonly Role[]>;
export type Permission = keyof typeof permissions;

export const may = (staff: Staff, permission: Permission): boolean =>
  permissions[permission].some((role) => staff.roles.has(role));

/** @throws Problem 403 */
export function requirePermission(staff: Staff, permission: Permission): void {
  if (!may(staff, permission)) throw forbidden(`This needs the role ${permissions[permission].join(' or ')}.`);
}

/** @throws Problem 404: for a game that a person may not see, its objects do not exist */
export function requireGame(staff: Staff, gameId: string, what: string): void {
  if (!staff.games.has(gameId)) throw notFound(what);
}
