import { example } from './example.ts';
import { ownershipTaskExamples } from './ownership-examples.ts';
import { messageExamples } from './playbooks-examples.ts';

const hour = 3_600_000;

/** In the order in which they can be sent for one open case whose player has a mail address. */
export function outreachExamples(now: Date) {
  const tomorrow = new Date(now.getTime() + 24 * hour).toISOString();
  return [
    example('listTasks', 'open', { summary: 'Open cases', status: 200, query: { state: 'open', limit: '20' } }),
    example('getTask', 'read', { summary: 'One case', status: 200 }),
    example('claimTask', 'claim', {
      summary: 'Take the case',
      status: 200,
      body: { reason: 'I speak Vietnamese.' },
    }),
    example('addAttempt', 'noAnswer', {
      summary: 'Nobody answered',
      status: 200,
      body: { channel: 'phone', outcome: 'no_answer', note: 'Rang for a minute.' },
    }),
    example('addAttempt', 'callBack', {
      summary: 'The player asked to be called tomorrow',
      status: 200,
      body: { channel: 'phone', outcome: 'call_back', callBackAt: tomorrow },
    }),
    example('addAttempt', 'reached', {
      summary: 'The player was reached',
      status: 200,
      body: { channel: 'phone', outcome: 'reached' },
    }),
    example('addNote', 'note', {
      summary: 'A note for colleagues',
      status: 200,
      body: { text: 'The player had used the same password elsewhere.' },
    }),
    example('revealContact', 'email', {
      summary: 'The mail address, to compare it with what the player says',
      status: 200,
      body: { field: 'email', reason: 'To compare it with what the player tells me.' },
    }),
    ...messageExamples,
    ...ownershipTaskExamples,
    example('releaseTask', 'release', {
      summary: 'Give the case back',
      status: 200,
      body: { reason: 'My shift ends.' },
    }),
    example('nextTask', 'any', {
      summary: 'The next case of one game',
      status: 200,
      body: { gameId: 'demo' },
    }),
    example('handOverTask', 'support', {
      summary: 'Nothing was stolen, only the address is wrong',
      status: 200,
      body: { team: 'player_support', reason: 'Nothing was stolen; the address is wrong.' },
    }),
    example('awaitPlayer', 'proof', {
      summary: 'The player looks for a receipt',
      status: 200,
      body: { reason: 'The player looks for the first receipt.' },
    }),
    example('detachTask', 'alone', {
      summary: 'Not beneath a wave',
      status: 409,
      body: { reason: 'This one is different.' },
    }),
    example('makeWave', 'unknown', {
      summary: 'Cases that are not there',
      status: 404,
      body: { gameId: 'demo', taskIds: ['t_unknown1', 't_unknown2'], title: 'Phishing in the guild chat' },
    }),
    example('assignTask', 'nobody', {
      summary: 'Somebody who is not in the roster',
      status: 400,
      body: { assignee: 'nobody', reason: 'Knows the language.' },
    }),
    example('escalateTask', 'escalate', {
      summary: 'Hand the case to a supervisor',
      status: 200,
      body: { reason: 'The trade was worth a lot.' },
    }),
    example('resolveTask', 'secured', {
      summary: 'The account is the player’s again',
      status: 200,
      body: { outcome: 'secured', note: 'New password and a second factor, set while we spoke.' },
    }),
    example('reopenTask', 'reopen', {
      summary: 'It was not over',
      status: 200,
      body: { reason: 'The player wrote again.' },
    }),
    example('showCase', 'page', { summary: 'What the player sees of the case', status: 200 }),
  ];
}
