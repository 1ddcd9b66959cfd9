import { loadTenant } from '../../games/index.ts';
import type { Database } from '../../kernel/dynamo.ts';
import { param } from '../../kernel/http-request.ts';
import type { HttpRequest, HttpResponse } from '../../kernel/http-types.ts';
import { chooseLanguage } from '../../kernel/i18n.ts';
import { chosenLanguage } from '../../kernel/language-switch.tsx';
import { requireOwnPage } from '../../kernel/own-page.ts';
import type { Keys } from '../../kernel/secrets.ts';
import { isToken } from '../../kernel/tokens.ts';
import { unknownLinkPage } from '../../kernel/unknown-link.tsx';
import { loadContact } from '../../players/index.ts';
import { kindsOff, type Preferences } from './preferences.ts';
import { readAsked } from './preferences-form.ts';
import { preferencesPage, type ShownPreferences } from './preferences-page.tsx';
import { findPreferences, setPreferences } from './preferences-store.ts';
import { liftBulk } from './suppression-store.ts';

const unknown = (request: HttpRequest): HttpResponse =>
  unknownLinkPage(chooseLanguage(undefined, request.headers['accept-language']));

/** The announcement whose mail brought the reader here, as the link says. */
const mailOf = ({ query }: HttpRequest): string | undefined =>
  /^[A-Za-z0-9_-]{1,64}$/.test(query.a ?? '') ? query.a : undefined;

type Found = { known: Preferences; email: string | undefined; shown: Omit<ShownPreferences, 'off' | 'done'> };

async function find(db: Database, request: HttpRequest, now: number): Promise<Found | undefined> {
  const token = param(request, 'token');
  const known = isToken(token) ? await findPreferences(db, token) : undefined;
  if (!known) return undefined;
  const [contact, tenant] = await Promise.all([loadContact(db, known.player), loadTenant(db, known.gameId, now)]);
  if (!tenant) return undefined;
  const language = chosenLanguage(request) ?? chooseLanguage(contact?.locale, request.headers['accept-language']);
  const mail = mailOf(request);
  return {
    known,
    email: contact?.email,
    shown: { language, gameId: known.gameId, game: tenant.name, query: mail === undefined ? {} : { a: mail } },
  };
}

/** `GET /u/{token}`: reads only, whoever asks and however often. @param now milliseconds */
export async function showPreferences(db: Database, request: HttpRequest, now: number): Promise<HttpResponse> {
  const found = await find(db, request, now);
  return found ? { status: 200, html: preferencesPage({ ...found.shown, off: found.known.off }) } : unknown(request);
}

/** A player who wants less than before, and the announcement that the mail was about. */
export type Unsubscribed = { player: string; announcementId: string };

/**
 * `POST /u/{token}`: one click of a mail program (RFC 8058: no cookie, no further question, no redirect), or the form of the page.
 * @param now milliseconds
 * @returns the answer, and who unsubscribed because of which announcement; the latter perhaps more than once
 * @throws Problem 403 for the page's form from another site, 400 for what is neither
 */
export async function changePreferences(
  db: Database,
  keys: Keys,
  request: HttpRequest,
  now: number,
): Promise<{ response: HttpResponse; unsubscribed?: Unsubscribed }> {
  const { by, off } = await readAsked(request);
  if (by === 'page') requireOwnPage(request);
  const found = await find(db, request, now);
  if (!found) return { response: unknown(request) };
  const { known, email, shown } = found;
  const [before, after] = [kindsOff(known.off), kindsOff(off)];
  const more = [...before].some((kind) => !after.has(kind));
  const less = [...after].some((kind) => !before.has(kind));
  const mail = mailOf(request);
  // the same asked for again names it again: whoever counts it may have been stopped in between
  const because = less || (!more && mail === known.unsubscribedBy) ? mail : undefined;
  const kept = because ?? (more ? undefined : known.unsubscribedBy);
  if (!(await setPreferences(db, keys, known, off, kept, now))) return { response: unknown(request) };
  if (more && email !== undefined) await liftBulk(db, keys, email);
  const html = preferencesPage({ ...shown, off, done: after.has('all') ? 'stopped' : 'saved' });
  return {
    response: { status: 200, html },
    ...(because === undefined ? {} : { unsubscribed: { player: known.player, announcementId: because } }),
  };
}
