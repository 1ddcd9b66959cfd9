import { DeleteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Announcement } from '../../functions/announcements/announcement.ts';
import { nextCandidates } from '../../functions/announcements/audience/candidates-store.ts';
import { estimate } from '../../functions/announcements/audience/estimate.ts';
import { addToList } from '../../functions/announcements/audience/list-store.ts';
import { emptyProfile } from '../../functions/detection/profile.ts';
import { createDatabase, type Database, putRows } from '../../functions/kernel/dynamo.ts';
import { playerKey } from '../../functions/kernel/ids.ts';
import { row, type TableName, tables } from '../../functions/kernel/tables.ts';
import { preferencesToken, suppressBulk } from '../../functions/mail/index.ts';
import { loadPreferences, setPreferences } from '../../functions/mail/preferences/preferences-store.ts';
import { changeContact } from '../../functions/players/change-contact.ts';
import { audienceShards, pageOfContacts, shardOf } from '../../functions/players/index.ts';
import { erasePersonalRows } from '../../functions/players/personal-rows-store.ts';
import { people } from '../support/audience.ts';
import { type LocalDynamoDb, startDynamoDb } from '../support/dynamodb-local.ts';
import { testKeys as keys } from '../support/games.ts';
import { countingClient } from '../support/units.ts';

const now = Date.parse('2026-11-22T10:00:00Z');
const dayMs = 86_400_000;

let dynamo: LocalDynamoDb;
let db: Database;
beforeAll(async () => {
  dynamo = await startDynamoDb();
  db = dynamo.database;
}, 90_000);
afterAll(() => dynamo?.stop());

const news = (gameId: string, audience: Announcement['audience'] = {}, kind: Announcement['kind'] = 'policy') => ({
  announcementId: `ann_${gameId}`,
  gameId,
  kind,
  audience,
});

const shards = Array.from({ length: audienceShards }, (_, shard) => shard);

/** Everyone of a game, part by part, page by page. */
async function everyone(gameId: string, limit: number, then?: (player: string) => Promise<void>): Promise<string[]> {
  const found: string[] = [];
  for (const shard of shards) {
    let cursor: string | undefined;
    do {
      const page = await pageOfContacts(db, gameId, shard, cursor, limit);
      expect(page.found.length).toBeLessThanOrEqual(limit);
      for (const { player } of page.found) expect(shardOf(player)).toBe(shard);
      found.push(...page.found.map(({ player }) => player));
      cursor = page.cursor;
      if (cursor !== undefined) await then?.(cursor);
    } while (cursor !== undefined);
  }
  return found;
}

const crowd = (size: number, more: object = {}) =>
  Array.from({ length: size }, (_, n) => ({ playerId: `p${n}`, email: `p${n}@mail.example`, ...more }));

test('every contact of a game is in one part, and pages bring each once', async () => {
  const keysOfMoon = await people(db, 'paging', crowd(400), now);
  await people(db, 'paging-two', crowd(50), now);
  const found = await everyone('paging', 7);
  expect(found.toSorted()).toEqual(keysOfMoon.toSorted());
}, 30_000);

test('a cursor stays a place when its player goes', async () => {
  const known = await people(db, 'going', crowd(200), now);
  const gone: string[] = [];
  const found = await everyone('going', 3, async (player) => {
    gone.push(player);
    await db.doc.send(new DeleteCommand({ TableName: 'players', Key: { pk: player, sk: 'contact' } }));
  });
  expect(gone.length).toBeGreaterThan(20);
  expect(found.toSorted()).toEqual(known.toSorted());
}, 30_000);

