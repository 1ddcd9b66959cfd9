import { playerExport, playerIdSchema, playerPatch, playerView, protectionView } from '../players/index.ts';
import { parameters } from './fields.ts';
import type { Operations } from './operation.ts';

const params = parameters(
  { playerId: playerIdSchema },
  { playerId: 'Your id of the player, 1 to 128 printable characters, percent-encoded.' },
);
const shared = { caller: 'game', tag: 'players', params } as const;
const always = ['badRequest', 'badSignature', 'tooMany', 'unavailable'] as const;

export const playersOperations = {
  putPlayer: {
    ...shared,
    method: 'put',
    path: '/v1/players/{playerId}',
    summary: 'Store how to reach a player',
    description:
      'Fields that are left out stay as they are. Without a mail address a player cannot be asked, so risky sign-ins go to your agents. After a change of the address, alerts go to the earlier one too for 30 days. While the player has an open case, a new `email` or `phone` waits until a second person of the support team lets it take effect, and `heldChange` says so; the rest is stored at once. Do not send it again meanwhile. A change that was declined is not taken again for 30 days.',
    body: { schema: playerPatch, type: 'application/json', description: 'The fields to store.' },
    answers: {
      200: { description: 'All that is stored now.', content: { 'application/json': { schema: playerView } } },
    },
    refusals: always,
  },
  getPlayer: {
    ...shared,
    method: 'get',
    path: '/v1/players/{playerId}',
    summary: 'Read how to reach a player',
    description: 'Answers the contact details that you stored.',
    answers: { 200: { description: 'What is stored.', content: { 'application/json': { schema: playerView } } } },
    refusals: [...always, 'notFound'],
  },
  getProtection: {
    ...shared,
    method: 'get',
    path: '/v1/players/{playerId}/protection',
    summary: 'Ask before a trade',
    description:
      'The protection in force. A player of whom nothing is known is `normal`. You are also called back when it changes, so a copy of your own may be kept.',
    answers: {
      200: { description: 'The protection in force now.', content: { 'application/json': { schema: protectionView } } },
    },
    refusals: always,
  },
  exportPlayer: {
    ...shared,
    method: 'get',
    path: '/v1/players/{playerId}/export',
    summary: 'Hand a player everything known of them',
    description:
      'For requests of access: every stored row about the player, by kind, each kind with its purpose and each row with the time after which it is removed.',
    answers: {
      200: { description: 'Everything stored.', content: { 'application/json': { schema: playerExport } } },
    },
    refusals: [...always, 'notFound'],
  },
  erasePlayer: {
    ...shared,
    method: 'delete',
    path: '/v1/players/{playerId}',
    summary: 'Erase a player',
    description:
      'Removes everything stored about the player, open questions and cases included. May be repeated, and is answered alike if nothing was stored.',
    answers: { 204: { description: 'Nothing is stored any more.' } },
    refusals: always,
  },
} as const satisfies Operations;
