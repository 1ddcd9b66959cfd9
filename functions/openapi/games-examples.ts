import { example } from './example.ts';

const day = 86_400_000;
const params = { gameId: 'demo' };

/** For a game that exists and has one key, in the order in which they can be sent. */
export function gamesExamples(now: Date) {
  const inADay = new Date(now.getTime() + day).toISOString();
  const inAMonth = new Date(now.getTime() + 30 * day).toISOString();
  return [
    example('getGame', 'read', { summary: 'The settings', status: 200, params }),
    example('putGame', 'settings', {
      summary: 'Name, address and colour, and what is promised to players',
      status: 200,
      params,
      body: {
        name: 'Aurora',
        supportAddress: 'support@example.com',
        branding: { color: '#1a5fb4' },
        budgets: { eventsPerSecond: 5000 },
        targets: { firstContact: 60, nextUpdate: 1440, resolution: 4320 },
      },
    }),
    example('putGame', 'privateCallback', {
      summary: 'A callback URL inside a private network is refused',
      status: 400,
      params,
      body: { callbackUrl: 'https://10.0.0.7/doorward' },
    }),
    example('createKey', 'term', {
      summary: 'A key from tomorrow on, for a month',
      status: 201,
      params,
      body: { notBefore: inADay, notAfter: inAMonth },
    }),
    example('revokeKey', 'revoke', { summary: 'End a key', status: 200, params }),
  ];
}
