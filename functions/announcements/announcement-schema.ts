import { z } from 'zod';
import { languages } from '../kernel/i18n.ts';
import { textField } from '../kernel/schema.ts';
import { oneLine } from '../kernel/text.ts';
import { bodyFaults } from '../mail/index.ts';
import { kinds } from './announcement.ts';
import { audienceSchema, playerIds } from './audience/audience-schema.ts';

/** Characters, as a text area counts them. */
export const limits = { title: 120, body: 20_000 } as const;

const title = textField(limits.title)
  .regex(/^[^\r\n]*$/, 'takes one line')
  .overwrite((text) => oneLine(text, limits.title))
  .min(1, 'is empty');

/** Markdown of the safe subset; each fault names its line, and what a line has twice is said once. */
const body = textField(limits.body)
  .overwrite((text) => text.replace(/\r\n?/g, '\n').trimEnd())
  .min(1, 'is empty')
  .superRefine((text, context) => {
    const told = new Set(bodyFaults(text).map(({ line, message }) => `line ${line}: ${message}`));
    for (const message of told) context.addIssue({ code: 'custom', message });
  });

const words = z.strictObject({ title, body }).meta({ id: 'AnnouncementWords' });

export const contentSchema = z
  .strictObject({ en: words, vi: words.optional(), 'zh-Hans': words.optional(), it: words.optional() })
  .meta({ id: 'AnnouncementContent' });

const moment = z.iso.datetime({ offset: true, error: 'must be an RFC 3339 time with offset' });

const times = { startsAt: moment.optional(), endsAt: moment.optional(), effectiveAt: moment.optional() };
type Times = { startsAt?: string | undefined; endsAt?: string | undefined; effectiveAt?: string | undefined };

/** What is wrong with the times of a kind, by field. */
function timeFaults(kind: (typeof kinds)[number], { startsAt, endsAt, effectiveAt }: Times): [string, string][] {
  if (kind === 'policy') return effectiveAt === undefined ? [['effectiveAt', 'a change of policy needs it']] : [];
  if (kind !== 'maintenance') return [];
  const missing = Object.entries({ startsAt, endsAt }).filter(([, given]) => given === undefined);
  if (missing.length > 0) return missing.map(([field]) => [field, 'maintenance needs it']);
  return Date.parse(endsAt ?? '') <= Date.parse(startsAt ?? '') ? [['endsAt', 'must be after startsAt']] : [];
}

/** `POST /v1/announcements` and `PUT /v1/announcements/{announcementId}`. */
export const announcementForm = z
  .strictObject({
    gameId: z.string().min(1).max(63),
    kind: z.enum(kinds),
    content: contentSchema,
    audience: audienceSchema,
    sendAt: moment.optional(),
    ...times,
  })
  .superRefine((form, context) => {
    for (const [field, message] of timeFaults(form.kind, form))
      context.addIssue({ code: 'custom', path: [field], message });
  })
  .meta({ id: 'AnnouncementForm' });
export type AnnouncementForm = z.output<typeof announcementForm>;

const nothing = z.strictObject({});

/** The bodies of the acts; each may be left out. */
export const actBodies = {
  estimate: nothing,
  test: z.strictObject({ language: z.enum(languages).optional() }),
  approve: nothing,
  send: nothing,
  pause: nothing,
  resume: nothing,
  cancel: nothing,
} as const;
export type PersonAct = keyof typeof actBodies;
export const personActs = Object.keys(actBodies) as PersonAct[];

/** `POST /v1/announcements/{announcementId}/recipients`: another part of the list of an announcement. */
export const moreRecipients = z.strictObject({ playerIds }).meta({ id: 'MoreRecipients' });

/** `GET …/recipients`: a CSV holds more in one answer, so its limit goes further. */
export const recipientsQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(10_000).optional(),
  cursor: z.string().max(500).optional(),
});

export const listQuery = z.strictObject({
  gameId: z.string().min(1).max(63),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  cursor: z.string().max(100).optional(),
});
