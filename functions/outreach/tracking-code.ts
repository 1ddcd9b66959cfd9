import type { Keys } from '../kernel/secrets.ts';
import { tokenHash, trackingCode } from '../kernel/tokens.ts';

const codeForm = /^[0-9A-HJKMNP-TV-Z]{28}$/;

/**
 * A tracking code as a person typed it, in the form that is looked up: capitals, no dashes or spaces, and the letters that the
 * alphabet leaves out read as the digits they look like (Crockford's base 32).
 * @returns undefined if it cannot be one of ours
 */
export function readCode(typed: string): string | undefined {
  const code = typed.slice(0, 80).toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  return codeForm.test(code) ? code : undefined;
}

/** The partition of the row by which a case is found from its code. @param code as {@link readCode} gives it */
export const codePartition = (code: string): string => `code#${tokenHash(code)}`;

/** The same, for a task: its code follows from its id. */
export const taskPartition = (keys: Keys, taskId: string): string =>
  codePartition(trackingCode(keys, taskId).replaceAll('-', ''));
