import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { workAnnouncement } from '../../functions/announcements/acts.ts';
import { loadAnnouncement } from '../../functions/announcements/announcement-store.ts';
import { addRecipients, mark } from '../../functions/announcements/audience/add-recipients.ts';
import { createAnnouncement, editAnnouncement } from '../../functions/announcements/create.ts';
import type { Staff } from '../../functions/kernel/access.ts';
import type { Database } from '../../functions/kernel/dynamo.ts';
import { playerKey } from '../../functions/kernel/ids.ts';
import { people } from '../support/audience.ts';
import { type LocalDynamoDb, startDynamoDb } from '../support/dynamodb-local.ts';
import { testKeys as keys } from '../support/games.ts';

const noon = Date.parse('2026-11-22T12:00:00Z');
const person = (id: string): Staff => ({
  id,
  name: `${id}@demo.example`,
  roles: new Set(['publisher']),
  games: new Set(['moon']),
});
const lan = person('lan');
const ugo = person('ugo');

let dynamo: LocalDynamoDb;
let db: Database;
let woken: unknown[] = [];
beforeAll(async () => {
  dynamo = await startDynamoDb();
  db = dynamo.database;
  await people(db, 'moon', [{ playerId: 'mai', email: 'mai@mail.example', locale: 'vi' }], noon);
}, 90_000);
beforeEach(() => {
  woken = [];
});
afterAll(() => dynamo?.stop());

const services = (now = noon) => ({
  db,
  keys,
  now,
  approveAbove: 0,
  queue: { put: async (bodies: readonly unknown[]) => void woken.push(...bodies) },
});

const form = (audience: object) => ({
  gameId: 'moon',
  kind: 'policy',
  content: { en: { title: 'New rules', body: 'They are kinder.' } },
  effectiveAt: '2026-12-01T00:00:00Z',
  audience,
});

const onList = async (announcementId: string, playerId: string): Promise<unknown> => {
  const Key = { pk: playerKey(keys, 'moon', playerId), sk: `announcement#${announcementId}` };
  return (await db.doc.send(new GetCommand({ TableName: 'announcements', Key }))).Item?.state;
};

const refused = (status: number, words: string) =>
  expect.objectContaining({ status, detail: expect.stringContaining(words) });

test('a draft comes with its list, which grows; each part is a new revision that needs a new approval', async () => {
  const key = { idempotencyKey: 'list-1' };
  const made = await createAnnouncement(services(), lan, form({ playerIds: ['mai', 'bo', 'mai'] }), key);
  expect(made).toMatchObject({ state: 'draft', audience: { listed: true }, revision: 1, listing: undefined });
  expect(await createAnnouncement(services(), lan, form({ playerIds: ['mai', 'bo', 'mai'] }), key)).toEqual(made);
  const id = made.announcementId;
  const approved = await workAnnouncement(services(), ugo, id, 'approve', {});
  expect(approved.estimate).toMatchObject({ recipients: 1, byLanguage: { vi: 1 }, skipped: { unknown_player: 1 } });
  const headers = { idempotencyKey: 'part-2', ifMatch: approved.version };
  const grown = await addRecipients(services(), lan, id, { playerIds: ['ann'] }, headers);
  expect(grown).toMatchObject({ revision: 2, estimate: undefined, listing: undefined, approval: { revision: 1 } });
  // the same again, with the same headers: the first answer
  expect(await addRecipients(services(), lan, id, { playerIds: ['ann'] }, headers)).toEqual(grown);
  expect(await Promise.all(['mai', 'bo', 'ann'].map((who) => onList(id, who)))).toEqual(Array(3).fill('LISTED'));
  await expect(workAnnouncement(services(), lan, id, 'send', {})).rejects.toEqual(refused(409, 'approved again'));
  await workAnnouncement(services(), ugo, id, 'approve', {});
  expect(await workAnnouncement(services(), lan, id, 'send', {})).toMatchObject({ state: 'sending' });
  expect(woken.length).toBeGreaterThan(0);
  await expect(addRecipients(services(), lan, id, { playerIds: ['late'] })).rejects.toEqual(refused(409, 'going out'));
  expect(await onList(id, 'late')).toBe(undefined);
});

