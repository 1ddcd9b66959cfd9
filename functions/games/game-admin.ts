import type { Database } from '../kernel/dynamo.ts';
import { badRequest, notFound, Problem, stale } from '../kernel/errors.ts';
import { logoOf } from './branding.ts';
import { parseCallbackUrl, publicAddresses, type Resolve, UrlRefused } from './callback-url.ts';
import { showKey } from './key.ts';
import { readLiveKeys } from './key-store.ts';
import { logoWrite, readLogo } from './logo-store.ts';
import { changeTenant, type GameForm, type GameView, showTenant, type Tenant } from './tenant.ts';
import { readTenant, saveTenant } from './tenant-store.ts';

export type UrlPolicy = { resolve: Resolve; allowLocal: boolean };

/** How often a change is tried again when somebody else changed the game in between. */
export const changeAttempts = 5;

/** Refuses a change of what the caller has not seen. @param ifMatch the header as it came. @throws Problem 412 */
export function requireVersion(ifMatch: string | undefined, version: number | undefined): void {
  if (ifMatch === undefined || (ifMatch.trim() === '*' && version !== undefined)) return;
  const wanted = ifMatch.split(',').map((tag) => tag.trim().replace(/^(W\/)?"?|"?$/g, ''));
  if (version === undefined || !wanted.includes(String(version))) throw stale();
}

/** Only ever after {@link changeAttempts} races in a row. */
export const contended = () =>
  new Problem(503, 'The game is being changed by others at this moment. Send it again.', {
    headers: { 'retry-after': '1' },
  });

/** A game as the API shows it, with its live keys. @throws Problem 404 */
export async function readGame(db: Database, gameId: string, now: number): Promise<GameView> {
  const tenant = await readTenant(db, gameId);
  if (!tenant) throw notFound('game');
  return viewOf(db, tenant, now);
}

async function viewOf(db: Database, tenant: Tenant, now: number): Promise<GameView> {
  const [live, logo] = await Promise.all([readLiveKeys(db, tenant, now), readLogo(db, tenant)]);
  return showTenant(tenant, live.map(showKey), logo && Buffer.from(logo.png).toString('base64'));
}

/**
 * Creates or changes a game.
 * @throws Problem 400 for a callback URL that leads to no public address, or for a new game without a name or support address; 412
 */
export async function putGame(
  deps: { db: Database; urls: UrlPolicy },
  gameId: string,
  form: GameForm,
  ifMatch: string | undefined,
  now: number,
): Promise<{ created: boolean; game: GameView }> {
  if (form.callbackUrl) await requireUsableUrl(form.callbackUrl, deps.urls);
  for (let attempt = 0; attempt < changeAttempts; attempt++) {
    const current = await readTenant(deps.db, gameId);
    requireVersion(ifMatch, current?.version);
    if (!current) requireNewFields(form);
    const changed = changeTenant(gameId, current, form);
    const logo = logoOf(form.branding);
    const more = logo === undefined ? [] : [logoWrite(deps.db, gameId, logo, now)];
    if (await saveTenant(deps.db, changed, now, more))
      return { created: current === undefined, game: await viewOf(deps.db, changed, now) };
  }
  throw contended();
}

function requireNewFields(form: GameForm): void {
  const missing = (['name', 'supportAddress'] as const).filter((field) => form[field] === undefined);
  if (missing.length > 0)
    throw badRequest(
      'A new game needs a name and a support address.',
      missing.map((path) => ({ path, message: 'is missing' })),
    );
}

async function requireUsableUrl(text: string, urls: UrlPolicy): Promise<void> {
  try {
    await publicAddresses(parseCallbackUrl(text, urls.allowLocal), urls.resolve);
  } catch (fault) {
    if (!(fault instanceof UrlRefused)) throw fault;
    throw badRequest('The callback URL cannot be used.', [{ path: 'callbackUrl', message: fault.message }]);
  }
}
