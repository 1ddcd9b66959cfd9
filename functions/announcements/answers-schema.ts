import { z } from 'zod';
import { languages } from '../kernel/i18n.ts';
import { announcementStates, kinds, recipientStates, skipReasons } from './announcement.ts';
import { contentSchema } from './announcement-schema.ts';

const at = z.iso.datetime();
const count = z.int().min(0);

const byReason = z.partialRecord(z.enum(skipReasons), count);

export const estimateView = z
  .object({
    at,
    recipients: count,
    byLanguage: z.partialRecord(z.enum(languages), count),
    skipped: byReason,
    sample: count.optional(),
  })
  .meta({ id: 'AnnouncementEstimate' });

export const audienceView = z
  .object({
    languages: z.array(z.enum(languages)).optional(),
    regions: z.array(z.string()).optional(),
    tiers: z.array(z.enum(['standard', 'vip'])).optional(),
    activeWithinDays: z.int().optional(),
    listed: z.literal(true).optional(),
  })
  .meta({ id: 'AnnouncementAudience' });

/** An announcement in a list. */
const item = {
  announcementId: z.string(),
  gameId: z.string(),
  kind: z.enum(kinds),
  state: z.enum(announcementStates),
  title: z.string(),
  languages: z.array(z.enum(languages)),
  audience: audienceView,
  sendAt: at.optional(),
  startsAt: at.optional(),
  endsAt: at.optional(),
  effectiveAt: at.optional(),
  createdAt: at,
  createdBy: z.string(),
  changedAt: at,
  changedBy: z.string().optional(),
  revision: z.int(),
  approval: z.object({ by: z.string(), at, revision: z.int() }).optional(),
  estimate: estimateView.optional(),
  startedAt: at.optional(),
  finishedAt: at.optional(),
  paused: z.object({ at, why: z.enum(['person', 'bounces', 'complaints']), by: z.string().optional() }).optional(),
  noticePath: z.string().optional(),
  publishedAt: at.optional(),
  updatedAt: at.optional(),
  version: z.int(),
};

export const announcementItem = z.object(item).meta({ id: 'AnnouncementItem' });
export type AnnouncementItem = z.infer<typeof announcementItem>;

export const countsView = z
  .object({
    recipients: count,
    pending: count,
    sent: count,
    delivered: count,
    bounced: count,
    complained: count,
    unsubscribed: count,
    unknown: count,
    failed: count,
    skipped: count,
  })
  .meta({ id: 'AnnouncementCounts' });

export const progressView = z
  .object({
    points: z.array(z.object({ at, counts: countsView })),
    ratePerSecond: z.number(),
    secondsLeft: z.number().optional(),
  })
  .meta({ id: 'AnnouncementProgress' });

/** An announcement with what it says and how it went. */
export const announcementView = z
  .object({
    ...item,
    content: contentSchema,
    counts: countsView,
    byLanguage: z.partialRecord(z.enum(languages), countsView),
    skipped: byReason,
    progress: progressView,
  })
  .meta({ id: 'Announcement' });
export type AnnouncementView = z.infer<typeof announcementView>;

export const announcementList = z
  .object({ items: z.array(announcementItem), cursor: z.string().optional() })
  .meta({ id: 'AnnouncementList' });

export const recipientView = z
  .object({
    playerId: z.string(),
    state: z.enum(recipientStates),
    language: z.enum(languages).optional(),
    at,
    reason: z.string().optional(),
    tries: z.int(),
    messageId: z.string().optional(),
  })
  .meta({ id: 'AnnouncementRecipient' });
export type RecipientView = z.infer<typeof recipientView>;

export const recipientList = z
  .object({ items: z.array(recipientView), cursor: z.string().optional() })
  .meta({ id: 'AnnouncementRecipientList' });
