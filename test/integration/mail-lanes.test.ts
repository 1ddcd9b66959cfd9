import { PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { takeBulkFeedback } from '../../functions/announcements/send/take-feedback.ts';
import { day, hour } from '../../functions/kernel/clock.ts';
import { createDatabase } from '../../functions/kernel/dynamo.ts';
import { row } from '../../functions/kernel/tables.ts';
import { bulkStanding } from '../../functions/mail/preferences/bulk-standing.ts';
import { changePreferences } from '../../functions/mail/preferences/preferences-routes.ts';
import { noteComplaint, preferencesToken } from '../../functions/mail/preferences/preferences-store.ts';
import {
  noteDelivery,
  noteSoftBounce,
  type SuppressionReason,
  suppressBulk,
} from '../../functions/mail/preferences/suppression-store.ts';
import { sendMail } from '../../functions/mail/send-mail.ts';
import { takeFeedback } from '../../functions/mail/take-feedback.ts';
import { type LocalDynamoDb, startDynamoDb } from '../support/dynamodb-local.ts';
import { createGame, emptyRequest } from '../support/games.ts';
import { keys } from '../support/mail-samples.ts';
import { type MailWorld, mailWorld } from '../support/mail-world.ts';
import { oneClick } from '../support/preferences-page.ts';
import { type SesDouble, startSesDouble } from '../support/ses-double.ts';
import { sesEvent } from '../support/ses-event.ts';
import { countingClient } from '../support/units.ts';

let engine: LocalDynamoDb;
let ses: SesDouble;
let world: MailWorld;
let asked = 0;

beforeAll(async () => {
  engine = await startDynamoDb();
  ses = await startSesDouble();
  await createGame(engine.database, 'demo', Date.UTC(2026, 10, 21));
}, 90_000);
afterAll(async () => {
  await ses?.stop();
  await engine?.stop();
});
beforeEach(() => {
  world = mailWorld(engine, ses);
});

const gone = (emailAddress: string) => ({
  bounceType: 'Permanent',
  bounceSubType: 'General',
  bouncedRecipients: [{ emailAddress }],
});

/** A player who has had news by mail. */
async function reader() {
  const player = world.newPlayer();
  const token = await preferencesToken(world.db, keys, player, 'demo', world.now());
  return { player, email: `${player}@mail.example`, token };
}
type Reader = Awaited<ReturnType<typeof reader>>;

const standing = async ({ player, email }: Pick<Reader, 'player' | 'email'>) => {
  const found = await bulkStanding(world.db, keys, [{ player, email }], world.now());
  return found.get(player);
};

/** Asks the player "was this you?", by the code that does it for everybody. */
async function warn({ player }: Reader) {
  const id = `lane_${++asked}`;
  await world.ask(player, id);
  const results = [];
  for (const waiting of await world.waiting(player)) results.push(await sendMail(world.services, waiting));
  return { id, results, taken: world.takenFor(player).length, state: (await world.record(player, id))?.state };
}

const securityRows = async () => {
  const { Items = [] } = await world.db.doc.send(new ScanCommand({ TableName: 'mail', ConsistentRead: true }));
  return Items.filter(({ class: kind, sk }) => kind === 'mailSuppression' && sk === 'security');
};

/** A mail of an announcement that went to the player, and what SES told of it afterwards, through the bulk lane's own queue. */
async function told({ player, email }: Reader, eventType: string, more: object): Promise<void> {
  const key = { pk: player, sk: 'announcement#ann_1' };
  const fields = { gameId: 'demo', playerId: player, announcementId: 'ann_1', language: 'en', state: 'SENT' };
  const sent = { ...key, ...fields, at: world.now(), fence: 1, tries: 1, claim: 'claim' };
  await world.db.doc.send(new PutCommand({ TableName: 'announcements', Item: row('recipient', sent, world.now()) }));
  const event = JSON.parse(sesEvent(eventType, { sendId: 'ann_1', player }, more));
  event.mail.destination = [email];
  event.mail.tags = { ...event.mail.tags, lane: ['bulk'], announcement: ['ann_1'] };
  expect(await takeBulkFeedback(world.db, keys, JSON.stringify(event), world.now())).toMatchObject({ bad: true });
}

describe('whatever happens to news leaves warnings untouched', () => {
  const spoiled: [string, (one: Reader) => Promise<unknown>][] = [
    [
      'a click on "unsubscribe"',
      ({ token }) =>
        changePreferences(world.db, keys, { ...emptyRequest, ...oneClick.urlencoded, params: { token } }, world.now()),
    ],
    ['a complaint that SES tells of', (one) => told(one, 'Complaint', { complaint: { complaintSubType: null } })],
    ['a bounce that SES tells of', (one) => told(one, 'Bounce', { bounce: gone(one.email) })],
    ['a complaint', ({ player, email }) => noteComplaint(world.db, keys, player, email, world.now())],
    ...(['bounce', 'complaint', 'soft_bounces'] satisfies SuppressionReason[]).map(
      (reason): [string, (one: Reader) => Promise<unknown>] => [
        `bulk suppression (${reason})`,
        ({ email }) => suppressBulk(world.db, keys, email, reason, world.now()),
      ],
    ),
  ];

  it.each(spoiled)('%s', async (_, spoil) => {
    const one = await reader();
    const before = await securityRows();
    await spoil(one);
    const now = await standing(one);
    expect(now?.suppressed !== undefined || now?.off.has('all')).toBe(true);
    expect(await warn(one)).toMatchObject({ results: ['sent'], taken: 1, state: 'SENT' });
    expect(await securityRows()).toEqual(before);
  });

  it('a complaint silences all news to the player, and the page says so', async () => {
    const one = await reader();
    await noteComplaint(world.db, keys, one.player, one.email, world.now());
    expect(await standing(one)).toMatchObject({ suppressed: 'complaint' });
    // and wherever the player has their mail sent to next
    expect((await standing({ ...one, email: 'other@mail.example' }))?.off.has('all')).toBe(true);
  });
});

describe('what warnings find out', () => {
  it('counts for news as well: an address that is dead gets neither', async () => {
    const one = await reader();
    const { id } = await warn(one);
    await takeFeedback(
      world.db,
      keys,
      sesEvent('Bounce', { sendId: id, player: one.player }, { bounce: gone(one.email) }),
      world.now(),
    );
    expect(await standing(one)).toMatchObject({ suppressed: 'bounce' });
    expect(await warn(one)).toMatchObject({ results: ['failed'], state: 'UNDELIVERABLE' });
  });

  it('names an address alike, however it is written', async () => {
    const one = await reader();
    await suppressBulk(world.db, keys, 'Mai@XN--BCHER-KVA.example', 'bounce', world.now());
    expect(await standing({ ...one, email: ' mai@bücher.example' })).toMatchObject({ suppressed: 'bounce' });
  });
});

describe('mails that come back, perhaps only for now', () => {
  const bounceAfter = (email: string, times: readonly number[]) =>
    times.reduce<Promise<boolean[]>>(async (before, at, nth) => {
      const told = await before;
      return [...told, await noteSoftBounce(world.db, keys, email, `a_${nth}`, world.now() + at)];
    }, Promise.resolve([]));
  const first = { player: 'nobody' };

  it.each([
    ['five within three days', [0, 1, 2, 3, 3 * day - 1], false],
    ['four over a month', [0, day, 20 * day, 30 * day], false],
    ['five over three days', [0, hour, day, 2 * day, 3 * day], true],
    ['the first one after five within three days', [0, 1, 2, 3, 4, 3 * day], true],
  ])('%s', async (name, times, suppressed) => {
    const email = `${name.replaceAll(' ', '-')}@mail.example`;
    const told = await bounceAfter(email, times);
    expect(told.at(-1)).toBe(suppressed);
    expect(told.slice(0, -1)).not.toContain(true);
    expect((await standing({ ...first, email }))?.suppressed).toBe(suppressed ? 'soft_bounces' : undefined);
  });

  it('count once, however often SES tells of one', async () => {
    const email = 'told-twice@mail.example';
    for (let at = 0; at < 8; at++)
      expect(await noteSoftBounce(world.db, keys, email, `a_${at % 4}`, world.now() + at * day)).toBe(false);
  });

  it('are forgotten with a delivery between', async () => {
    const email = 'back@mail.example';
    await bounceAfter(email, [0, day, 2 * day, 3 * day]);
    await noteDelivery(world.db, keys, email);
    expect(await bounceAfter(email, [4 * day, 5 * day, 6 * day, 8 * day])).not.toContain(true);
  });

  it('and a delivery where nothing came back writes nothing', async () => {
    const { client, units } = countingClient(engine.connection);
    await noteDelivery(createDatabase({ mail: 'mail' }, client), keys, 'never@mail.example');
    client.destroy();
    expect(units).toMatchObject({ write: 0, calls: { BatchGetItemCommand: 1 } });
  });
});
