import type { Language } from '../kernel/i18n.ts';
import { audienceShards } from '../players/index.ts';

/** What an announcement is about; the reader can stop each kind by itself. */
export const kinds = ['maintenance', 'policy', 'safety'] as const;
export type Kind = (typeof kinds)[number];

/** How many parts a send is cut into. A player's part follows from the player's key, so that nobody is ever in two. */
export const sendShards = audienceShards;

/** Whom an announcement is for. Everything that is given must hold; an empty audience is every player of the game. */
export type Audience = {
  languages?: Language[] | undefined;
  /** ISO 3166-1 alpha-2. */
  regions?: string[] | undefined;
  tiers?: ('standard' | 'vip')[] | undefined;
  /** Players who signed in within so many days. */
  activeWithinDays?: number | undefined;
  /** Whether it goes to players of an uploaded list only; whom it names lies in the ledger. */
  listed?: true | undefined;
};

/** How many a send will reach, counted before it begins. */
export type Estimate = {
  /** Milliseconds. */
  at: number;
  recipients: number;
  byLanguage: Partial<Record<Language, number>>;
  /** Who is in the audience and gets nothing, by reason. */
  skipped: Partial<Record<SkipReason, number>>;
  /** How many people were looked at, if not all: in very large games the rest is reckoned by them. */
  sample?: number | undefined;
};

/** Why somebody of the audience gets no mail. */
export const skipReasons = ['unsubscribed', 'suppressed', 'minor', 'no_address', 'erased', 'unknown_player'] as const;
export type SkipReason = (typeof skipReasons)[number];

/** A member of staff, by the `sub` of the token and the name that people know. */
export type Person = { id: string; name: string };

/** An announcement without what it says, as it is stored. Times are milliseconds. */
export type Announcement = {
  announcementId: string;
  gameId: string;
  kind: Kind;
  state: AnnouncementState;
  /** Its public page: `/notices/{slug}`. */
  slug: string;
  /** The English title, for lists. */
  title: string;
  /** The languages that were written; readers of others get English with a word about it. */
  languages: Language[];
  audience: Audience;
  sendAt?: number | undefined;
  startsAt?: number | undefined;
  endsAt?: number | undefined;
  effectiveAt?: number | undefined;
  createdAt: number;
  createdBy: Person;
  changedAt: number;
  /** Who wrote the revision as it stands, if not who made the announcement; nobody approves their own words. */
  changedBy?: Person | undefined;
  /** Counts up with each change of what it says, whom it is for or when; an approval holds for one revision only. */
  revision: number;
  approval?: { by: Person; at: number; revision: number } | undefined;
  estimate?: Estimate | undefined;
  /** While a part of its list is being stored: until when at the latest. It is neither approved nor sent meanwhile. */
  listing?: number | undefined;
  /** When sending began, and when its last part was done. */
  startedAt?: number | undefined;
  finishedAt?: number | undefined;
  /** When its notice came onto the public page, and when the words of it last changed after that. */
  publishedAt?: number | undefined;
  updatedAt?: number | undefined;
  paused?: { at: number; why: 'person' | 'bounces' | 'complaints'; by?: string } | undefined;
  /** Counts up with each write. */
  version: number;
};

/** `sending` includes a send that only waits for its workers. */
export const announcementStates = ['draft', 'scheduled', 'sending', 'paused', 'done', 'cancelled'] as const;
export type AnnouncementState = (typeof announcementStates)[number];

/** What an announcement says in one language: one line, and Markdown. */
type Words = { title: string; body: string };
/** English is always there. */
export type Content = { en: Words } & Partial<Record<Language, Words>>;

/**
 * The states of one recipient: a row in the player's partition. `LISTED` stands for a player of an uploaded list who has not had a turn.
 * CLAIMED (lease, fence) → SENT | UNKNOWN | FAILED → DELIVERED | BOUNCED | COMPLAINED; WAITING was certainly not taken and gets another turn.
 */
export const recipientStates = [
  'LISTED',
  'CLAIMED',
  'WAITING',
  'SENT',
  'UNKNOWN',
  'FAILED',
  'SKIPPED',
  'DELIVERED',
  'BOUNCED',
  'COMPLAINED',
] as const;
export type RecipientState = (typeof recipientStates)[number];

/**
 * What a send has come to. `recipients` = `pending` + `sent` + `unknown` + `failed` + `skipped`; `delivered`, `bounced` and `complained` are
 * of those sent, and somebody who complains about a mail was delivered one.
 */
export type Counts = {
  recipients: number;
  pending: number;
  sent: number;
  delivered: number;
  bounced: number;
  complained: number;
  unsubscribed: number;
  unknown: number;
  failed: number;
  skipped: number;
};