test('a change of contact stays in the audience, one of an earlier release gets there, an erased one leaves', async () => {
  const who = { gameId: 'kept', playerId: 'mai', player: playerKey(keys, 'kept', 'mai') };
  const patch = { email: 'mai@mail.example', nickname: 'Mai' };
  const found = async () => (await everyone('kept', 10)).includes(who.player);
  await changeContact(db, keys, who, patch, now);
  expect(await found()).toBe(true);
  await changeContact(db, keys, who, { nickname: 'Mai Anh' }, now);
  expect(await found()).toBe(true);
  const Key = { pk: who.player, sk: 'contact' };
  await db.doc.send(new UpdateCommand({ TableName: 'players', Key, UpdateExpression: 'REMOVE audience' }));
  expect(await found()).toBe(false);
  // games tell the same contact again and again
  await changeContact(db, keys, who, { nickname: 'Mai Anh' }, now);
  expect(await found()).toBe(true);
  await erasePersonalRows(db, who.player);
  expect(await found()).toBe(false);
});

const from = (country: string, daysAgo: number) => ({
  state: {
    profile: {
      ...emptyProfile(),
      learned: 3,
      countries: [{ value: country, count: 3, day: Math.floor(now / dayMs) }],
      steps: [{ at: now - daysAgo * dayMs, accuracyKm: 50, hosting: false, place: '' }],
    },
  },
});

async function unsubscribe(gameId: string, playerId: string, off: 'all' | 'safety'): Promise<void> {
  const player = playerKey(keys, gameId, playerId);
  await preferencesToken(db, keys, player, gameId, now);
  const known = await loadPreferences(db, player);
  if (!known || !(await setPreferences(db, keys, known, [off], undefined, now))) throw new Error('no preferences');
}

test('an estimate counts by language and by why somebody gets nothing', async () => {
  const mail = (name: string) => ({ playerId: name, email: `${name}@mail.example` });
  await people(
    db,
    'moon',
    [
      { ...mail('en1'), ...from('US', 1) },
      { ...mail('en2'), locale: 'ko-KR', tier: 'vip', ...from('KR', 40) },
      { ...mail('vi1'), locale: 'vi-VN', ...from('VN', 2) },
      { ...mail('vi2'), locale: 'vi', ...from('US', 100) },
      { ...mail('vi3'), locale: 'vi-VN' },
      { ...mail('it1'), locale: 'it', minor: true },
      { ...mail('it2'), locale: 'it' },
      { ...mail('zh1'), locale: 'zh-TW' },
      { ...mail('zh2'), locale: 'zh' },
      { playerId: 'silent', locale: 'it' },
    ],
    now,
  );
  await suppressBulk(db, keys, 'it2@mail.example', 'bounce', now);
  await unsubscribe('moon', 'zh1', 'all');
  await unsubscribe('moon', 'zh2', 'safety');
  const count = async (audience: Announcement['audience'], kind?: Announcement['kind']) => {
    const { byLanguage, skipped, recipients, sample, at } = await estimate(db, keys, news('moon', audience, kind), now);
    expect([sample, at]).toEqual([undefined, now]);
    expect(Object.values(byLanguage).reduce((sum, one) => sum + one, 0)).toBe(recipients);
    return { ...byLanguage, skipped };
  };
  const skipped = { unsubscribed: 1, suppressed: 1, no_address: 1 };
  expect(await count({})).toEqual({ en: 2, vi: 3, it: 1, 'zh-Hans': 1, skipped });
  expect(await count({}, 'safety')).toEqual({ en: 2, vi: 3, skipped: { ...skipped, unsubscribed: 2, minor: 1 } });
  expect(await count({ languages: ['vi'] })).toEqual({ vi: 3, skipped: {} });
  expect(await count({ tiers: ['vip'] })).toEqual({ en: 1, skipped: {} });
  expect(await count({ regions: ['US', 'TW'] })).toEqual({ en: 1, vi: 1, skipped: { unsubscribed: 1 } });
  expect(await count({ regions: ['VN'] })).toEqual({ vi: 2, skipped: {} });
  expect(await count({ activeWithinDays: 30 })).toEqual({ en: 1, vi: 1, skipped: {} });
  expect(await count({ activeWithinDays: 101, languages: ['vi'] })).toEqual({ vi: 2, skipped: {} });
}, 30_000);

