import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { liveAnnouncements, loadAnnouncement } from '../../functions/announcements/announcement-store.ts';
import { beginAnnouncement } from '../../functions/announcements/begin.ts';
import { listNotices, loadNotice } from '../../functions/announcements/notice-store.ts';
import type { Database } from '../../functions/kernel/dynamo.ts';
import { people } from '../support/audience.ts';
import { type LocalDynamoDb, startDynamoDb } from '../support/dynamodb-local.ts';
import { newDesk, publisher, readTrail } from '../support/publishers.ts';

const now = Date.parse('2026-11-22T12:00:00Z');
const minute = 60_000;
let engine: LocalDynamoDb;
let db: Database;
beforeAll(async () => {
  engine = await startDynamoDb();
  db = engine.database;
}, 90_000);
afterAll(() => engine?.stop());

const desk = (approveAbove?: number) => newDesk(db, now, approveAbove);
const trail = (gameId: string) => readTrail(db, gameId, now);

describe('approving', () => {
  test('to few, one’s own is taken without effect and the send needs none', async () => {
    const { ann, draft } = await desk(3);
    const id = await draft();
    const own = await ann.post(`${id}/approve`);
    expect([own.status, own.json.version, own.json.approval]).toEqual([200, 1, undefined]);
    expect((await ann.post(`${id}/send`)).json.state).toBe('sending');
  });

  test('to many, a second person must approve these very words', async () => {
    const { ann, ben, form, draft } = await desk(2);
    const id = await draft();
    const alone = await ann.post(`${id}/send`);
    expect([alone.status, alone.json.detail]).toEqual([409, expect.stringMatching(/3 players.*second person/)]);
    expect((await ann.post(`${id}/approve`)).status).toBe(409);
    const approved = await ben.post(`${id}/approve`);
    expect(approved.json).toMatchObject({
      approval: { by: 'ben@demo.example', revision: 1 },
      estimate: { recipients: 3 },
    });
    await ann.put(id, form);
    const changed = await ann.post(`${id}/send`);
    expect([changed.status, changed.json.detail]).toEqual([
      409,
      expect.stringContaining('changed since it was approved'),
    ]);
    // ben's hand is in it now, so that ann is the second person
    await ben.put(id, form);
    expect((await ben.post(`${id}/approve`)).status).toBe(409);
    expect((await ann.post(`${id}/approve`)).status).toBe(200);
    expect((await ben.post(`${id}/send`)).json.state).toBe('sending');
  });
});

