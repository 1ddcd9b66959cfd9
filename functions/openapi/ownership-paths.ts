import { approveBody, checkAnswer, checksBody } from '../outreach/index.ts';
import { formRules, ownershipFactsBody, ownershipFactsView, questionKeys } from '../players/index.ts';
import { etag } from './fields.ts';
import type { Operations } from './operation.ts';
import { playersOperations } from './players-paths.ts';
import { actOperations } from './task-acts.ts';

const rules = Object.entries(formRules)
  .map(([form, rule]) => `\`${form}\`: ${rule}`)
  .join('; ');

const normalisation =
  'Normalise an answer before you hash it: Unicode NFKC; remove format characters (category Cf); lower case by the default mapping; NFKC again; ' +
  `every run of white space (property White_Space) one space, none at the ends. Then by its form: ${rules}. ` +
  'The hash is SHA-256 over the bytes of the salt followed by the normalised answer in UTF-8.';

const facts = { ...playersOperations.getPlayer, path: '/v1/players/{playerId}/ownership-facts' } as const;
const kept = {
  200: { description: 'Which facts are kept.', content: { 'application/json': { schema: ownershipFactsView } } },
} as const;

/** What only the owner of an account can know, and what agents do with it. */
export const ownershipOperations = {
  putOwnershipFacts: {
    ...facts,
    method: 'put',
    summary: 'Tell what only the owner can know',
    description: `All facts of the player, in place of those before; an empty list withdraws them. Agents ask for them when somebody says that the account is theirs, and only learn whether an answer is right. Send them while all is well, and with the same salt while the answer is the same: a case goes by what was in force before its alarm, so that nothing an intruder makes you send counts. Known questions: ${questionKeys.map((key) => `\`${key}\``).join(', ')}; others of your own with a label. ${normalisation} Beneath your hash lies a second, keyed one of ours: what is stored cannot be undone by trying every answer.`,
    body: {
      schema: ownershipFactsBody,
      type: 'application/json',
      description: 'At most 20 facts, each question once.',
    },
    answers: kept,
    refusals: playersOperations.putPlayer.refusals,
  },
  getOwnershipFacts: {
    ...facts,
    summary: 'Read which ownership facts are kept',
    description: 'The questions and since when each is in force; never what the answer is, nor its hash.',
    answers: kept,
  },
  checkOwnership: {
    ...actOperations.claimTask,
    path: '/v1/tasks/{taskId}/checks',
    summary: 'Try what the player says',
    description:
      'Answers right or wrong, never what would have been right; the answer itself is stored nowhere. Six tries in a case, two of a question; a supervisor can allow three more, once. Wrong answers count against. What can be read inside the account counts for little and never makes ownership likely. The standing informs the outcome and changes no protection. An answer that cannot be read in its form is refused with 400 and costs no try.',
    body: { schema: checksBody, type: 'application/json', description: 'Which question, and what the player says.' },
    answers: {
      200: { description: 'What came of it.', headers: etag, content: { 'application/json': { schema: checkAnswer } } },
    },
  },
  approveOnTask: {
    ...actOperations.claimTask,
    caller: 'supervisor',
    path: '/v1/tasks/{taskId}/approve',
    summary: 'Decide as the second person',
    description:
      'On a change of address that waits, or on more tries of the ownership check. 409 for somebody who has worked on the case, before anybody has, or if nothing waits. An approved address takes effect at once, and the one before still gets alerts for 30 days. A case is closed as `lost` or `closed_with_care` with the change dropped; with any other outcome it must be decided first.',
    body: { schema: approveBody, type: 'application/json', description: 'What, how, and why.' },
  },
} as const satisfies Operations;
