import { systemClock } from '../kernel/clock.ts';
import { readConfig, required } from '../kernel/config.ts';
import type { Database } from '../kernel/dynamo.ts';
import { env } from '../kernel/env.ts';
import { loadKeys } from '../kernel/secrets.ts';
import type { ConsoleDeps } from './frame/answer-console.ts';
import type { Announcing } from './frame/visit.ts';
import { liveProvider } from './sign-in/live-provider.ts';

/** What the functions of the console work with. @throws ConfigurationError as the function starts */
export function liveConsole(db: Database, announcing?: Announcing): () => Promise<ConsoleDeps> {
  const config = readConfig({ [env.publicUrl]: required, [env.staffIssuer]: required, [env.staffClientId]: required });
  const publicUrl = String(config[env.publicUrl]);
  const [issuer, clientId] = [String(config[env.staffIssuer]), String(config[env.staffClientId])];
  const provider = liveProvider({ issuer, clientId, publicUrl });
  return async () => ({ db, provider, publicUrl, clock: systemClock, keys: await loadKeys(), announcing });
}
