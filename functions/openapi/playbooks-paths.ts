import { z } from 'zod';
import {
  messageBody,
  playbookForm,
  playbookList,
  playbookListQuery,
  playbookParams,
  playbookQuery,
  playbookView,
} from '../outreach/index.ts';
import { etag, idempotencyKey, ifMatch, parameters } from './fields.ts';
import type { Operations } from './operation.ts';
import { actOperations } from './task-acts.ts';

const gameId = z.string();
const game = { gameId: 'The id of the game.' };
const params = parameters(
  { gameId, ...playbookParams.shape },
  { ...game, kind: 'The kind of case.', language: 'The language of the words.' },
);
const query = (things: string) =>
  parameters(playbookListQuery.shape, {
    limit: `${things} in one answer, 1 to 100.`,
    cursor: 'The `cursor` of the answer before, to go on from there.',
  });
const shared = { tag: 'playbooks', caller: 'agent' } as const;
const always = ['noToken', 'noRole', 'notFound', 'unavailable'] as const;
const path = '/v1/games/{gameId}/playbooks/{kind}/{language}';

const list = (description: string) => ({
  200: { description, content: { 'application/json': { schema: playbookList } } },
});
const one = (description: string) => ({
  200: { description, headers: etag, content: { 'application/json': { schema: playbookView } } },
});

export const playbookOperations = {
  listPlaybooks: {
    ...shared,
    method: 'get',
    path: '/v1/games/{gameId}/playbooks',
    summary: 'The playbooks of a game',
    description:
      'The current version of each, kind by kind in every language, without the words. Version 0 is what we ship; nobody has changed it yet.',
    params: parameters({ gameId }, game),
    query: query('Playbooks'),
    answers: list('The playbooks.'),
    refusals: ['badRequest', ...always],
  },
  getPlaybook: {
    ...shared,
    method: 'get',
    path,
    summary: 'What to say and ask in one kind of case',
    description: 'The current words, or those of one version. Texts are ICU messages; their places stay as they are.',
    params,
    query: parameters(playbookQuery.shape, {
      version: 'A version; 0 is the shipped one. The current one if left out.',
    }),
    answers: one('The playbook.'),
    refusals: ['badRequest', ...always],
  },
  putPlaybook: {
    ...shared,
    caller: 'supervisor',
    method: 'put',
    path,
    summary: 'Make a new version of a playbook',
    description:
      'With new words, or with those of an earlier version (`restore`; 0 brings the shipped ones back). Versions are never changed or removed. 400 names each text that is empty, too long, or has a place that there is not: there are `{player}`, `{game}`, `{code}`, `{mailCode}`, `{agent}`, `{time}` and `{support}`.',
    params,
    headers: z.object({
      'if-match': ifMatch,
      'idempotency-key': idempotencyKey(
        'Sent again with the same key, the answer is the first one and no other version is made.',
      ),
    }),
    body: { schema: playbookForm, type: 'application/json', description: 'Either `content` or `restore`.' },
    answers: one('The new version.'),
    refusals: ['badRequest', ...always, 'conflict', 'stale'],
  },
  listPlaybookVersions: {
    ...shared,
    method: 'get',
    path: `${path}/versions`,
    summary: 'Every version of a playbook',
    description: 'The newest first, down to the shipped one; without the words.',
    params,
    query: query('Versions'),
    answers: list('The versions.'),
    refusals: ['badRequest', ...always],
  },
  writeToPlayer: {
    ...actOperations.claimTask,
    path: '/v1/tasks/{taskId}/messages',
    summary: 'Write to the player',
    description:
      'Sends plain words as a mail from the case: in the frame of all our mails, with the case code, the link to the progress page and what we never ask for. Answers go to the team. Words with a link, an address other than the game’s own, or a phone number are refused with 400, so that nobody who takes over an agent’s account can lead players away. Counts as a try by mail and renews the promise of the next update. At most five in a case within 24 hours; they do not count against the alerts that a player gets at most in a day. 409 if the player has no mail address.',
    body: { schema: messageBody, type: 'application/json', description: 'What to write.' },
  },
} as const satisfies Operations;
