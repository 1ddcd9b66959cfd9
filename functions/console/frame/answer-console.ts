import { may, staffFromClaims } from '../../kernel/access.ts';
import type { Clock } from '../../kernel/clock.ts';
import { forbidden, notFound, type Problem } from '../../kernel/errors.ts';
import { problemOf, seeOther } from '../../kernel/http-response.ts';
import type { HttpRequest, HttpResponse } from '../../kernel/http-types.ts';
import { consoleRoutes } from '../routes.ts';
import { currentSession, type SessionDeps } from '../sign-in/current-session.ts';
import { signInPath } from '../sign-in/sign-in.ts';
import { consoleHeaders } from './console-headers.ts';
import { errorPage } from './error-page.tsx';
import { home } from './home.tsx';
import { languageFor, zoneOf } from './language.ts';
import { matchRoute } from './match-route.ts';
import { plainForm } from './plain-form.ts';
import { addressOf, safePath } from './safe-path.ts';
import { csrfToken, formMost, requireOwnForm } from './same-origin.ts';
import type { Announcing, ConsoleRoute, Visit } from './visit.ts';

export type ConsoleDeps = SessionDeps & { publicUrl: string; clock: Clock; announcing?: Announcing | undefined };

/** Answers any page or form of the console: session, route, permission and, for a form, where it came from, in this order. Never throws. */
export async function answerConsole(deps: ConsoleDeps, request: HttpRequest): Promise<HttpResponse> {
  const answer = await answered(deps, request);
  return 'html' in answer ? { ...answer, headers: { ...consoleHeaders, ...answer.headers } } : answer;
}

async function answered(deps: ConsoleDeps, request: HttpRequest): Promise<HttpResponse> {
  let visit: Visit | undefined;
  try {
    visit = await enter(deps, request);
    return visit ? await inside(visit) : atTheDoor(request);
  } catch (fault) {
    return errorPage(languageFor(request), visit, problemOf(fault, request));
  }
}

async function enter(deps: ConsoleDeps, request: HttpRequest): Promise<Visit | undefined> {
  const { db, keys, publicUrl, announcing } = deps;
  const now = deps.clock();
  const session = await currentSession(deps, request, now);
  if (!session) return undefined;
  const staff = staffFromClaims(session.claims);
  const reader = { language: languageFor(request), timezone: zoneOf(request) };
  return { db, keys, staff, ...reader, csrf: csrfToken(session.id), now, request, publicUrl, announcing };
}

/** To the sign-in, and back to the page afterwards. A call by script stays where it is, so that nothing typed is lost. */
function atTheDoor(request: HttpRequest): HttpResponse {
  if (request.headers['hx-request'] !== undefined)
    return { status: 401, text: '', headers: { 'hx-trigger': 'session-over', 'hx-reswap': 'none' } };
  if (request.method === 'GET') return seeOther(signInPath(addressOf(request)));
  // What was posted is gone, so the way back is the page with the form, as far as the browser tells.
  return seeOther(signInPath(refererPath(request), true));
}

function refererPath({ headers }: HttpRequest): string {
  const { referer = '' } = headers;
  if (!URL.canParse(referer)) return '/console';
  const { pathname, search } = new URL(referer);
  return safePath(`${pathname}${search}`);
}

async function inside(visit: Visit): Promise<HttpResponse> {
  const { request, language } = visit;
  const { method, path } = request;
  const found = matchRoute<ConsoleRoute>(consoleRoutes, method, path);
  const allowed = found && may(visit.staff, found.route.permission);
  if (!allowed && method === 'GET' && path === '/console') return home(visit);
  const most = found?.route.formMost ?? formMost;
  const asked = method === 'POST' ? { ...visit, request: await plainForm(request, most) } : visit;
  if (method === 'POST') {
    const refused = guard(asked, most);
    if (refused) return errorPage(language, visit, refused, refused.status === 403 ? 'foreign' : undefined);
  }
  if (!found) throw notFound('page');
  if (!allowed) throw forbidden('This needs another role.');
  return found.route.page({ ...asked, request: { ...asked.request, params: found.params } });
}

function guard({ request, csrf, publicUrl }: Visit, most: number): Problem | undefined {
  try {
    requireOwnForm(request, csrf, publicUrl, most);
    return undefined;
  } catch (fault) {
    return problemOf(fault, request);
  }
}
