import type { Announcement } from '../../../functions/announcements/announcement.ts';
import { contentWrite, saveAnnouncement } from '../../../functions/announcements/announcement-store.ts';
import type { Database } from '../../../functions/kernel/dynamo.ts';

const by = { id: 'staff', name: 'publisher@demo.example' };
const body = 'From **next month** on, trades need a confirmation.\n\nYou find it in the settings of your account.';
const content = {
  en: { title: 'Trades will ask you first', body },
  vi: { title: 'Giao dịch sẽ hỏi bạn trước', body: 'Từ **tháng sau**, mỗi giao dịch cần được xác nhận.' },
};

/** An announcement to all players of a game that goes out from now on. */
export async function putAnnouncement(db: Database, gameId: string, announcementId: string): Promise<Announcement> {
  const now = Date.now();
  const announcement: Announcement = {
    ...{ announcementId, gameId, kind: 'policy', state: 'sending', slug: announcementId, title: content.en.title },
    ...{
      languages: ['en', 'vi'],
      audience: {},
      createdAt: now,
      createdBy: by,
      changedAt: now,
      revision: 1,
      version: 1,
    },
    ...{ effectiveAt: now + 86_400_000, startedAt: now, publishedAt: now },
  };
  const text = contentWrite(db, announcementId, content, now);
  if (!(await saveAnnouncement(db, announcement, undefined, [text], now))) throw new Error('not stored');
  return announcement;
}
