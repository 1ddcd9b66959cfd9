import { z } from 'zod';
import type { MailState } from './mail-states.ts';

const one = z.array(z.string().max(256)).min(1);
const recipients = z.array(z.object({ emailAddress: z.string().max(400) })).max(50);

/** The parts of an SES event that matter here. Source: SES developer guide, "Contents of event data in Amazon SNS". */
const sesEvent = z.object({
  eventType: z.string().max(40),
  mail: z.object({
    messageId: z.string().max(256),
    tags: z.object({ sendId: one, player: one, lane: one, announcement: one.optional() }),
    destination: z.array(z.string().max(400)).max(50).optional(),
  }),
  bounce: z
    .object({ bounceType: z.string().max(40), bounceSubType: z.string().max(60), bouncedRecipients: recipients })
    .optional(),
  complaint: z.object({ complaintSubType: z.string().max(60).nullish() }).optional(),
});

export type Feedback = {
  sendId: string;
  player: string;
  messageId: string;
  to: MailState;
  reason?: string;
  /** Addresses that do not exist. */
  dead: string[];
};

/** SES did not even try: the address stands on the account's own list. That list is not ours to repeat. */
const notTried = new Set(['OnAccountSuppressionList', 'Suppressed']);

type News = Pick<Feedback, 'to' | 'reason' | 'dead'>;

function newsOf({ eventType, bounce, complaint }: z.infer<typeof sesEvent>): News | undefined {
  switch (eventType) {
    case 'Send':
      return { to: 'SENT', dead: [] };
    case 'Reject':
    case 'Rendering Failure':
      return { to: 'FAILED', reason: 'rejected', dead: [] };
    case 'Delivery':
      return { to: 'DELIVERED', dead: [] };
    case 'Bounce': {
      if (bounce?.bounceType !== 'Permanent') return { to: 'RETURNED', reason: 'bounce_transient', dead: [] };
      if (notTried.has(bounce.bounceSubType)) return { to: 'BOUNCED', reason: 'suppressed', dead: [] };
      const dead = bounce.bouncedRecipients.map(({ emailAddress }) => emailAddress);
      return { to: 'BOUNCED', reason: 'bounce_permanent', dead };
    }
    case 'Complaint':
      return complaint?.complaintSubType && notTried.has(complaint.complaintSubType)
        ? { to: 'BOUNCED', reason: 'suppressed', dead: [] }
        : { to: 'COMPLAINED', reason: 'complaint', dead: [] };
    default:
      return undefined;
  }
}

function parse(body: string): z.infer<typeof sesEvent> | undefined {
  try {
    return sesEvent.safeParse(JSON.parse(body)).data;
  } catch {
    return undefined;
  }
}

function feedbackOf(event: z.infer<typeof sesEvent>): Feedback | undefined {
  const news = newsOf(event);
  const { messageId, tags } = event.mail;
  return news && { ...news, messageId, sendId: tags.sendId[0] ?? '', player: tags.player[0] ?? '' };
}

/** Reads one message of the feedback queue. @returns undefined if it is no news about a mail of ours */
export function readFeedback(body: string): Feedback | undefined {
  const event = parse(body);
  return event && feedbackOf(event);
}

/** News about a mail of the bulk lane. `address` is the one that it went to, if the event tells. */
export type BulkFeedback = Feedback & { announcementId: string; address: string | undefined };

/** Reads one message of the bulk lane's feedback queue. @returns undefined if it is no news about an announcement */
export function readBulkFeedback(body: string): BulkFeedback | undefined {
  const event = parse(body);
  const feedback = event && feedbackOf(event);
  const announcementId = event?.mail.tags.announcement?.[0];
  if (!feedback || announcementId === undefined || event.mail.tags.lane[0] !== 'bulk') return undefined;
  return { ...feedback, announcementId, address: event.mail.destination?.[0] };
}
