import { z } from 'zod';
import { gameForm, gameView, keyForm, newKeyView, revokedKeyView } from '../games/index.ts';
import { etag, idempotencyKey, ifMatch, parameters } from './fields.ts';
import type { Operations } from './operation.ts';

const { gameId } = gameView.shape;
const gameText = 'The id of the game: 1 to 63 of a-z, 0-9 and -.';
const params = parameters({ gameId }, { gameId: gameText });
const shared = { caller: 'admin', tag: 'games', params } as const;
const always = ['noToken', 'noRole', 'notFound', 'unavailable'] as const;
const versioned = z.object({ 'if-match': ifMatch });

const game = (description: string) =>
  ({ description, headers: etag, content: { 'application/json': { schema: gameView } } }) as const;

export const gamesOperations = {
  getGame: {
    ...shared,
    method: 'get',
    path: '/v1/games/{gameId}',
    summary: 'Read the settings of a game',
    description: 'The settings, and the ids and terms of the live keys; never their secrets.',
    answers: { 200: game('The game.') },
    refusals: always,
  },
  putGame: {
    ...shared,
    method: 'put',
    path: '/v1/games/{gameId}',
    summary: 'Create or change a game',
    description:
      'Fields that are left out stay as they are; `callbackUrl` and `teachUntil` are removed by null. A new game needs `name` and `supportAddress`.',
    headers: versioned,
    body: { schema: gameForm, type: 'application/json', description: 'The settings to store.' },
    answers: { 200: game('Changed.'), 201: game('Created.') },
    refusals: ['badRequest', ...always, 'stale'],
  },
  createKey: {
    ...shared,
    method: 'post',
    path: '/v1/games/{gameId}/keys',
    summary: 'Make a signing key',
    description:
      'The secret is shown in this answer only. A game may have two live keys, so that one can take over from the other; 409 if it has.',
    headers: versioned.extend({
      'idempotency-key': idempotencyKey(
        'Sent again with the same key within 10 minutes, no other key is made and the answer is the same; later it is 409.',
      ),
    }),
    body: { schema: keyForm, type: 'application/json', description: 'The term of the key.', optional: true },
    answers: {
      201: { description: 'The key with its secret.', content: { 'application/json': { schema: newKeyView } } },
    },
    refusals: ['badRequest', ...always, 'conflict', 'stale'],
  },
  revokeKey: {
    ...shared,
    method: 'delete',
    path: '/v1/games/{gameId}/keys/{keyId}',
    summary: 'End a signing key',
    description: 'The key is refused everywhere within 60 seconds. May be repeated.',
    params: parameters({ gameId, keyId: z.string() }, { gameId: gameText, keyId: 'The id of the key.' }),
    headers: versioned,
    answers: {
      200: { description: 'The key is ended.', content: { 'application/json': { schema: revokedKeyView } } },
    },
    refusals: [...always, 'stale'],
  },
} as const satisfies Operations;
