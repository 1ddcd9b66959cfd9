import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { day, minute } from '../../functions/kernel/clock.ts';
import { createDatabase, type Database } from '../../functions/kernel/dynamo.ts';
import { playerKey } from '../../functions/kernel/ids.ts';
import { unknownLinkPage } from '../../functions/kernel/unknown-link.tsx';
import { bulkStanding } from '../../functions/mail/preferences/bulk-standing.ts';
import { preferencesToken } from '../../functions/mail/preferences/preferences-store.ts';
import { suppressBulk } from '../../functions/mail/preferences/suppression-store.ts';
import { changeContact } from '../../functions/players/index.ts';
import { erasePersonalRows } from '../../functions/players/personal-rows-store.ts';
import { type LocalDynamoDb, startDynamoDb } from '../support/dynamodb-local.ts';
import { createGame, testKeys as keys } from '../support/games.ts';
import { oneClick, preferencesVisitor } from '../support/preferences-page.ts';
import { countingClient } from '../support/units.ts';

const now = Date.UTC(2026, 10, 22, 8);
let engine: LocalDynamoDb;
let db: Database;
let visitor: ReturnType<typeof preferencesVisitor>;
let made = 0;

beforeAll(async () => {
  engine = await startDynamoDb();
  db = engine.database;
  visitor = preferencesVisitor(db);
  await createGame(db, 'demo', now);
}, 90_000);
afterAll(() => engine?.stop());

/** A player who has been sent their first mail. */
async function reader(locale = 'en') {
  made += 1;
  const playerId = `reader-${made}`;
  const email = `${playerId}@mail.example`;
  const player = playerKey(keys, 'demo', playerId);
  await changeContact(db, keys, { gameId: 'demo', player, playerId }, { email, locale }, now);
  return { player, email, token: await preferencesToken(db, keys, player, 'demo', now) };
}

const standing = async ({ player, email }: { player: string; email: string }, at = now) =>
  (await bulkStanding(db, keys, [{ player, email }], at)).get(player);

const mailRows = async () => (await db.doc.send(new ScanCommand({ TableName: 'mail', ConsistentRead: true }))).Items;
const ticked = (html: string) => [...html.matchAll(/value="(\w+)" checked/g)].map(([, kind]) => kind);
const unknownPage = (() => {
  const page = unknownLinkPage('en');
  return 'html' in page ? page.html : '';
})();

describe('the link in a mail', () => {
  it('is one for each player, whoever makes it first, and no table holds it', async () => {
    const player = 'somebody';
    const tokens = await Promise.all([0, 1, 2, 3].map((nth) => preferencesToken(db, keys, player, 'demo', now + nth)));
    expect(new Set(tokens).size).toBe(1);
    expect(await preferencesToken(db, keys, player, 'demo', now + day)).toBe(tokens[0]);
    expect((await standing({ player, email: 'a@mail.example' }))?.token).toBe(tokens[0]);
    expect(JSON.stringify(await mailRows())).not.toContain(tokens[0]);
  });

  it('shows what is on, by the player’s locale, and changes nothing', async () => {
    const { token, email } = await reader('vi');
    const before = await mailRows();
    const shown = await visitor.look(token, now, { headers: { 'accept-language': 'it' } });
    expect(shown.status).toBe(200);
    expect(shown.html).toContain('<html lang="vi">');
    expect(shown.html).not.toContain(email);
    expect(ticked(shown.html)).toEqual(['maintenance', 'policy', 'safety']);
    await visitor.look(token, now, { method: 'HEAD', query: { a: 'a_1', choice: 'none' } });
    expect(await mailRows()).toEqual(before);
  });

  it('leads nowhere after the player was erased, and a player who comes back has another', async () => {
    const gone = await reader();
    await visitor.send(gone.token, now, oneClick.urlencoded);
    await erasePersonalRows(db, gone.player);
    expect(JSON.stringify(await mailRows())).not.toContain(gone.player);
    const dead = [gone.token, 'x', 'x'.repeat(43), '', '../u'];
    for (const token of dead)
      for (const answer of [
        await visitor.look(token, now),
        await visitor.send(token, now, oneClick.urlencoded),
        await visitor.choose(token, now, [['choice', 'kinds']]),
      ])
        expect([answer.status, answer.html], token).toEqual([404, unknownPage]);
    const again = await preferencesToken(db, keys, gone.player, 'demo', now + minute);
    expect(again).not.toBe(gone.token);
    expect((await visitor.look(gone.token, now)).status).toBe(404);
    expect((await visitor.look(again, now)).status).toBe(200);
  });
});

