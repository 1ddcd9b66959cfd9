import type { HttpRequest, HttpResponse } from '../../kernel/http-types.ts';
import { faultFields, log } from '../../kernel/log.ts';
import { endCookie } from '../frame/cookies.ts';
import { languageFor } from '../frame/language.ts';
import { csrfToken, requireOwnForm } from '../frame/same-origin.ts';
import type { SessionDeps } from './current-session.ts';
import { doorPage } from './door-page.tsx';
import { signInText } from './messages/index.ts';
import { sessionCookie } from './session.ts';
import { loadSession, removeSession } from './session-store.ts';
import { signInPath } from './sign-in.ts';

/** What the provider keeps is ended too; that it is away holds nobody back from signing out here. */
async function atProvider<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (fault) {
    log.warn('sign_out_unreachable', faultFields(fault));
    return undefined;
  }
}

/**
 * `POST /console/sign-out`: ends the session here, then goes on to the provider's own end. The page goes there by itself instead of by a
 * redirect, which browsers count as part of the form's way and our policy keeps on this site.
 * @throws Problem 403 for a form of another page
 */
export async function signOut(deps: SessionDeps, request: HttpRequest, publicUrl: string): Promise<HttpResponse> {
  const session = await loadSession(deps.db, deps.keys, request.cookies[sessionCookie]);
  if (!session) return { ...signedOut(request), cookies: [endCookie(sessionCookie)] };
  requireOwnForm(request, csrfToken(session.id), publicUrl);
  await removeSession(deps.db, session.id);
  const { refresh } = session;
  const [goTo] = await Promise.all([
    atProvider(() => deps.provider.endUrl()),
    refresh === undefined ? undefined : atProvider(() => deps.provider.revoke(refresh)),
  ]);
  if (goTo === undefined) return { ...signedOut(request), cookies: [endCookie(sessionCookie)] };
  const language = languageFor(request);
  return doorPage(language, {
    status: 200,
    title: 'outTitle',
    text: [signInText(language, 'endingText')],
    button: { to: goTo, label: 'goOn' },
    goTo,
    cookies: [endCookie(sessionCookie)],
  });
}

/** `GET /console/signed-out`: where the provider leads back to. */
export function signedOut(request: HttpRequest): HttpResponse {
  const language = languageFor(request);
  const button = { to: signInPath('/console'), label: 'signIn' } as const;
  return doorPage(language, { status: 200, title: 'outTitle', text: [signInText(language, 'outText')], button });
}
