import type { Language } from '../../kernel/i18n.ts';
import type { MailTenant } from '../mail-services.ts';
import type { ReaderContact } from '../reader.ts';

export type AnnouncementKind = 'maintenance' | 'policy' | 'safety';

/** What an announcement says in one language: one line, and Markdown. */
export type AnnouncementWords = { title: string; body: string };

/** All that the mails of one announcement are made from. Times are milliseconds. */
export type AnnouncementFacts = {
  announcementId: string;
  gameId: string;
  kind: AnnouncementKind;
  /** Of a maintenance. */
  startsAt?: number | undefined;
  /** Of a maintenance; later than `startsAt`. */
  endsAt?: number | undefined;
  /** From when a policy holds. */
  effectiveAt?: number | undefined;
  content: { en: AnnouncementWords } & Partial<Record<Language, AnnouncementWords | undefined>>;
  /** Its public page, https. */
  noticeUrl: string;
  /** Counts up when its times change, so that a calendar takes the newer entry. */
  revision?: number | undefined;
  /** When this revision was written; the start of the maintenance, if it is not known. */
  madeAt?: number | undefined;
};

/** Who gets one copy, and how they can stop it. */
export type AnnouncementReader = {
  contact: ReaderContact;
  /** `{publicUrl}/u/{token}?a={announcementId}`: works with one click (RFC 8058), and shows a page. */
  unsubscribeUrl: string;
  /** Where the reader chooses what to get; the unsubscribe page without what names the announcement, if left out. */
  preferencesUrl?: string | undefined;
};

/** One copy that is to go out. */
export type AnnouncementCopy = AnnouncementReader & {
  /** Unique for announcement and recipient: becomes the Message-ID. Letters, digits, _ and -. */
  sendId: string;
  /** The one address of bulk mail. */
  from: string;
  /** As {@link sendableAddress} gives it. */
  to: string;
  /** Milliseconds. */
  now: number;
};

export type AnnouncementInput = AnnouncementCopy & { announcement: AnnouncementFacts; tenant: MailTenant };
