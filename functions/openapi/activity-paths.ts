import { eventsAnswer, eventsBody } from '../activity/index.ts';
import type { Operations } from './operation.ts';

export const activityOperations = {
  postEvents: {
    method: 'post',
    path: '/v1/events',
    caller: 'game',
    tag: 'events',
    summary: 'Report what players do',
    description: [
      'Takes 1 to 500 events of at most 256 KiB together and assesses each. Send sign-ins when they happen, and trades before they take effect.',
      'A 200 means that the events are stored durably and that everything that follows from them will follow: the question to the player, the case for an agent, the callbacks to you.',
      'There is one result for each event, in the order of the events; a bad event never spoils its neighbours. Events of one player are handled in the order in which they stand.',
      'Sending an event again is safe for 30 days: it is answered `duplicate` with the first answer, and nothing happens twice.',
    ].join('\n\n'),
    body: { schema: eventsBody, type: 'application/json', description: 'The events, oldest first.' },
    answers: {
      200: {
        description: 'Stored and assessed, one result for each event.',
        content: { 'application/json': { schema: eventsAnswer } },
      },
    },
    refusals: ['badRequest', 'badSignature', 'tooLarge', 'tooMany', 'unavailable'],
  },
} as const satisfies Operations;
