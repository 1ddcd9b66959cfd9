import type { ConsoleDeps } from '../../functions/console/frame/answer-console.ts';
import { answerConsole } from '../../functions/console/frame/answer-console.ts';
import type { Granted, Provider } from '../../functions/console/sign-in/provider.ts';
import { startSession } from '../../functions/console/sign-in/session-store.ts';
import type { Role } from '../../functions/kernel/access.ts';
import type { Database } from '../../functions/kernel/dynamo.ts';
import type { HttpRequest, HttpResponse } from '../../functions/kernel/http-types.ts';
import { deriveKeys } from '../../functions/kernel/secrets.ts';
import { testPublicUrl, testRequest } from './console-visit.ts';

const hour = 3_600_000;

/** What the provider would tell of somebody for an hour. */
export const grantedTo = (name: string, groups: readonly Role[], games: readonly string[], now: number): Granted => ({
  claims: { sub: `sub-of-${name}`, email: name, groups: groups.join(' '), games: games.join(' ') },
  refresh: `refresh-of-${name}`,
  until: now + hour,
});

/** The console over a real database, with a provider and a clock in the hands of the test. */
export function consoleDesk(db: Database, start = Date.UTC(2026, 10, 22, 9)) {
  const clock = { now: start };
  const renewals: string[] = [];
  const provider: Provider & { next: () => Promise<Granted | 'refused'> } = {
    next: async () => 'refused',
    begin: async (to) => ({ attempt: { state: 's', nonce: 'n', verifier: 'v', to }, url: 'https://id.example/' }),
    finish: async () => provider.next(),
    renew: async (refresh) => {
      renewals.push(refresh);
      return provider.next();
    },
    revoke: async () => undefined,
    endUrl: async () => undefined,
  };
  const deps: ConsoleDeps = {
    db,
    provider,
    publicUrl: testPublicUrl,
    clock: () => clock.now,
    keys: deriveKeys('a secret for tests that is long enough'),
  };
  const ask = async (id: string | undefined, request: Parameters<typeof testRequest>[0] = {}) => {
    const cookies: HttpRequest['cookies'] = id === undefined ? {} : { '__Host-doorward': id };
    return (await answerConsole(deps, testRequest({ path: '/console/audit', cookies, ...request }))) as HttpResponse & {
      html?: string;
    };
  };
  const session = (granted: Granted) => startSession(db, deps.keys, granted, clock.now);
  return { deps, clock, provider, renewals, ask, session };
}
