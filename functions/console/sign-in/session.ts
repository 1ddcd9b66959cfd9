import { z } from 'zod';
import { hour, minute } from '../../kernel/clock.ts';

export const sessionCookie = '__Host-doorward';

/** A shift, and no longer (OWASP ASVS 5.0 7.3.2). */
const shiftMs = 12 * hour;
/** Without a sign of life (OWASP ASVS 5.0 7.3.1). */
const idleMs = hour;
/** Signs of life are noted this often, so that not every page writes. */
const noteMs = 5 * minute;

/** What is sealed in a session's row. */
export const sessionSecret = z.strictObject({
  claims: z.record(z.string(), z.unknown()),
  refresh: z.string().optional(),
});

/** Somebody who has signed in. Times in milliseconds. */
export type Session = z.infer<typeof sessionSecret> & {
  /** 256 random bits, known to the browser alone; the table has its hash. */
  readonly id: string;
  readonly startedAt: number;
  readonly seenAt: number;
  /** When the claims must be asked for anew. */
  readonly renewAt: number;
};

export const isOver = ({ startedAt, seenAt }: Session, now: number): boolean =>
  now - startedAt >= shiftMs || now - seenAt >= idleMs;

export const needsNote = ({ seenAt }: Session, now: number): boolean => now - seenAt >= noteMs;
