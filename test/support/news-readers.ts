import { randomBytes } from 'node:crypto';
import { tokenHash } from '../../functions/kernel/tokens.ts';
import type { TestStack } from './stack-clients.ts';
import type { StackTables } from './stack-tables.ts';

export type NewsReader = { playerId: string; email: string; player: string; link: string };

/**
 * A player who has had news by mail, without a send: with the rows that the first mail makes, and a link of the test's own.
 * @param about contact details beside the address
 */
export async function newsReader(
  { game, stack }: TestStack,
  tables: StackTables,
  playerId: string,
  about: Record<string, unknown> = {},
): Promise<NewsReader> {
  const email = `${playerId}@example.com`;
  const stored = await game.request('PUT', `/v1/players/${playerId}`, { email, locale: 'en', ...about });
  if (stored.status !== 200) throw new Error(`${playerId} could not be stored: ${stored.status}`);
  const contact = (await tables.of('contact')).find(({ item }) => (item.contact as { email?: string }).email === email);
  if (!contact) throw new Error(`${playerId} has no row`);
  const player = String(contact.item.pk);
  const token = randomBytes(32).toString('base64url');
  const alias = `preferences#${tokenHash(token)}`;
  await tables.add('preferencesAlias', { pk: alias, sk: 'alias', player });
  await tables.add('mailPreferences', {
    ...{ pk: player, sk: 'preferences', gameId: 'demo', off: [], since: Date.now(), aliases: [alias] },
  });
  return { playerId, email, player, link: `${stack.apiUrl}/u/${token}` };
}

/** Presses the button that a mail program shows beside the sender (RFC 8058). */
export const clickOnce = (link: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(link, {
    method: 'POST',
    redirect: 'manual',
    headers,
    body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
  });