test('an estimate reads what it says, and states only where they are asked for', async () => {
  const counting = countingClient(dynamo.connection);
  const names = Object.fromEntries(Object.keys(tables).map((name) => [name, name])) as Record<TableName, string>;
  const counted = createDatabase(names, counting.client);
  const usual = { nickname: 'A player of the usual kind', locale: 'vi-VN', ...from('VN', 1) };
  const players = await people(db, 'units', crowd(1000, usual), now);
  const preferences = { sk: 'preferences', gameId: 'units', off: [], since: now };
  await putRows(
    db,
    players.map((pk) => row('mailPreferences', { pk, ...preferences }, now)),
  );
  const units = async (audience: Announcement['audience']) => {
    Object.assign(counting.units, { read: 0, write: 0 });
    await estimate(counted, keys, news('units', audience), now);
    expect(counting.units.write).toBe(0);
    return counting.units.read;
  };
  // Every part costs at least one read, which weighs with 1,000 players and not with more. Half a unit each for preferences; for the two
  // suppressions, which are not there, AWS takes half a unit each and this engine nothing.
  const contacts = 40 + audienceShards;
  const everybody = await units({});
  expect(everybody).toBeGreaterThan(500 + 20);
  expect(everybody).toBeLessThanOrEqual(500 + contacts);
  expect(await units({ tiers: ['vip'] })).toBeLessThanOrEqual(contacts);
  const regional = await units({ regions: ['VN'] });
  expect(regional).toBeGreaterThan(1000 + 20);
  expect(regional).toBeLessThanOrEqual(1000 + contacts);
}, 60_000);

test('a very large game is counted whole and looked at in part', async () => {
  const half = (n: number) => ({ playerId: `p${n}`, email: `p${n}@mail.example`, locale: n % 4 === 0 ? 'it' : 'vi' });
  await people(
    db,
    'large',
    Array.from({ length: 4000 }, (_, n) => half(n)),
    now,
  );
  const whole = await estimate(db, keys, news('large'), now, 32 * 400);
  expect(whole).toEqual({ at: now, recipients: 4000, byLanguage: { it: 1000, vi: 3000 }, skipped: {} });
  const { sample = 0, recipients, byLanguage } = await estimate(db, keys, news('large'), now, 1600);
  expect(sample).toBe(1600);
  expect(Math.abs(recipients - 4000)).toBeLessThanOrEqual(2); // each language is rounded by itself
  // four standard deviations of a share of 1/4 in 1,600: 4·√(0.25·0.75/1,600) = 0.043
  expect(Math.abs((byLanguage.it ?? 0) / 4000 - 0.25)).toBeLessThan(0.044);
}, 60_000);

const listed = (gameId: string) => news(gameId, { listed: true });

async function candidatesOf(gameId: string) {
  const pages = shards.map((shard) => nextCandidates(db, listed(gameId), shard, undefined, 1000));
  return (await Promise.all(pages)).flatMap(({ found }) => found);
}

test('a list holds each player once, known or not, and only grows', async () => {
  await people(db, 'list', [...crowd(120, { locale: 'it' })], now);
  const ids = Array.from({ length: 250 }, (_, n) => `p${n}`);
  expect(await addToList(db, keys, listed('list'), ids.slice(0, 150), now)).toBe(150);
  expect(await addToList(db, keys, listed('list'), [...ids, 'p0', 'p1'], now)).toBe(250);
  const found = await candidatesOf('list');
  expect(found.map(({ player }) => player).toSorted()).toEqual(ids.map((id) => playerKey(keys, 'list', id)).toSorted());
  expect(found.filter(({ contact }) => contact).length).toBe(120);
  const { byLanguage, skipped } = await estimate(db, keys, listed('list'), now);
  expect({ byLanguage, skipped }).toEqual({ byLanguage: { it: 120 }, skipped: { unknown_player: 130 } });
}, 30_000);

test('who is erased is on no list', async () => {
  await addToList(db, keys, listed('erased'), ['mai', 'bo'], now);
  await erasePersonalRows(db, playerKey(keys, 'erased', 'mai'));
  expect((await candidatesOf('erased')).map(({ player }) => player)).toEqual([playerKey(keys, 'erased', 'bo')]);
});
