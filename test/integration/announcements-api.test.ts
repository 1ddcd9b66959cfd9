import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadAnnouncement } from '../../functions/announcements/announcement-store.ts';
import { announcementList, announcementView } from '../../functions/announcements/answers-schema.ts';
import type { Database } from '../../functions/kernel/dynamo.ts';
import { type LocalDynamoDb, startDynamoDb } from '../support/dynamodb-local.ts';
import { newDesk, publisher, readTrail } from '../support/publishers.ts';

const now = Date.parse('2026-11-22T12:00:00Z');
let engine: LocalDynamoDb;
let db: Database;
beforeAll(async () => {
  engine = await startDynamoDb();
  db = engine.database;
}, 90_000);
afterAll(() => engine?.stop());

const desk = (approveAbove?: number) => newDesk(db, now, approveAbove);
const trail = (gameId: string) => readTrail(db, gameId, now);

describe('writing', () => {
  test('a draft answers what was written, with what is not yet there left out', async () => {
    const { ann, form, gameId } = await desk();
    const { status, json, headers } = await ann.post('', form);
    expect(status).toBe(201);
    expect(announcementView.strict().safeParse(json).error).toBeUndefined();
    expect(json).toMatchObject({
      ...{
        gameId,
        kind: 'policy',
        state: 'draft',
        title: 'New rules',
        languages: ['en', 'vi'],
        revision: 1,
        version: 1,
      },
      effectiveAt: '2026-11-30T17:00:00.000Z',
      createdBy: 'ann@demo.example',
      content: form.content,
      counts: { recipients: 0, pending: 0, sent: 0, delivered: 0, bounced: 0, complained: 0, unknown: 0, skipped: 0 },
    });
    expect(headers.etag).toBe('"1"');
    expect((await ann.get(json.announcementId)).json).toEqual(json);
    expect(await trail(gameId)).toEqual(['ann@demo.example announcement.create']);
  });

  test('bad fields are named, with the line of the Markdown', async () => {
    const { ann, form } = await desk();
    const body = 'Fine.\n\n<script>';
    const { status, json } = await ann.post('', {
      ...form,
      content: { en: { title: 'T', body } },
      effectiveAt: undefined,
    });
    expect(status).toBe(400);
    expect(json.errors).toEqual([
      {
        path: 'content.en.body',
        message: 'line 3: HTML cannot be used here; write plain words, and &lt; for the character <',
      },
      { path: 'effectiveAt', message: 'a change of policy needs it' },
    ]);
  });

  test('the same key makes one draft, and another body under it is refused', async () => {
    const { ann, ben, form, gameId } = await desk();
    const key = { 'idempotency-key': 'first' };
    const [one, other] = [await ann.post('', form, key), await ann.post('', form, key)];
    expect(other).toEqual(one);
    expect((await ann.post('', { ...form, kind: 'safety' }, key)).status).toBe(409);
    expect((await ben.post('', form, key)).json.announcementId).not.toBe(one.json.announcementId);
    expect((await ann.post('', form, key, now + 2 * 86_400_000)).json.announcementId).toBe(one.json.announcementId);
    expect(await trail(gameId)).toHaveLength(2);
  });

  test('an edit makes the next revision; a stale one changes nothing', async () => {
    const { ann, form, draft } = await desk();
    const id = await draft();
    const changed = { ...form, content: { en: { title: 'Newer rules', body: 'Kinder still.' } } };
    const { status, json } = await ann.put(id, changed, { 'if-match': '"1"' });
    expect([status, json.revision, json.version, json.title]).toEqual([200, 2, 2, 'Newer rules']);
    expect(json.languages).toEqual(['en']);
    expect((await ann.put(id, form, { 'if-match': '"1"' })).status).toBe(412);
    expect((await ann.put(id, { ...form, gameId: 'game-0' })).status).toBe(409);
    expect((await ann.get(id)).json.content).toEqual(changed.content);
  });

  test('a list is paged, the newest first', async () => {
    const { ann, form, services, gameId } = await desk();
    const ids: string[] = [];
    for (const later of [1, 2, 3])
      ids.unshift(String((await ann.post('', form, {}, services.now + later)).json.announcementId));
    const first = (await ann.get('', { gameId, limit: '2' })).json;
    expect(announcementList.safeParse(first).error).toBeUndefined();
    expect(first.items.map((one: { announcementId: string }) => one.announcementId)).toEqual(ids.slice(0, 2));
    const rest = (await ann.get('', { gameId, limit: '2', cursor: first.cursor })).json;
    expect(rest.items.map((one: { announcementId: string }) => one.announcementId)).toEqual(ids.slice(2));
    expect(rest.cursor).toBeUndefined();
    expect((await ann.get('', { gameId, cursor: 'elsewhere' })).status).toBe(400);
  });
});

describe('who may', () => {
  test('a foreign game and what lies there do not exist', async () => {
    const { services, form, gameId, draft } = await desk();
    const id = await draft();
    const stranger = publisher(services, 'eve', 'elsewhere');
    const nobody = (await stranger.get('ann_none')).json;
    expect((await stranger.get(id)).json).toEqual(nobody);
    for (const answer of [
      await stranger.get('', { gameId }),
      await stranger.get(`${id}/recipients`),
      await stranger.post('', form),
      await stranger.put(id, form),
      await stranger.post(`${id}/recipients`, { playerIds: ['x'] }),
      ...(await Promise.all(
        ['estimate', 'test', 'approve', 'send', 'pause', 'cancel'].map((act) => stranger.post(`${id}/${act}`)),
      )),
    ])
      expect(answer.status).toBe(404);
    expect((await loadAnnouncement(db, id))?.version).toBe(1);
  });

  test('other roles are refused before anything is looked at', async () => {
    const { services, gameId, draft } = await desk();
    const id = await draft();
    for (const role of ['agent', 'supervisor', 'admin'] as const) {
      const other = publisher(services, role, gameId, role);
      expect((await other.get(id)).status).toBe(403);
      expect((await other.post(`${id}/send`, { nonsense: 1 })).status).toBe(403);
    }
  });
});

test('a list of players is answered as JSON and as CSV, and each look is noted', async () => {
  const { ann, gameId, draft } = await desk();
  const id = await draft({ audience: { playerIds: ['an', '=cmd()', 'bao'] } });
  const { json } = await ann.get(`${id}/recipients`, { limit: '2' });
  expect(json.items).toHaveLength(2);
  expect(json.items[0]).toMatchObject({ state: 'LISTED', at: '2026-11-22T12:00:00.000Z', tries: 0 });
  expect(Object.keys(json.items[0])).not.toContain('player');
  const csv = await ann.get(`${id}/recipients`, {}, { accept: 'text/csv' });
  expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8; header=present');
  expect(csv.text.split('\r\n')[0]).toBe('\ufeff"playerId","state","language","at","reason","tries","messageId"');
  expect(csv.text).toContain(`"'=cmd()"`);
  expect((await ann.get(`${id}/recipients`, { limit: '101' })).status).toBe(400);
  expect((await trail(gameId)).filter((line) => line.endsWith('recipients'))).toHaveLength(2);
});
