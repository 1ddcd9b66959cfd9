import { example } from './example.ts';

const day = 86_400_000;
const params = { gameId: 'demo' };
const office = [
  { from: '09:00', to: '13:00' },
  { from: '14:00', to: '18:00' },
];

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
    example('putGame', 'hours', {
      summary: 'Player support works in Rome’s business hours, closed at Christmas; urgent cases go round the clock',
      status: 200,
      params,
      body: {
        targets: {
          teams: {
            player_support: {
              calendar: {
                zone: 'Europe/Rome',
                week: { mon: office, tue: office, wed: office, thu: office, fri: office },
                exceptions: [
                  { date: '2026-12-24', hours: [{ from: '09:00', to: '13:00' }], name: 'Christmas Eve' },
                  { date: '2026-12-25', until: '2026-12-26', name: 'Christmas' },
                ],
              },
              priorities: { low: { firstContact: 960 }, urgent: { firstContact: 10 } },
            },
          },
          warnBefore: { minutes: 15 },
          escalateOnMiss: true,
        },
      },
    }),
    example('putGame', 'roundTheClock', {
      summary: 'Every team round the clock again',
      status: 200,
      params,
      body: { targets: { teams: null, warnBefore: null } },
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
