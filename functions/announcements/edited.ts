import { type Language, languages } from '../kernel/i18n.ts';
import type { Announcement, Audience, Content, Kind, Person } from './announcement.ts';
import { slugOf } from './slug.ts';

/** What a person writes of an announcement; times as RFC 3339 texts, or in milliseconds where they are kept. */
type Written = {
  gameId: string;
  kind: Kind;
  content: Content;
  sendAt?: string | number | undefined;
  startsAt?: string | number | undefined;
  endsAt?: string | number | undefined;
  effectiveAt?: string | number | undefined;
};

const momentOf = (given: string | number | undefined): number | undefined =>
  typeof given === 'string' ? Date.parse(given) : given;

/** The languages in which something is written, in our order. */
const writtenIn = (content: Content): Language[] => languages.filter((language) => content[language]);

const timesOf = ({ kind, startsAt, endsAt, effectiveAt }: Omit<Written, 'gameId' | 'content' | 'sendAt'>) => ({
  startsAt: kind === 'maintenance' ? momentOf(startsAt) : undefined,
  endsAt: kind === 'maintenance' ? momentOf(endsAt) : undefined,
  effectiveAt: kind === 'policy' ? momentOf(effectiveAt) : undefined,
});

/** What follows from what was written; a time that the kind has no use for is left out. */
const fieldsOf = (form: Written, announcementId: string) => ({
  kind: form.kind,
  slug: slugOf(form.content.en.title, announcementId),
  title: form.content.en.title,
  languages: writtenIn(form.content),
  sendAt: momentOf(form.sendAt),
  ...timesOf(form),
});

type Made = { by: Person; now: number };

/** A new announcement. @param made its `now` in milliseconds */
export const drafted = (
  form: Written,
  audience: Audience,
  { announcementId, by, now }: Made & { announcementId: string },
): Announcement => ({
  ...{ announcementId, gameId: form.gameId, state: 'draft', audience },
  ...fieldsOf(form, announcementId),
  ...{ createdAt: now, createdBy: by, changedAt: now, revision: 1, version: 1 },
});

/** The next revision: a draft that is not counted and that nobody has approved. @param made its `now` in milliseconds */
export const edited = (before: Announcement, form: Written, audience: Audience, { by, now }: Made): Announcement => ({
  ...before,
  state: 'draft',
  audience,
  ...fieldsOf(form, before.announcementId),
  changedAt: now,
  changedBy: by,
  estimate: undefined,
  revision: before.revision + 1,
  version: before.version + 1,
});

/** The times of a notice that is kept up to date. */
export const noticeTimes = (kind: Kind, form: Written) => timesOf({ ...form, kind });
