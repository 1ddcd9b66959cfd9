import { example } from './example.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

const phone = {
  id: 'f3b1c8d2-5e0a-4b6e-9a57-1c2d3e4f5a6b',
  model: 'iPhone15,2',
  os: 'iOS',
  osVersion: '18.1',
  client: 'Aurora',
  clientVersion: '5.2.0',
  language: 'it-IT',
  timezone: 'Europe/Rome',
  screen: '1179x2556',
};

/** @param now the ids and times follow from it, so that the same moment makes the same events */
export function activityExamples(now: Date) {
  const at = (ago: number) => new Date(now.getTime() - ago).toISOString();
  const id = (number: number) => `example-${Math.floor(now.getTime() / 1000).toString(36)}-${number}`;
  return [
    example('postEvents', 'signIn', {
      summary: 'A sign-in with all that the client can tell',
      status: 200,
      body: {
        events: [
          {
            id: id(1),
            type: 'login.succeeded',
            occurredAt: at(2 * minute),
            playerId: 'player-4711',
            ip: '79.20.14.3',
            userAgent: 'Aurora/5.2.0 (iOS 18.1; iPhone15,2)',
            device: phone,
            sessionId: 'session-81',
            player: { email: 'chiara@example.com', nickname: 'Chiara', locale: 'it-IT', timezone: 'Europe/Rome' },
          },
        ],
      },
    }),
    example('postEvents', 'least', {
      summary: 'A sign-in with nothing but what is needed',
      status: 200,
      body: {
        events: [
          { id: id(2), type: 'login.succeeded', occurredAt: at(minute), playerId: 'player-4712', ip: '2001:db8::17' },
        ],
      },
    }),
    example('postEvents', 'takeover', {
      summary: 'Failed sign-ins, one that succeeds, a new password, and a trade',
      status: 200,
      body: {
        events: [
          {
            id: id(3),
            type: 'login.failed',
            occurredAt: at(9 * minute),
            playerId: 'player-4713',
            ip: '203.0.113.20',
            reason: 'bad_password',
          },
          {
            id: id(4),
            type: 'login.succeeded',
            occurredAt: at(8 * minute),
            playerId: 'player-4713',
            ip: '203.0.113.20',
            sessionId: 'session-82',
            device: { os: 'Windows', client: 'Aurora' },
          },
          {
            id: id(5),
            type: 'password.changed',
            occurredAt: at(7 * minute),
            playerId: 'player-4713',
            ip: '203.0.113.20',
            sessionId: 'session-82',
          },
          {
            id: id(6),
            type: 'item.traded',
            occurredAt: at(5 * minute),
            playerId: 'player-4713',
            ip: '203.0.113.20',
            sessionId: 'session-82',
            value: 125_000,
          },
        ],
      },
    }),
    example('postEvents', 'tooOld', {
      summary: 'An event of 31 days ago: the request is taken, the event quarantined',
      status: 200,
      body: {
        events: [
          { id: id(7), type: 'session.ended', occurredAt: at(31 * day), playerId: 'player-4711', ip: '79.20.14.3' },
        ],
      },
    }),
  ];
}
