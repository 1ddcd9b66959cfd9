import { headersFor } from '../../kernel/page-headers.ts';
import { consoleStyle } from './console-style.ts';

/** Headers of the console's pages: our own script and calls to this very site, nothing else. */
export const consoleHeaders: Readonly<Record<string, string>> = {
  ...headersFor(consoleStyle, "script-src 'self'", "connect-src 'self'"),
  // With `no-referrer`, browsers would hide from which page a form came.
  'referrer-policy': 'same-origin',
};
