import { z } from 'zod';
import {
  actBodies,
  announcementForm,
  announcementList,
  announcementListQuery,
  announcementView,
  moreRecipients,
  recipientList,
  recipientsQuery,
} from '../announcements/index.ts';
import { etag, idempotencyKey, ifMatch, parameters } from './fields.ts';
import type { Operations } from './operation.ts';

const shared = { tag: 'announcements', caller: 'publisher' } as const;
const always = ['noToken', 'noRole', 'notFound', 'unavailable'] as const;
const list = '/v1/announcements';
const path = `${list}/{announcementId}`;

const params = parameters({ announcementId: z.string() }, { announcementId: 'The id of the announcement.' });
const key = idempotencyKey(
  'Sent again with the same key within a day, the write is not repeated and answered as the first time.',
);
const headers = z.object({ 'if-match': ifMatch, 'idempotency-key': key });

const view = (description: string) => ({
  description,
  headers: etag,
  content: { 'application/json': { schema: announcementView } },
});

/** `POST /v1/announcements/{announcementId}/{act}`, one operation for each act. */
const act = <A extends string>(name: A, summary: string, description: string) =>
  ({
    ...shared,
    method: 'post',
    path: `${path}/${name}`,
    summary,
    description,
    params,
    headers,
    answers: { 200: view('The announcement after it.') },
    refusals: ['badRequest', ...always, 'conflict', 'stale'],
  }) as const;

export const announcementOperations = {
  listAnnouncements: {
    ...shared,
    method: 'get',
    path: list,
    summary: 'The announcements of a game',
    description: 'The newest first, without their words. What was just written may take a second to stand here.',
    query: parameters(announcementListQuery.shape, {
      gameId: 'The game.',
      limit: 'Announcements in one answer, 1 to 100.',
      cursor: 'The `cursor` of the answer before, to go on from there.',
    }),
    answers: {
      200: { description: 'The announcements.', content: { 'application/json': { schema: announcementList } } },
    },
    refusals: ['badRequest', ...always],
  },
  createAnnouncement: {
    ...shared,
    method: 'post',
    path: list,
    summary: 'Write an announcement',
    description:
      'A draft: it goes nowhere until it is sent. English is always there; readers of a language that is missing get English with a word about it. 400 names each field that cannot be used, and the line of each fault in the Markdown.',
    headers: headers.pick({ 'idempotency-key': true }),
    body: { schema: announcementForm, type: 'application/json', description: 'What it says, to whom, and when.' },
    answers: { 201: view('The draft.') },
    refusals: ['badRequest', ...always, 'conflict', 'tooLarge'],
  },
  getAnnouncement: {
    ...shared,
    method: 'get',
    path,
    summary: 'An announcement and how far it has gone',
    description: 'With its words, counts in all and by language, and the counts of each minute of the send.',
    params,
    answers: { 200: view('The announcement.') },
    refusals: always,
  },
  putAnnouncement: {
    ...shared,
    method: 'put',
    path,
    summary: 'Change an announcement',
    description:
      'The whole of it anew. It is a draft then, also if it was scheduled, and an approval does not hold for it any more. After sending began, only the words and times of its public notice change, and 409 refuses anything else; mails stay as they were.',
    params,
    headers,
    body: { schema: announcementForm, type: 'application/json', description: 'The whole announcement.' },
    answers: { 200: view('The announcement after it.') },
    refusals: ['badRequest', ...always, 'conflict', 'stale', 'tooLarge'],
  },
  addRecipients: {
    ...act(
      'recipients',
      'Add players to its list',
      'At most 50,000 in one request; a longer list comes in parts. An announcement without a list has one then, and goes to nobody else. It is a draft after it. Also takes `text/plain` with one id a line, and `text/csv`.',
    ),
    body: { schema: moreRecipients, type: 'application/json', description: 'The ids of the players.' },
    refusals: ['badRequest', ...always, 'conflict', 'stale', 'tooLarge'],
  },
  listRecipients: {
    ...shared,
    method: 'get',
    path: `${path}/recipients`,
    summary: 'What became of it for each player',
    description:
      'Everybody who had a turn, in no order of meaning. With `Accept: text/csv` the same rows as CSV (RFC 4180, UTF-8 with a byte order mark); a cell that a spreadsheet would run as a formula begins with an apostrophe, and the header `link` names the rest. Each reading is noted in the audit trail.',
    params,
    query: parameters(recipientsQuery.shape, {
      limit: 'Rows in one answer, 1 to 100; as CSV 1 to 10,000. Without it 50, or 10,000 as CSV.',
      cursor: 'The `cursor` of the answer before, to go on from there.',
    }),
    answers: {
      200: {
        description: 'The recipients.',
        content: { 'application/json': { schema: recipientList }, 'text/csv': { schema: z.string() } },
      },
    },
    refusals: ['badRequest', ...always],
  },
  estimateAnnouncement: act(
    'estimate',
    'Count whom it will reach',
    'By language, and who of the audience gets nothing and why. In very large games a fair sample stands for the rest. `send` and `approve` count by themselves if the last count is older than ten minutes.',
  ),
  testAnnouncement: {
    ...act(
      'test',
      'Send it to yourself',
      'One mail to the address of your sign-in, as a player would get it. 409 if your sign-in names no address.',
    ),
    body: {
      schema: actBodies.test,
      type: 'application/json',
      description: 'In which language; English if left out.',
      optional: true,
    },
  },
  approveAnnouncement: act(
    'approve',
    'Approve it',
    'For the words, audience and times as they stand; any edit voids it. Above a number of recipients that the stage sets, a send needs the approval of somebody else than whoever wrote it last: approving one’s own then answers 409, and otherwise changes nothing.',
  ),
  sendAnnouncement: act(
    'send',
    'Send it',
    'At `sendAt` if that is to come (state `scheduled`), else at once (`sending`). Its notice comes onto the public page when sending begins. 409 says what is missing, such as an approval. At its time a scheduled one is counted once more; if it then needs an approval that it does not have, it goes back to the drafts.',
  ),
  pauseAnnouncement: act(
    'pause',
    'Hold the send',
    'No further mail goes out after a second or two. It stands where it is until it is resumed or cancelled. 409 if it is not going out.',
  ),
  resumeAnnouncement: act(
    'resume',
    'Go on with the send',
    'From where it stood; nobody gets it twice. 409 if it is not paused.',
  ),
  cancelAnnouncement: act(
    'cancel',
    'Give it up',
    'Whoever has it keeps it; nobody else gets it. Its notice, if it has one, stays. 409 if it is done.',
  ),
} as const satisfies Operations;
