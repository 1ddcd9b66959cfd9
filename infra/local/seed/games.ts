import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type DataFolder, writePrivate } from '../data/folder.ts';

/** A game and the key with which its servers sign. */
export type SeededGame = { gameId: string; keyId: string; secret: string };

const roster = [
  { gameId: 'demo', name: 'Skyward Demo', supportAddress: 'support@demo.example' },
  { gameId: 'other', name: 'Other Game', supportAddress: 'support@other.example' },
];

const keyAnswer = z.object({ keyId: z.string(), secret: z.string() });

/**
 * The games of the contract. They are made through the API by an administrator, as in a deployed stage; their keys are kept in
 * the data folder, because a secret is shown only once.
 * @param token of an administrator who sees both games
 * @throws if the API refuses
 */
export async function seedGames(data: DataFolder, apiUrl: string, token: () => Promise<string>): Promise<SeededGame[]> {
  const file = data.path === undefined ? undefined : join(data.path, 'games.json');
  if (file && existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as SeededGame[];
  const authorization = `Bearer ${await token()}`;

  const call = async (method: string, path: string, body: unknown): Promise<unknown> => {
    const headers = { authorization, 'content-type': 'application/json', 'idempotency-key': `local-seed-${path}` };
    const answer = await fetch(`${apiUrl}${path}`, { method, headers, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${await answer.text()}`);
    return answer.json();
  };

  const games = await Promise.all(
    roster.map(async ({ gameId, ...game }): Promise<SeededGame> => {
      await call('PUT', `/v1/games/${gameId}`, game);
      return { gameId, ...keyAnswer.parse(await call('POST', `/v1/games/${gameId}/keys`, {})) };
    }),
  );
  if (file) writePrivate(file, games);
  return games;
}
