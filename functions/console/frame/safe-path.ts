import type { HttpRequest } from '../../kernel/http-types.ts';

const start = '/console';
const base = 'https://console.invalid';
/** Doors, not rooms: nobody is led back to them. */
const doors = /^\/console\/(sign-in|sign-out|signed-out|callback|language|assets)(\/|$)/;

/**
 * Where to go after a sign-in: a page of the console on this very site, or its start. Everything else that a link could carry, from
 * another site to a script, is dropped.
 */
export function safePath(wanted: string | undefined): string {
  if (wanted === undefined || wanted.length > 1000 || !/^\/console(?:[/?]|$)/.test(wanted)) return start;
  // Browsers read a backslash as a slash and skip tabs and line ends, so that what looks like a path could name another site.
  if (/[\\\p{Cc}]/u.test(wanted) || !URL.canParse(wanted, base)) return start;
  const url = new URL(wanted, base);
  const stays = url.origin === base && (url.pathname === start || url.pathname.startsWith(`${start}/`));
  return stays && !doors.test(url.pathname) ? `${url.pathname}${url.search}` : start;
}

/** The path and query of a request as one address. */
export function addressOf({ path, query }: Pick<HttpRequest, 'path' | 'query'>): string {
  const search = new URLSearchParams(query).toString();
  return safePath(search === '' ? path : `${path}?${search}`);
}
