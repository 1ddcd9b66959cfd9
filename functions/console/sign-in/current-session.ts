import type { Database } from '../../kernel/dynamo.ts';
import { storageUnavailable } from '../../kernel/errors.ts';
import type { HttpRequest } from '../../kernel/http-types.ts';
import { log } from '../../kernel/log.ts';
import type { Keys } from '../../kernel/secrets.ts';
import type { Provider } from './provider.ts';
import { isOver, needsNote, type Session, sessionCookie } from './session.ts';
import { loadSession, noteSession, removeSession, renewSession } from './session-store.ts';

export type SessionDeps = { db: Database; keys: Keys; provider: Provider };

/** Set by the page's script on calls that no person asked for just now: they keep no session alive. */
const idleHeader = 'doorward-idle';

/**
 * The session of a request, with claims that hold now: what the provider said at most an hour ago, asked anew when that is over.
 * @param now milliseconds
 * @returns undefined if there is none, it has ended, or the provider no longer knows the person
 * @throws Problem 503 while the provider is away and the claims have run out
 */
export async function currentSession(
  deps: SessionDeps,
  request: HttpRequest,
  now: number,
): Promise<Session | undefined> {
  const { db, keys } = deps;
  const found = await loadSession(db, keys, request.cookies[sessionCookie]);
  if (!found) return undefined;
  const session = isOver(found, now) ? undefined : await withFreshClaims(deps, found, now);
  if (!session) await removeSession(db, found.id);
  else if (needsNote(session, now) && request.headers[idleHeader] === undefined) await noteSession(db, session, now);
  return session;
}

async function withFreshClaims({ db, keys, provider }: SessionDeps, session: Session, now: number) {
  if (now < session.renewAt) return session;
  if (session.refresh === undefined) return undefined;
  const granted = await provider.renew(session.refresh).catch((fault: unknown) => {
    log.warn('sign_in_unreachable', { fault: fault instanceof Error ? fault.name : typeof fault });
    throw storageUnavailable();
  });
  if (granted === 'refused') return undefined;
  const renewed = { ...granted, refresh: granted.refresh ?? session.refresh };
  if (await renewSession(db, keys, session, renewed))
    return { ...session, claims: renewed.claims, refresh: renewed.refresh, renewAt: renewed.until };
  return loadSession(db, keys, session.id);
}
