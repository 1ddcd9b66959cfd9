import { forbidden } from './errors.ts';
import type { HttpRequest } from './http-types.ts';

/** @throws Problem 403 for a form of another site; what tells nothing of its site is let through: it has no session that another site could use */
export function requireOwnPage(request: HttpRequest): void {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') throw forbidden('An answer is taken only from its own page.');
}
