import { createHash } from 'node:crypto';
import { pageStyle } from './page-style.ts';

/**
 * Headers of an HTML page that takes nothing from elsewhere and stands in no frame.
 * @param style the one style sheet of the page, allowed by its hash
 * @param more what else the policy allows, such as `script-src 'self'`
 */
export const headersFor = (style: string, ...more: string[]) => ({
  'content-security-policy': [
    "default-src 'none'",
    `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
    ...more,
    "img-src 'self' data:",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'x-robots-tag': 'noindex, nofollow',
});

/** Headers of the pages for players: no script at all. */
export const pageHeaders = headersFor(pageStyle);
