import { loadTenant } from '../games/index.ts';
import type { Database } from '../kernel/dynamo.ts';
import type { HttpRequest, HttpResponse } from '../kernel/http.ts';
import { param } from '../kernel/http-request.ts';
import { chooseLanguage } from '../kernel/i18n.ts';
import type { Keys } from '../kernel/secrets.ts';
import { trackingCode } from '../kernel/tokens.ts';
import { unknownLinkPage } from '../kernel/unknown-link.tsx';
import { loadContact } from '../players/index.ts';
import { renderCasePage } from './case-page.tsx';
import { asItStands } from './task.ts';
import { loadByCode } from './task-store.ts';
import { readCode } from './tracking-code.ts';

/** `GET /t/{code}`: reads only, whoever asks and however often. @param now milliseconds */
export async function showCase(db: Database, keys: Keys, request: HttpRequest, now: number): Promise<HttpResponse> {
  const accepted = request.headers['accept-language'];
  const code = readCode(param(request, 'code'));
  const unknown = () => unknownLinkPage(chooseLanguage(undefined, accepted));
  const task = code === undefined ? undefined : await loadByCode(db, code);
  if (!task) return unknown();
  const [contact, tenant] = await Promise.all([loadContact(db, task.player), loadTenant(db, task.gameId, now)]);
  if (!tenant) return unknown();
  const language = chooseLanguage(contact?.locale, accepted);
  const page = {
    code: trackingCode(keys, task.taskId),
    game: tenant.name,
    support: tenant.supportAddress,
    language,
    timezone: contact?.timezone,
  };
  return { status: 200, html: renderCasePage({ task: asItStands(task, now), ...page }, now) };
}
