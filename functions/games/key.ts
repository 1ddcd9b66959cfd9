import { z } from 'zod';
import { day, rfc3339 } from '../kernel/clock.ts';

/** A signing key of a game, as it is stored; times in milliseconds. */
export const gameKeyRow = z.object({
  keyId: z.string(),
  gameId: z.string(),
  /** The `whsec_…` secret under the stage's seal. */
  sealed: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  notBefore: z.number(),
  notAfter: z.number(),
  createdAt: z.number(),
  revokedAt: z.number().optional(),
});
export type GameKey = z.infer<typeof gameKeyRow>;

/** So that one key can take over from another while both are known. */
export const mostLiveKeys = 2;

/** A year between rotations, and a month in which to do it. */
export const keyLifeMs = 395 * day;

/** How long a repeated request for a key is answered with the same secret: for a reply that was lost, not for a curious second look. */
export const secretShownMs = 10 * 60_000;

const keyIdForm = /^key_[A-Za-z0-9_-]{22}$/;

/** Whether a text has the form of our key ids; anything else is unknown without a look-up. */
export const isKeyId = (text: string): boolean => keyIdForm.test(text);

/** Whether requests may be signed with it. @param now milliseconds */
export const isInForce = (key: GameKey, now: number): boolean =>
  key.revokedAt === undefined && key.notBefore <= now && now < key.notAfter;

/** Whether it counts among the two that a game may have: in force now, or still to come. @param now milliseconds */
export const isLive = (key: GameKey, now: number): boolean => key.revokedAt === undefined && now < key.notAfter;

const instant = z.iso.datetime({ offset: true });

/** What may be said of a new key; both times are optional. */
export const keyForm = z.strictObject({ notBefore: instant.optional(), notAfter: instant.optional() });

export type KeyForm = z.infer<typeof keyForm>;

export const newKeyView = z.object({ keyId: z.string(), secret: z.string(), notBefore: instant, notAfter: instant });

export const revokedKeyView = z.object({ keyId: z.string(), revokedAt: instant });

export const showKey = ({ keyId, notBefore, notAfter }: GameKey) => ({
  keyId,
  notBefore: rfc3339(notBefore),
  notAfter: rfc3339(notAfter),
});
