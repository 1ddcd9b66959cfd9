import { example } from './example.ts';

/** In the order in which they can be sent. @param params of the players' examples */
export const ownershipFactsExamples = (params: { playerId: string }) => [
  example('putOwnershipFacts', 'facts', {
    summary: 'A hashed nickname, a coarse month, and a question of the game’s own',
    status: 200,
    params,
    body: {
      facts: [
        {
          question: 'first_nickname',
          kind: 'hash',
          salt: '000102030405060708090a0b0c0d0e0f',
          // of "moonfox"
          hash: 'c8925409997cbd730d12bd0348b8997d03e715b2ec0531ed0fef556e508ff08e',
        },
        { question: 'last_top_up_month', kind: 'hint', hint: '2026-09', visibleInGame: false },
        { question: 'pet_name', kind: 'hint', hint: 'Bông', label: 'What is your pet in the game called?', weight: 2 },
      ],
    },
  }),
  example('getOwnershipFacts', 'kept', { summary: 'Which facts are kept', status: 200, params }),
];

/** For an open case whose game told the month of the last top-up before the case began. */
export const ownershipTaskExamples = [
  example('checkOwnership', 'month', {
    summary: 'The player says: in September',
    status: 200,
    body: { question: 'last_top_up_month', answer: 'September 2026' },
  }),
  example('approveOnTask', 'nothing', {
    summary: 'No change of address waits',
    status: 409,
    body: { what: 'address', decision: 'decline', reason: 'Called the number before; it was not the player.' },
  }),
];
