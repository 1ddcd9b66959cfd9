import { loadLogo, loadTenant } from '../games/index.ts';
import type { Database } from '../kernel/dynamo.ts';
import type { MailTenant } from './mail-services.ts';

/** A game as its mails show it, logo and all; at most 30 s old. @param now milliseconds */
export async function loadMailTenant(db: Database, gameId: string, now: number): Promise<MailTenant | undefined> {
  const tenant = await loadTenant(db, gameId, now);
  if (!tenant) return undefined;
  const { name, supportAddress, teamAddresses, branding } = tenant;
  return {
    name,
    supportAddress,
    teamAddresses,
    branding: { color: branding.color, logo: await loadLogo(db, tenant, now) },
  };
}
