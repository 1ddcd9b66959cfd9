import { isIP } from 'node:net';
import { z } from 'zod';
import { eventTypes } from '../detection/index.ts';
import { textField } from '../kernel/schema.ts';
import { playerIdSchema, playerPatch } from '../players/index.ts';

const userAgentKept = 1024;

const deviceReport = z.strictObject({
  id: textField(128).optional(),
  model: textField(128).optional(),
  os: textField(128).optional(),
  osVersion: textField(128).optional(),
  client: textField(128).optional(),
  clientVersion: textField(128).optional(),
  language: textField(128).optional(),
  timezone: textField(128).optional(),
  screen: textField(128).optional(),
});

/** One activity event as a game server posts it (contract §2). */
export const eventSchema = z
  .strictObject({
    id: z.string().regex(/^[A-Za-z0-9_-]{8,64}$/, 'must be 8 to 64 of A–Z a–z 0–9 _ -'),
    type: z.enum(eventTypes),
    occurredAt: z.iso.datetime({ offset: true, error: 'must be an RFC 3339 time with offset' }),
    playerId: playerIdSchema,
    ip: z
      .string()
      .max(64)
      .refine((text) => isIP(text) !== 0 && !text.includes('%'), 'must be an IPv4 or IPv6 address'),
    userAgent: z
      .string()
      .overwrite((text) => text.slice(0, userAgentKept).toWellFormed())
      .optional(),
    device: deviceReport.optional(),
    sessionId: textField(256).optional(),
    reason: textField(64).optional(),
    value: z.number().nonnegative().optional(),
    player: playerPatch.optional(),
  })
  .meta({ id: 'Event' });

export type ActivityEvent = z.infer<typeof eventSchema>;

const minute = 60_000;
const day = 86_400_000;
const futureLimit = 5 * minute;
const pastLimit = 30 * day;

/** Why an event's time keeps it out, in words; undefined if it does not. Both limits are the contract's. */
export function timeFault(occurredAt: number, now: number): string | undefined {
  if (occurredAt > now + futureLimit)
    return 'occurredAt is more than 5 minutes in the future; check the clock of this game server.';
  if (occurredAt < now - pastLimit) return 'occurredAt is more than 30 days ago; it is too late to act on it.';
  return undefined;
}
