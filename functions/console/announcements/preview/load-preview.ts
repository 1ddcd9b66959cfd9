import { type Announcement, type Content, hasBegun, loadContent, loadNotice } from '../../../announcements/index.ts';
import { notFound } from '../../../kernel/errors.ts';
import type { Language } from '../../../kernel/i18n.ts';
import { loadMailTenant, type RenderedAnnouncement, renderAnnouncement, withLogo } from '../../../mail/index.ts';
import type { Visit } from '../../frame/visit.ts';
import { announcementOf, zoneOfVisit } from '../announcement-visit.ts';

/** An announcement with its words, as its previews show them. */
export type Shown = {
  announcement: Announcement;
  /** What the mails say. */
  content: Content;
  /** What the notice says, which may be newer once sending began. */
  notice: Content;
  game: string;
  rendered: RenderedAnnouncement;
};

const names: Readonly<Record<Language, string>> = { en: 'Robin', vi: 'Mai', 'zh-Hans': '小林', it: 'Giulia' };

/** The announcement of the path as a reader of a language gets it. @throws Problem 404 */
export async function loadPreview(visit: Visit, language: Language): Promise<Shown> {
  const announcement = await announcementOf(visit);
  const { db, now, publicUrl } = visit;
  const { announcementId, gameId, slug } = announcement;
  const [content, tenant, published] = await Promise.all([
    loadContent(db, announcementId),
    loadMailTenant(db, gameId, now),
    hasBegun(announcement) ? loadNotice(db, slug) : undefined,
  ]);
  if (!content || !tenant) throw notFound('announcement');
  const { kind, startsAt, endsAt, effectiveAt } = announcement;
  const rendered = renderAnnouncement({
    announcement: {
      ...{ announcementId, gameId, kind, startsAt, endsAt, effectiveAt, content },
      noticeUrl: `${publicUrl}/notices/${slug}`,
    },
    tenant,
    contact: { nickname: names[language], locale: language, timezone: zoneOfVisit(visit) },
    unsubscribeUrl: `${publicUrl}/u/preview?a=${announcementId}`,
  });
  const shown = { ...rendered, html: withLogo(rendered.html, tenant.branding?.logo) };
  return { announcement, content, notice: published?.content ?? content, game: tenant.name, rendered: shown };
}
