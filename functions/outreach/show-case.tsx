import { loadTenant } from '../games/index.ts';
import type { Database } from '../kernel/dynamo.ts';
import type { HttpRequest, HttpResponse } from '../kernel/http.ts';
import { param } from '../kernel/http-request.ts';
import { chooseLanguage } from '../kernel/i18n.ts';
import { chosenLanguage } from '../kernel/language-switch.tsx';
import type { Keys } from '../kernel/secrets.ts';
import { trackingCode } from '../kernel/tokens.ts';
import { unknownLinkPage } from '../kernel/unknown-link.tsx';
import { loadContact } from '../players/index.ts';
import { type CasePage, renderCasePage } from './case-page.tsx';
import type { SentKey } from './messages/en.ts';
import { asItStands, type Task } from './task.ts';
import { loadByCode, loadPlayersTask, loadSteps } from './task-store.ts';
import { readCode } from './tracking-code.ts';
import { waveOwner } from './waves/gather.ts';

/** The page of every code that leads nowhere, by the request alone. */
export const unknownCase = (request: HttpRequest): HttpResponse =>
  unknownLinkPage(chooseLanguage(undefined, request.headers['accept-language']));

const sentKeys: Readonly<Record<string, SentKey>> = {
  here: 'sent_here',
  reopened: 'sent_reopened',
  other: 'sent_other',
};

/** `GET /t/{code}`: reads only, whoever asks and however often. @param now milliseconds */
export async function showCase(db: Database, keys: Keys, request: HttpRequest, now: number): Promise<HttpResponse> {
  const code = readCode(param(request, 'code'));
  const task = code === undefined ? undefined : await loadByCode(db, code);
  const sent = Object.hasOwn(sentKeys, request.query.sent ?? '') ? sentKeys[request.query.sent ?? ''] : undefined;
  const html = task && (await casePage(db, keys, task, request, { sent }, now));
  return html === undefined ? unknownCase(request) : { status: 200, html };
}

/**
 * The page of a case with all that it shows.
 * @param about what just became of a message
 * @returns undefined if the game is gone
 */
export async function casePage(
  db: Database,
  keys: Keys,
  stored: Task,
  request: HttpRequest,
  about: Pick<CasePage, 'sent' | 'typed'>,
  now: number,
): Promise<string | undefined> {
  const { player, gameId, parentId } = stored;
  const [contact, tenant, steps, wave] = await Promise.all([
    loadContact(db, player),
    loadTenant(db, gameId, now),
    loadSteps(db, stored),
    parentId === undefined ? undefined : loadPlayersTask(db, waveOwner(gameId, parentId), parentId),
  ]);
  if (!tenant) return undefined;
  const page: CasePage = {
    ...about,
    ...{ task: asItStands(stored, now), steps, wave: wave && asItStands(wave, now) },
    ...{ code: trackingCode(keys, stored.taskId), game: tenant.name, support: tenant.supportAddress },
    settings: tenant.targets,
    language: chosenLanguage(request) ?? chooseLanguage(contact?.locale, request.headers['accept-language']),
    timezone: contact?.timezone,
  };
  return renderCasePage(page, now);
}