describe('one click in a mail program (RFC 8058)', () => {
  it.each(Object.entries(oneClick))(
    'stops all news, without a question, a cookie or a redirect (%s)',
    async (_, sent) => {
      const who = await reader();
      const answer = await visitor.send(who.token, now, { ...sent, query: { a: 'a_1' } });
      expect(answer.status).toBe(200);
      expect(answer.headers).not.toHaveProperty('location');
      expect(answer.cookies).toBeUndefined();
      expect(answer.unsubscribed).toEqual({ player: who.player, announcementId: 'a_1' });
      expect([...((await standing(who))?.off ?? [])].sort()).toEqual(['all', 'maintenance', 'policy', 'safety']);
      expect(ticked((await visitor.look(who.token, now)).html)).toEqual([]);
      // the mail of another announcement made nobody leave; a repeat says the same, for whoever counts it may have been stopped
      for (const [a, unsubscribed] of [
        ['a_2', undefined],
        ['a_1', answer.unsubscribed],
      ] as const) {
        const again = await visitor.send(who.token, now, { ...sent, query: { a } });
        expect([again.status, again.unsubscribed]).toEqual([200, unsubscribed]);
      }
    },
  );

  it.each([
    ['nothing', '', {}],
    ['another form', 'answer=denied', {}],
    ['another word', 'List-Unsubscribe=Maybe', {}],
    ['a body that only says it is multipart', 'List-Unsubscribe=One-Click', { 'content-type': 'multipart/form-data' }],
    ['too much', `List-Unsubscribe=One-Click&x=${'x'.repeat(20_000)}`, {}],
  ])('is not %s', async (_, body, headers) => {
    const { token } = await reader();
    const before = await mailRows();
    expect((await visitor.send(token, now, { body: Buffer.from(body), headers })).status).toBe(400);
    expect(await mailRows()).toEqual(before);
  });
});

describe('the form of the page', () => {
  it('keeps what is ticked, and counts whom an announcement made want less', async () => {
    const who = await reader();
    const less = await visitor.choose(
      who.token,
      now,
      [
        ['choice', 'kinds'],
        ['kind', 'policy'],
        ['kind', 'x'],
      ],
      {
        query: { a: 'a_2' },
      },
    );
    expect([less.status, ticked(less.html)]).toEqual([200, ['policy']]);
    expect(less.html).toContain('role="status"');
    expect(less.unsubscribed).toEqual({ player: who.player, announcementId: 'a_2' });
    expect([...((await standing(who))?.off ?? [])].sort()).toEqual(['maintenance', 'safety']);
    const more = await visitor.choose(
      who.token,
      now,
      [
        ['choice', 'kinds'],
        ['kind', 'policy'],
        ['kind', 'safety'],
      ],
      {
        query: { a: 'a_2' },
      },
    );
    expect([ticked(more.html), more.unsubscribed]).toEqual([['policy', 'safety'], undefined]);
    expect((await standing(who))?.off).toEqual(new Set(['maintenance']));
  });

  it('stops all, and whoever ticks nothing wants no kind to come either', async () => {
    for (const fields of [[['choice', 'none']], [['choice', 'kinds']]] as [string, string][][]) {
      const who = await reader();
      const answer = await visitor.choose(who.token, now, fields);
      expect([answer.status, ticked(answer.html)]).toEqual([200, []]);
      expect((await standing(who))?.off.has('all')).toBe(true);
    }
  });

  it('is taken from its own page only', async () => {
    const { token } = await reader();
    const before = await mailRows();
    for (const site of ['cross-site', 'same-site', 'none'])
      expect(
        (await visitor.choose(token, now, [['choice', 'none']], { headers: { 'sec-fetch-site': site } })).status,
      ).toBe(403);
    expect(await mailRows()).toEqual(before);
  });

  it('takes a complaint back, but not a mailbox that does not exist', async () => {
    for (const [reason, after] of [
      ['complaint', undefined],
      ['soft_bounces', undefined],
      ['bounce', 'bounce'],
    ] as const) {
      const who = await reader();
      await visitor.send(who.token, now, oneClick.urlencoded);
      await suppressBulk(db, keys, who.email, reason, now);
      await visitor.choose(who.token, now, [['choice', 'none']]);
      expect((await standing(who))?.suppressed).toBe(reason);
      await visitor.choose(who.token, now, [
        ['choice', 'kinds'],
        ['kind', 'safety'],
      ]);
      expect((await standing(who))?.suppressed).toBe(after);
    }
  });
});

describe('how many stand to news by mail', () => {
  it('is read in batches: 1.5 units a player', async () => {
    const readers = await Promise.all(Array.from({ length: 100 }, () => reader()));
    await Promise.all(readers.slice(0, 10).map(({ token }) => visitor.send(token, now, oneClick.urlencoded)));
    const { client, units } = countingClient(engine.connection);
    const found = await bulkStanding(createDatabase({ mail: 'mail' }, client), keys, readers, now);
    client.destroy();
    expect(readers.filter(({ player }) => found.get(player)?.off.has('all'))).toEqual(readers.slice(0, 10));
    expect(readers.map(({ player }) => found.get(player)?.token)).toEqual(readers.map(({ token }) => token));
    expect(units).toMatchObject({ write: 0, calls: { BatchGetItemCommand: 3 } });
    expect(units.read).toBeLessThanOrEqual(150); // the local engine counts only what it finds
  });

  it('stays in force for as long as somebody is written to', async () => {
    const who = await reader();
    await visitor.send(who.token, now, oneClick.urlencoded);
    const termOf = async () =>
      ((await mailRows()) ?? [])
        .filter(({ pk, player }) => pk === who.player || player === who.player)
        .map((r) => r.ttl);
    const first = await termOf();
    expect(first).toHaveLength(2);
    await standing(who, now + 2 * 365 * day);
    expect(await termOf()).toEqual(first);
    const later = now + 1000 * day;
    expect((await standing(who, later))?.off.has('all')).toBe(true);
    expect(await termOf()).toEqual(first.map((ttl) => Number(ttl) + 1000 * 86_400));
    expect((await standing(who, later))?.off.has('all')).toBe(true);
  });
});
