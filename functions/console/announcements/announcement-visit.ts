import { type Announcement, loadAnnouncement } from '../../announcements/index.ts';
import { requireGame } from '../../kernel/access.ts';
import { notFound } from '../../kernel/errors.ts';
import { param } from '../../kernel/http-request.ts';
import { knownZone, type Language, type Values } from '../../kernel/i18n.ts';
import type { Visit } from '../frame/visit.ts';
import { languageWord } from '../words/index.ts';
import { type AnnounceText, announceText } from './messages/index.ts';

export type Say = (key: AnnounceText, values?: Values) => string;
export const sayIn =
  (language: Language): Say =>
  (key, values) =>
    announceText(language, key, values);

/** What the parts of the page of one announcement are made from. */
export type Sheet = { visit: Visit; say: Say; announcement: Announcement };

export const sheetOf = (visit: Visit, announcement: Announcement): Sheet => ({
  visit,
  say: sayIn(visit.language),
  announcement,
});

/** The announcement of the path. @throws Problem 404 for one that there is not, or of a game that is not theirs */
export async function announcementOf(visit: Visit): Promise<Announcement> {
  const found = await loadAnnouncement(visit.db, param(visit.request, 'announcementId'));
  if (!found) throw notFound('announcement');
  requireGame(visit.staff, found.gameId, 'announcement');
  return found;
}

/** The game that a page is asked for, else the first of the person's. @throws Problem 404 for a foreign game */
export function gameOf({ staff, request }: Visit, named = request.query.gameId): string | undefined {
  const gameId = named ?? [...staff.games].sort()[0];
  if (gameId !== undefined) requireGame(staff, gameId, 'game');
  return gameId;
}

export const listPath = '/console/announcements';

/** The address of an announcement's page. @param tail such as `/edit` */
export function pathOf(
  { announcementId }: Pick<Announcement, 'announcementId'>,
  tail = '',
  query: Readonly<Record<string, string | undefined>> = {},
): string {
  const given = Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined);
  const search = given.length === 0 ? '' : `?${new URLSearchParams(given)}`;
  return `${listPath}/${encodeURIComponent(announcementId)}${tail}${search}`;
}

/** The person's zone; UTC until the browser has told one that we know. */
export const zoneOfVisit = ({ timezone }: Pick<Visit, 'timezone'>): string => knownZone(timezone);

/** Words in a row, as the reader joins them. */
export const listOf = (language: Language, words: readonly string[]): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(words);

export const languageList = (reader: Language, of: readonly Language[]): string =>
  listOf(
    reader,
    of.map((one) => languageWord(one, reader)),
  );
