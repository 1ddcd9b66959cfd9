import { forbidden } from '../kernel/errors.ts';
import type { HttpRequest } from '../kernel/http.ts';

/** @throws Problem 403 for a form of another site; what tells nothing of its site is let through: the link itself is the proof */
export function requireOwnPage(request: HttpRequest): void {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') throw forbidden('An answer is taken only from its own page.');
}