describe('sending', () => {
  test('at once: the senders are woken, the notice is public, and it cannot be sent again', async () => {
    const { ann, queued, gameId, draft } = await desk(3);
    const id = await draft();
    const { json } = await ann.post(`${id}/send`);
    expect(json).toMatchObject({
      state: 'sending',
      startedAt: '2026-11-22T12:00:00.000Z',
      counts: { recipients: 3, pending: 3 },
    });
    expect(queued.filter((one) => (one as { announcementId: string }).announcementId === id)).toHaveLength(32);
    expect((await liveAnnouncements(db)).map((one) => one.announcementId)).toContain(id);
    const { entries } = await listNotices(db, gameId, 10);
    expect(entries).toMatchObject([{ announcementId: id, titles: { en: 'New rules', vi: 'Quy định mới' } }]);
    expect(json.noticePath).toBe(`/notices/${entries[0]?.slug}`);
    expect((await ann.post(`${id}/send`)).status).toBe(409);
  });

  test('a queue that is away does not lose a send: the watcher finds it', async () => {
    const { services, gameId, draft } = await desk(3);
    const id = await draft();
    const down = { put: () => Promise.reject(new Error('the queue is away')) };
    const { status, json } = await publisher({ ...services, queue: down }, 'ann', gameId).post(`${id}/send`);
    expect([status, json.state]).toEqual([200, 'sending']);
    expect((await liveAnnouncements(db)).map((one) => one.announcementId)).toContain(id);
  });

  test('later: it waits for its time without a notice, and the clock begins it', async () => {
    const { ann, services, gameId, draft, queued } = await desk(3);
    const id = await draft({ sendAt: '2026-11-22T13:00:00Z' });
    expect((await ann.post(`${id}/send`)).json).toMatchObject({ state: 'scheduled', estimate: { recipients: 3 } });
    expect((await listNotices(db, gameId, 10)).entries).toEqual([]);
    expect(queued).toEqual([]);
    const due = await loadAnnouncement(db, id);
    if (!due) throw new Error('it is gone');
    const begun = await beginAnnouncement({ ...services, now: now + 60 * minute }, due);
    expect(begun).toMatchObject({ state: 'sending', startedAt: now + 60 * minute });
    expect(queued).toHaveLength(32);
    expect(await beginAnnouncement({ ...services, now: now + 61 * minute }, due)).toBeUndefined();
    expect(await trail(gameId)).toContain('ann@demo.example announcement.send');
  });

  test('what has grown beyond one person by its time goes back to the drafts', async () => {
    const { ann, services, gameId, draft } = await desk(3);
    const id = await draft({ sendAt: '2026-11-22T13:00:00Z' });
    await ann.post(`${id}/send`);
    await people(db, gameId, [{ playerId: 'dung', email: 'dung@mail.example' }], now);
    const due = await loadAnnouncement(db, id);
    if (!due) throw new Error('it is gone');
    expect(await beginAnnouncement({ ...services, now: now + 60 * minute }, due)).toMatchObject({ state: 'draft' });
    expect((await liveAnnouncements(db)).map((one) => one.announcementId)).not.toContain(id);
  });

  test('pause, resume, cancel, each once, and not when stale', async () => {
    const { ann, queued, draft, gameId } = await desk(3);
    const id = await draft();
    await ann.post(`${id}/send`);
    expect((await ann.post(`${id}/pause`, {}, { 'if-match': '1' })).status).toBe(412);
    const key = { 'idempotency-key': 'p' };
    const paused = await ann.post(`${id}/pause`, undefined, key);
    expect(paused.json).toMatchObject({ state: 'paused', paused: { why: 'person', by: 'ann@demo.example' } });
    expect((await ann.post(`${id}/pause`, {}, key)).json.version).toBe(paused.json.version);
    expect((await ann.post(`${id}/pause`)).status).toBe(409);
    queued.length = 0;
    const resumed = await ann.post(`${id}/resume`);
    expect([resumed.json.state, resumed.json.paused, queued.length]).toEqual(['sending', undefined, 32]);
    expect((await ann.post(`${id}/cancel`)).json.state).toBe('cancelled');
    expect((await ann.post(`${id}/resume`)).status).toBe(409);
    expect((await liveAnnouncements(db)).map((one) => one.announcementId)).not.toContain(id);
    expect((await listNotices(db, gameId, 10)).entries).toHaveLength(1);
    expect((await trail(gameId)).filter((line) => line.endsWith('pause'))).toHaveLength(1);
  });

  test('after it began, an edit changes the notice and nothing else', async () => {
    const { ann, form, draft } = await desk(3);
    const id = await draft();
    const { slug } = (await loadAnnouncement(db, id)) ?? { slug: '' };
    await ann.post(`${id}/send`);
    expect((await ann.put(id, { ...form, kind: 'safety' })).status).toBe(409);
    expect((await ann.put(id, { ...form, audience: { tiers: ['vip'] } })).status).toBe(409);
    const content = { en: { title: 'New rules, later', body: 'They come a week later.' } };
    const { status, json } = await ann.put(id, { ...form, content, effectiveAt: '2026-12-08T00:00:00Z' });
    expect(status).toBe(200);
    expect(json).toMatchObject({
      state: 'sending',
      title: 'New rules',
      revision: 1,
      content,
      updatedAt: '2026-11-22T12:00:00.000Z',
    });
    expect(json.effectiveAt).toBe('2026-12-08T00:00:00.000Z');
    expect(await loadNotice(db, slug)).toMatchObject({ content, entry: { titles: { en: 'New rules, later' } } });
    expect(await loadAnnouncement(db, id)).toMatchObject({
      slug,
      effectiveAt: Date.parse('2026-12-01T00:00:00+07:00'),
    });
  });

  test('what was given up before it began stays given up', async () => {
    const { ann, form, draft } = await desk(3);
    const id = await draft();
    await ann.post(`${id}/cancel`);
    expect((await ann.put(id, form)).status).toBe(409);
    expect((await ann.post(`${id}/send`)).status).toBe(409);
  });
});

test('a test mail goes to whoever asks for it, in the language they name', async () => {
  const { ann, queued, draft, gameId } = await desk();
  const id = await draft();
  expect((await ann.post(`${id}/test`, { language: 'vi' })).status).toBe(200);
  expect((await ann.post(`${id}/test`, { to: 'somebody@else.example' })).status).toBe(400);
  expect(queued).toEqual([{ do: 'test', announcementId: id, revision: 1, language: 'vi', to: 'ann@demo.example' }]);
  expect(await trail(gameId)).toContain('ann@demo.example announcement.test');
});
