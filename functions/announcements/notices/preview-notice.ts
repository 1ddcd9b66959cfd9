import type { Language } from '../../kernel/i18n.ts';
import type { Announcement, Content } from '../announcement.ts';
import { noticePage } from './notice-page.tsx';

type Look = {
  language: Language;
  /** IANA zone of who looks; UTC if none. */
  timezone: string | undefined;
  publicUrl: string;
  /** The name of the game. */
  game: string;
  /** Milliseconds. */
  now: number;
};

/** The public page as it will stand, for a notice that is not published yet: the very page, with this moment for that of its publishing. */
export function previewNotice(announcement: Announcement, content: Content, look: Look): string {
  const { language, timezone, publicUrl, game, now } = look;
  const {
    slug,
    announcementId,
    gameId,
    kind,
    startsAt,
    endsAt,
    effectiveAt,
    publishedAt = now,
    updatedAt,
  } = announcement;
  const kept: Record<string, string> = timezone === undefined ? {} : { tz: timezone };
  const entry = {
    ...{ slug, announcementId, gameId, kind, startsAt, endsAt, effectiveAt, publishedAt, updatedAt },
    titles: { en: content.en.title },
  };
  return noticePage({ language, chosen: true, publicUrl, kept }, { entry, content, game, versions: [] }, now);
}
