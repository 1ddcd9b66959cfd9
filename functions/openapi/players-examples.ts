import { example } from './example.ts';
import { ownershipFactsExamples } from './ownership-examples.ts';

const params = { playerId: 'player-4714' };

/** In the order in which they can be sent: what is read has been stored, and at the end it is erased. */
export const playersExamples = [
  example('putPlayer', 'contact', {
    summary: 'How to reach a player',
    status: 200,
    params,
    body: {
      email: 'linh@example.com',
      nickname: 'Linh',
      locale: 'vi-VN',
      timezone: 'Asia/Ho_Chi_Minh',
      phone: '+84912345678',
      tier: 'standard',
      createdAt: '2021-03-14T09:00:00+07:00',
      minor: false,
    },
  }),
  example('putPlayer', 'newAddress', {
    summary: 'Another mail address; the rest stays as it is',
    status: 200,
    params,
    body: { email: 'linh.new@example.com' },
  }),
  example('getPlayer', 'contact', { summary: 'Read it again', status: 200, params }),
  example('getProtection', 'beforeTrade', { summary: 'Ask before a trade', status: 200, params }),
  ...ownershipFactsExamples(params),
  example('exportPlayer', 'everything', { summary: 'Everything known of a player', status: 200, params }),
  example('erasePlayer', 'erase', { summary: 'Erase a player', status: 204, params }),
];
