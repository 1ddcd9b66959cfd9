import ical, { ICalCalendarMethod } from 'ical-generator';
import { richToText } from '../../mail/index.ts';
import type { Content } from '../announcement.ts';
import { richOf } from '../help/library.ts';
import type { NoticeEntry } from '../notice-store.ts';
import { canonicalOf, type SiteReader } from '../site/reader.ts';
import { spanOf } from './notice-times.ts';
import { noticePath } from './notices-page.tsx';

/** Letters of an entry that calendars show without trouble. */
const describedMost = 2000;

/**
 * The maintenance as a file for calendars (RFC 5545), in UTC, so that each shows it by its own clock. The same UID each time, and a sequence
 * that grows with each change: importing it again moves the entry instead of adding another.
 * @returns undefined for a notice without a beginning and an end
 */
export function noticeCalendar(
  reader: SiteReader,
  { entry, content }: { entry: NoticeEntry; content: Content },
  game: string,
): string | undefined {
  const span = spanOf(entry);
  if (!span) return undefined;
  const words = content[reader.language] ?? content.en;
  const calendar = ical({ method: ICalCalendarMethod.PUBLISH, prodId: { company: 'Doorward', product: 'Notices' } });
  const changed = entry.updatedAt ?? entry.publishedAt;
  calendar.createEvent({
    id: `${entry.announcementId}@doorward`,
    sequence: Math.floor((changed - entry.publishedAt) / 1000),
    stamp: new Date(changed),
    start: new Date(span.from),
    end: new Date(span.to),
    summary: `${game}: ${words.title}`,
    description: richToText(richOf(words.body)).slice(0, describedMost).toWellFormed(),
    url: canonicalOf(reader, reader.language, noticePath(entry.slug)),
  });
  return calendar.toString();
}
