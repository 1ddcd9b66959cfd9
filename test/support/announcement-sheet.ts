import type { Announcement } from '../../functions/announcements/index.ts';

const written = Date.UTC(2026, 10, 22, 9);

/** An announcement as it is stored, for tests of pages. */
export const announcement = (change: Partial<Announcement> = {}): Announcement => ({
  announcementId: 'ann_1',
  gameId: 'demo',
  kind: 'safety',
  state: 'draft',
  slug: 'a-trap-ann1',
  title: 'A trap is going round',
  languages: ['en', 'vi'],
  audience: {},
  createdAt: written,
  createdBy: { id: 'id-of-publisher@demo.example', name: 'publisher@demo.example' },
  changedAt: written,
  revision: 1,
  version: 3,
  ...change,
});
