import { example } from './example.ts';

const game = { gameId: 'demo' };
const params = { ...game, kind: 'denied', language: 'en' };

/** For a game that exists, in the order in which they can be sent. */
export const playbookExamples = [
  example('listPlaybooks', 'all', { summary: 'Every playbook', status: 200, params: game, query: { limit: '24' } }),
  example('getPlaybook', 'shipped', { summary: 'The shipped words', status: 200, params, query: { version: '0' } }),
  example('putPlaybook', 'own', {
    summary: 'Your own words',
    status: 200,
    params,
    body: {
      content: {
        opening:
          '“Hello, this is {agent} from {game}. Am I speaking with {player}?”\nThe code in our mail begins with {mailCode}.',
        ask: '“When did you last play yourself?”',
        can: 'What we can do now:\n- Keep trades on hold until this is settled.',
        upset: ['“I will stay with you until the next step is clear.”'],
        closing: '“You will hear from us by {time}.”',
        phrases: [
          {
            key: 'call_back',
            title: 'Asking for a time to call',
            subject: 'When may we call you?',
            text: 'Which day and time suit you? Just reply to this mail.\n\n{agent}, {game} support',
          },
        ],
      },
      note: 'Shorter, after the feedback of the night shift.',
    },
  }),
  example('putPlaybook', 'restore', {
    summary: 'Back to the shipped words',
    status: 200,
    params,
    body: { restore: 0 },
  }),
  example('putPlaybook', 'unknownVersion', {
    summary: 'A version that there is not',
    status: 404,
    params,
    body: { restore: 999 },
  }),
  example('listPlaybookVersions', 'newest', {
    summary: 'What was changed',
    status: 200,
    params,
    query: { limit: '10' },
  }),
];

/** For a case that you hold, whose player has a mail address. */
export const messageExamples = [
  example('writeToPlayer', 'phrase', {
    summary: 'Ask for a time to call',
    status: 200,
    body: {
      phrase: 'call_back',
      subject: 'When may we call you?',
      text: 'We would like to speak with you about the safety of your account.\n\nWhich day and time suit you? Just reply to this mail.',
    },
  }),
  example('writeToPlayer', 'link', {
    summary: 'A link is refused',
    status: 400,
    body: { text: 'Please look at https://example.com.' },
  }),
];
