import { z } from 'zod';
import type { CallbackType } from './callback.ts';

const instant = z.iso.datetime();

/**
 * The body of a message. Fields may be added to `data` later, so a receiver ignores what it does not know.
 * @see messageText, which writes it and adds the player's id
 */
const message = <T extends CallbackType, S extends z.ZodRawShape>(type: T, id: string, data: S) =>
  z
    .object({ type: z.literal(type), timestamp: instant, data: z.object({ playerId: z.string(), ...data }) })
    .meta({ id });

const question = { verificationId: z.string(), eventId: z.string() };

/** The values are those of the room outreach, which this room must not know; a test holds the two against each other. */
const task = {
  taskId: z.string(),
  trackingCode: z.string(),
  kind: z.enum(['denied', 'suspicious', 'undeliverable', 'unanswered', 'mail_cap']),
  state: z.enum(['open', 'claimed', 'waiting', 'escalated', 'resolved']),
  priority: z.enum(['low', 'normal', 'high', 'urgent']),
};
const outcome = z.enum(['was_player', 'secured', 'lost', 'unreachable', 'false_alarm', 'closed_with_care']);

/** What Doorward posts to a game, by type. */
export const callbackBodies = {
  'verification.sent': message('verification.sent', 'VerificationSent', { ...question, mailCode: z.string() }),
  'verification.confirmed': message('verification.confirmed', 'VerificationConfirmed', {
    ...question,
    lowered: z.boolean(),
  }),
  'verification.denied': message('verification.denied', 'VerificationDenied', question),
  'verification.expired': message('verification.expired', 'VerificationExpired', question),
  'task.opened': message('task.opened', 'TaskOpened', task),
  'task.escalated': message('task.escalated', 'TaskEscalated', task),
  'task.resolved': message('task.resolved', 'TaskResolved', { ...task, outcome }),
  'player.protection_changed': message('player.protection_changed', 'ProtectionChanged', {
    protection: z.enum(['normal', 'watch', 'hold']),
    since: instant,
    reasons: z.array(z.string()),
  }),
  'mail.undeliverable': message('mail.undeliverable', 'MailUndeliverable', question),
} as const satisfies Record<CallbackType, z.ZodType>;
