import type { Look } from './look.ts';

/**
 * Headers of a page that only ever stands in our own preview: it is nobody's page (a sandbox gives it an origin of its own), nothing in it runs
 * or is fetched, and no form of it goes anywhere.
 */
export const frameHeaders: Readonly<Record<string, string>> = {
  'content-security-policy':
    "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; frame-ancestors 'self'",
  'x-frame-options': 'SAMEORIGIN',
};

/** Asks that always hold, and never. */
const always = '(min-width:0)';
const never = '(max-width:0)';

/**
 * A mail or page as it looks to somebody who has set their device to light or dark, whatever the person has set who looks at the preview.
 * Programs decide by these very media queries and by `color-scheme`.
 */
export function inScheme(html: string, scheme: Look['scheme']): string {
  const asked = html
    .replace(/\(\s*prefers-color-scheme\s*:\s*dark\s*\)/gi, scheme === 'dark' ? always : never)
    .replace(/\(\s*prefers-color-scheme\s*:\s*light\s*\)/gi, scheme === 'light' ? always : never);
  return asked
    .replace(/(color-scheme\s*:\s*)light\s+dark/gi, `$1${scheme}`)
    .replace(/(<meta\s+name="(?:supported-)?color-schemes?"\s+content=")[^"]*"/gi, `$1${scheme}"`);
}
