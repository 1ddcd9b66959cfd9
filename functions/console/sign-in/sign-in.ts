import { type Staff, staffFromClaims } from '../../kernel/access.ts';
import { seeOther } from '../../kernel/http-response.ts';
import type { HttpRequest, HttpResponse } from '../../kernel/http-types.ts';
import { faultFields, log } from '../../kernel/log.ts';
import { endCookie, hostCookie } from '../frame/cookies.ts';
import { languageFor } from '../frame/language.ts';
import { safePath } from '../frame/safe-path.ts';
import { attemptCookie, attemptMs, openAttempt, sealAttempt } from './attempt.ts';
import type { SessionDeps } from './current-session.ts';
import { doorPage } from './door-page.tsx';
import { signInText } from './messages/index.ts';
import type { Granted } from './provider.ts';
import { sessionCookie } from './session.ts';
import { removeSession, startSession } from './session-store.ts';

/** Where a person without a session goes, to come back afterwards. `over` tells that a form could not be taken any more. */
export const signInPath = (to: string, over = false): string =>
  `/console/sign-in?${new URLSearchParams({ to: safePath(to), ...(over ? { over: '1' } : {}) })}`;

const away = (request: HttpRequest, to: string, fault: unknown): HttpResponse => {
  log.error('sign_in_unreachable', faultFields(fault));
  const language = languageFor(request);
  const text = [signInText(language, 'awayText')];
  return doorPage(language, { status: 503, title: 'awayTitle', text, button: { to: signInPath(to), label: 'again' } });
};

/** `GET /console/sign-in`: sends the browser to the provider; with `over`, first says that the session has ended. @param now milliseconds */
export async function beginSignIn(deps: SessionDeps, request: HttpRequest, now: number): Promise<HttpResponse> {
  const to = safePath(request.query.to);
  if (request.query.over !== undefined) {
    // A page and a link instead of a further redirect, which browsers count as part of the form's way and our policy keeps on this site.
    const language = languageFor(request);
    const button = { to: signInPath(to), label: 'signIn' } as const;
    return doorPage(language, { status: 200, title: 'overTitle', text: [signInText(language, 'overText')], button });
  }
  try {
    const { attempt, url } = await deps.provider.begin(to);
    const cookie = hostCookie(attemptCookie, sealAttempt(deps.keys, attempt, now), attemptMs / 1000);
    return { status: 303, headers: { location: url }, cookies: [cookie] };
  } catch (fault) {
    return away(request, to, fault);
  }
}

/** `GET /console/callback`: back from the provider. Begins a session under a new id, whatever the browser had before. @param now milliseconds */
export async function finishSignIn(deps: SessionDeps, request: HttpRequest, now: number): Promise<HttpResponse> {
  const { db, keys, provider } = deps;
  const attempt = openAttempt(keys, request.cookies[attemptCookie], now);
  if (!attempt) return failed(request, '/console');
  let granted: Granted | 'refused';
  try {
    granted = await provider.finish(request.query, attempt);
  } catch (fault) {
    return away(request, attempt.to, fault);
  }
  if (granted === 'refused') return failed(request, attempt.to);
  const former = request.cookies[sessionCookie];
  if (former !== undefined) await removeSession(db, former);
  const staff = staffFromClaims(granted.claims);
  if (staff.roles.size === 0) return noRole(request, staff);
  const id = await startSession(db, keys, granted, now);
  return { ...seeOther(safePath(attempt.to)), cookies: [hostCookie(sessionCookie, id), endCookie(attemptCookie)] };
}

function failed(request: HttpRequest, to: string): HttpResponse {
  const language = languageFor(request);
  const text = [signInText(language, 'failedText')];
  const button = { to: signInPath(to), label: 'again' } as const;
  return doorPage(language, { status: 400, title: 'failedTitle', text, button, cookies: [endCookie(attemptCookie)] });
}

function noRole(request: HttpRequest, staff: Staff): HttpResponse {
  const language = languageFor(request);
  const text = [signInText(language, 'noRoleText', { name: staff.name })];
  const button = { to: signInPath('/console'), label: 'signIn' } as const;
  const cookies = [endCookie(sessionCookie), endCookie(attemptCookie)];
  return doorPage(language, { status: 403, title: 'noRoleTitle', text, button, cookies });
}
