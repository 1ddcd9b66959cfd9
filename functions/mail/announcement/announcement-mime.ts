import type { Language } from '../../kernel/i18n.ts';
import type { Brand } from '../mail-content.ts';
import { wordsFor } from './announcement-content.ts';
import type { AnnouncementFacts } from './announcement-facts.ts';
import { spanOf } from './announcement-times.ts';
import { bulkFrame, type Frame } from './bulk-frame.ts';
import { bulkHeaders } from './bulk-headers.ts';
import { calendarEntry } from './calendar-entry.ts';
import { translateAnnouncement } from './messages/index.ts';

/** What all copies in one language have in common. */
export type AnnouncementView = { language: Language; subject: string };

type Making = { facts: AnnouncementFacts; brand: Brand; view: AnnouncementView; from: string; mark: string };

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1);

/** A maintenance as a file for the reader's calendar; nothing for other kinds. */
function calendarPart({ facts, brand, view: { language } }: Making) {
  const span = spanOf(facts);
  if (!span) return [];
  const entry = calendarEntry({
    uid: `${facts.announcementId}@doorward`, // as on the notice's page, so that a calendar keeps one entry
    ...span,
    summary: `${brand.game}: ${wordsFor(facts, language).words.title}`,
    description: facts.noticeUrl,
    url: facts.noticeUrl,
    sequence: facts.revision ?? 0,
    madeAt: facts.madeAt ?? span.from,
  });
  return [
    {
      filename: `${translateAnnouncement(language, 'calendarFile')}.ics`,
      contentType: 'text/calendar; charset=utf-8; method=PUBLISH',
      contentDisposition: 'attachment' as const,
      content: entry,
    },
  ];
}

/** The MIME of all copies in one language and zone, to fill in. It comes from the game by its name; answers reach its support. */
export const announcementMime = (making: Making): Promise<Frame> => {
  const { facts, brand, view, from, mark } = making;
  return bulkFrame(
    {
      from: { name: brand.game, address: from },
      replyTo: brand.supportAddress,
      byPerson: false,
      language: view.language,
    },
    { subject: view.subject, logo: brand.logo, attachments: calendarPart(making) },
    (unsubscribeUrl) => bulkHeaders(facts, brand.game, domainOf(from), unsubscribeUrl),
    mark,
  );
};