test('a list turns an announcement for everyone into one for its players', async () => {
  const made = await createAnnouncement(services(), lan, form('all' as never));
  const grown = await addRecipients(services(), lan, made.announcementId, { playerIds: ['bo'] });
  expect(grown.audience).toEqual({ listed: true });
  const counted = await workAnnouncement(services(), lan, made.announcementId, 'estimate', {});
  expect(counted.estimate).toMatchObject({ recipients: 0, skipped: { unknown_player: 1 } });
  const back = editAnnouncement(services(), lan, made.announcementId, form({}));
  await expect(back).rejects.toMatchObject({ errors: [{ path: 'audience.listed' }] });
  const same = await editAnnouncement(services(), lan, made.announcementId, form({ listed: true, languages: ['it'] }));
  expect(same.audience).toEqual({ listed: true, languages: ['it'] });
});

test('while a part is stored nothing is approved or sent, nor when it came to no end, until it is sent again', async () => {
  const made = await createAnnouncement(services(), lan, form({ playerIds: ['mai'] }));
  const id = made.announcementId;
  const marked = await mark(services(), lan, id, undefined);
  expect(marked?.listing).toBe(noon + 60_000);
  for (const act of ['approve', 'send'])
    await expect(workAnnouncement(services(), ugo, id, act, {})).rejects.toEqual(refused(409, 'is being stored'));
  await expect(addRecipients(services(), ugo, id, { playerIds: ['bo'] })).rejects.toEqual(
    refused(409, 'is being stored'),
  );
  const later = services(noon + 60_001);
  for (const act of ['approve', 'send'])
    await expect(workAnnouncement(later, ugo, id, act, {})).rejects.toEqual(refused(409, 'came to no end'));
  await addRecipients(later, lan, id, { playerIds: ['bo'] });
  await workAnnouncement(later, ugo, id, 'approve', {});
  expect(await workAnnouncement(later, lan, id, 'send', {})).toMatchObject({ state: 'sending' });
});

test('a request that ended in the middle goes on with the same draft', async () => {
  const key = { idempotencyKey: 'crash' };
  const ids = Array.from({ length: 60 }, (_, n) => `c${n}`);
  const broken: Database = {
    ...db,
    write: async (table, row) => {
      if (row.playerId === 'c31') throw new Error('the function ended');
      await db.write(table, row);
    },
  };
  const first = createAnnouncement({ ...services(), db: broken }, lan, form({ playerIds: ids }), key);
  await expect(first).rejects.toThrow('the function ended');
  const again = () => createAnnouncement(services(noon + 5000), lan, form({ playerIds: ids }), key);
  await expect(again()).rejects.toEqual(refused(409, 'is being stored'));
  const made = await createAnnouncement(services(noon + 61_000), lan, form({ playerIds: ids }), key);
  expect((await loadAnnouncement(db, made.announcementId))?.listing).toBe(undefined);
  expect(await onList(made.announcementId, 'c31')).toBe('LISTED');
  const counted = await workAnnouncement(services(noon + 61_000), lan, made.announcementId, 'estimate', {});
  expect(counted.estimate?.skipped).toEqual({ unknown_player: 60 });
});

test.each([
  [{ playerIds: [] }, 'playerIds'],
  [{ ids: ['a'] }, ''],
  [{ playerIds: ['a', ''] }, 'playerIds.1'],
])('the part %j is refused by field', async (body, path) => {
  const made = await createAnnouncement(services(), lan, form({}));
  await expect(addRecipients(services(), lan, made.announcementId, body)).rejects.toMatchObject({
    status: 400,
    errors: expect.arrayContaining([expect.objectContaining({ path })]),
  });
});
