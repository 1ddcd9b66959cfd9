import { encodeWord } from 'nodemailer/lib/mime-funcs';
import { oneLine } from '../../kernel/text.ts';
import type { AnnouncementFacts } from './announcement-facts.ts';

/** A name before an address or a list's id: as it is, or encoded (RFC 2047) so that nothing in it is read as syntax. */
export const phrase = (name: string): string =>
  /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/.test(name) ? name : encodeWord(name, 'B', 60);

/**
 * What tells mail programs that this is news to many, and how to stop it, for all copies of one announcement.
 * Sources: RFC 8058 (one click), RFC 2919 (List-Id), RFC 3834 (automatic answers), Gmail's Feedback Loop (Feedback-ID: up to three
 * fields of the sender's choice, then the sender, who is the same for all mail; 5–15 characters).
 * @param domain of the sender's address
 * @param unsubscribeUrl or the mark that stands for it
 */
export const bulkHeaders = (
  { announcementId, gameId, kind }: AnnouncementFacts,
  game: string,
  domain: string,
  unsubscribeUrl: string,
): Record<string, string> => ({
  'List-Unsubscribe': `<${unsubscribeUrl}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  'List-Id': `${phrase(oneLine(game, 60))} <${gameId}.announcements.${domain}>`,
  Precedence: 'bulk',
  'Feedback-ID': `${announcementId}:${kind}:${gameId}:doorward`,
});
