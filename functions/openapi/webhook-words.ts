import { callbackBodies, callbackTypes } from '../games/index.ts';
import { type FieldWords, words } from './words.ts';

const playerId = 'Your id of the player.';
const question = {
  playerId,
  verificationId: 'The id of the question, as the event was answered.',
  eventId: 'Your id of the event that raised the question.',
};
const task = {
  playerId,
  taskId: 'The id of the case.',
  trackingCode: 'The code with which the player follows the case at `/t/{code}`. Show it to the signed-in player only.',
  kind: 'Why it was opened: `denied`, `suspicious`, `undeliverable`, `unanswered` or `mail_cap`.',
  state: 'Where it stands.',
  priority: 'How pressing it is.',
};

const envelope = {
  type: 'What happened.',
  timestamp: 'When it happened, in UTC; not when it is sent.',
  data: 'What it is about. Fields may be added; ignore what you do not know.',
};

export const webhookWords = [
  ...callbackTypes.map((type): FieldWords => ({ schema: callbackBodies[type], texts: envelope })),
  words(callbackBodies['verification.sent'].shape.data, {
    ...question,
    mailCode:
      'The short code that the mail shows: show it in the game too, so that the player can trust the mail. It opens nothing.',
  }),
  words(callbackBodies['verification.confirmed'].shape.data, {
    ...question,
    lowered:
      'Whether the answer lowered the protection. It does not after a recent change of the mail address, or while a case is open.',
  }),
  words(callbackBodies['verification.denied'].shape.data, question),
  words(callbackBodies['verification.expired'].shape.data, question),
  words(callbackBodies['mail.undeliverable'].shape.data, question),
  words(callbackBodies['task.opened'].shape.data, task),
  words(callbackBodies['task.escalated'].shape.data, task),
  words(callbackBodies['task.resolved'].shape.data, { ...task, outcome: 'How it ended.' }),
  words(callbackBodies['player.protection_changed'].shape.data, {
    playerId,
    protection:
      '`normal`: nothing is known against the account. `watch`: a question to the player is open. `hold`: let nothing of worth leave the account.',
    since: 'Since when, in UTC.',
    reasons: 'The names of the signals and answers that led to it.',
  }),
];
