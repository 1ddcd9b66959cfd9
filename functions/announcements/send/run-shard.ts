import { log } from '../../kernel/log.ts';
import { type AnnouncementComposer, announcementComposer, loadMailTenant } from '../../mail/index.ts';
import type { Announcement } from '../announcement.ts';
import { loadAnnouncement, loadContent } from '../announcement-store.ts';
import type { ShardMessage } from './begin-send.ts';
import { livePort, type SendServices } from './live-port.ts';
import { runPart } from './run-part.ts';
import type { RunEnd } from './send-port.ts';

/**
 * What makes the copies of an announcement.
 * @throws if the game or the words are gone, which nobody can take away while it goes out
 */
export async function composerOf(
  { db, publicUrl, now }: Pick<SendServices, 'db' | 'publicUrl' | 'now'>,
  announcement: Announcement,
): Promise<AnnouncementComposer> {
  const { announcementId, gameId, kind, startsAt, endsAt, effectiveAt, slug, revision } = announcement;
  const [content, tenant] = await Promise.all([loadContent(db, announcementId), loadMailTenant(db, gameId, now())]);
  if (!content || !tenant) throw new Error('an announcement without words, or of a game that is gone');
  const noticeUrl = `${publicUrl}/notices/${slug}`;
  return announcementComposer(
    { announcementId, gameId, kind, startsAt, endsAt, effectiveAt, content, noticeUrl, revision },
    tenant,
  );
}

/** Does what a message of the work queue asks for one part of a send. A message that comes twice does nothing twice. */
export async function runShard(services: SendServices, message: ShardMessage): Promise<RunEnd> {
  const { db, now } = services;
  const { announcementId, shard, queuedAt } = message;
  const announcement = await loadAnnouncement(db, announcementId);
  if (announcement?.state !== 'sending') return 'stopped';
  await services.refresh(now());
  const composer = await composerOf(services, announcement);
  const end = await runPart(livePort(services, composer, { announcement, shard, queuedAt }));
  log.info('send_run', { announcement: announcementId, shard, end });
  return end;
}
