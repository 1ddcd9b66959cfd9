import { DeleteCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handleBatch } from '../../functions/activity/handle-batch.ts';
import type { Result } from '../../functions/activity/result.ts';
import { openAddressBook } from '../../functions/detection/index.ts';
import { transact } from '../../functions/kernel/dynamo.ts';
import { playerKey } from '../../functions/kernel/ids.ts';
import { loadContactRow, loadFormerAddresses, loadState } from '../../functions/players/index.ts';
import { contactWrite } from '../../functions/players/player-store.ts';
import { type LocalDynamoDb, startDynamoDb } from '../support/dynamodb-local.ts';
import { history, intruder, loginEvent } from '../support/events.ts';
import { testKeys } from '../support/games.ts';

let engine: LocalDynamoDb;
const book = openAddressBook('dist/geo/addresses.bin');
let count = 0;
const thief = 'thief@evil.example';

beforeAll(async () => {
  engine = await startDynamoDb();
});
afterAll(() => engine.stop());

async function post(events: unknown[]): Promise<Result[]> {
  const deps = { db: engine.database, keys: testKeys, book };
  const outcomes = await handleBatch(
    deps,
    { gameId: 'demo', teachUntil: 0, promises: undefined, now: Date.now() },
    events,
  );
  return outcomes.map((outcome) => {
    if ('fault' in outcome) throw outcome.fault;
    return outcome.result;
  });
}

/** A player whose address is known, and into whose account somebody else has just signed in. */
async function attacked(contact: object = { email: 'own@own.example', phone: '+84901234512' }) {
  count += 1;
  const playerId = `attacked-${count}`;
  await post(history(8, Date.now(), { playerId, player: contact }));
  await post([loginEvent({ playerId, ...intruder })]);
  return { playerId, player: playerKey(testKeys, 'demo', playerId) };
}

const theft = (playerId: string, player: object, type = 'email.changed') =>
  loginEvent({ playerId, ...intruder, type, player });

async function steps(player: string) {
  const { Items = [] } = await engine.database.doc.send(
    new ScanCommand({ TableName: 'outreach', ConsistentRead: true }),
  );
  return Items.filter(({ pk, class: kind }) => pk === player && kind === 'taskStep');
}

describe('an event that brings a new address', () => {
  it('and opens the case with it: the address before stays, and the new one waits', async () => {
    const { playerId, player } = await attacked();
    const event = theft(playerId, { email: thief, nickname: 'Boss' });
    const [first] = await post([event]);
    expect(first).toMatchObject({ verdict: 'outreach' });
    const { contact, held } = await loadContactRow(engine.database, player);
    expect(contact).toMatchObject({ email: 'own@own.example', nickname: 'Boss' });
    expect(held).toMatchObject({ email: thief });
    expect(await loadFormerAddresses(engine.database, player, Date.now())).toEqual([]);
    expect((await loadState(engine.database, player))?.state.mailboxChangedAt).toBe(
      Date.parse(String(event.occurredAt)),
    );
    expect(await steps(player)).toMatchObject([
      { what: 'held', about: { change: 'held', field: 'email', to: 't•••@e•••.example' } },
    ]);
    expect((await post([event]))[0]).toMatchObject({ status: 'duplicate' });
    expect(await steps(player)).toHaveLength(1);
  });

  it('while the case is open: it waits, however often it comes with other events', async () => {
    const { playerId, player } = await attacked();
    await post([theft(playerId, {}, 'password.changed')]);
    const later = ['email.changed', 'item.traded', 'login.succeeded'].map((type) =>
      theft(playerId, { email: thief, phone: '+15550001111' }, type),
    );
    await post(later);
    const { contact, held } = await loadContactRow(engine.database, player);
    expect(contact).toMatchObject({ email: 'own@own.example', phone: '+84901234512' });
    expect(held).toMatchObject({ email: thief, phone: '+15550001111' });
    const kept = await steps(player);
    expect(
      kept
        .filter(({ what }) => what === 'held')
        .map(({ about }) => about.field)
        .sort(),
    ).toEqual(['email', 'phone']);
  });

  it('sent at once 8 times, with a crash of none, waits once', async () => {
    const { playerId, player } = await attacked();
    const event = theft(playerId, { email: thief });
    await Promise.all(Array.from({ length: 8 }, () => post([event])));
    expect((await loadContactRow(engine.database, player)).contact?.email).toBe('own@own.example');
    expect(await steps(player)).toHaveLength(1);
  });

  it('whose writer died right after it opened the case, waits when it is sent again', async () => {
    const { database: db } = engine;
    const { playerId, player } = await attacked();
    const event = theft(playerId, { email: thief });
    await post([event]);
    // as the crash leaves it: the case is there, the contact untouched, no answer remembered
    const { contact, revision } = await loadContactRow(db, player);
    if (!contact) throw new Error('no contact');
    await transact(db, [contactWrite(db, player, { contact }, revision, Date.now())]);
    const { Items = [] } = await db.doc.send(new ScanCommand({ TableName: 'activity', ConsistentRead: true }));
    for (const { pk } of Items) await db.doc.send(new DeleteCommand({ TableName: 'activity', Key: { pk } }));
    await post([event]);
    expect((await loadContactRow(db, player)).held?.email).toBe(thief);
  });

  it('takes effect where it is the first that the game tells, so that the player can be reached', async () => {
    const { playerId, player } = await attacked({ nickname: 'Mai' });
    await post([theft(playerId, { email: 'first@own.example' }, 'password.changed')]);
    expect((await loadContactRow(engine.database, player)).contact?.email).toBe('first@own.example');
  });

  it('of a player who had none, by the very change that opens the case: it waits', async () => {
    const { playerId, player } = await attacked({ nickname: 'Mai' });
    await post([theft(playerId, { email: thief })]);
    const { contact, held } = await loadContactRow(engine.database, player);
    expect([contact?.email, held?.email]).toEqual([undefined, thief]);
  });

  it('without a case takes effect, and the one before gets alerts too', async () => {
    count += 1;
    const playerId = `calm-${count}`;
    const player = playerKey(testKeys, 'demo', playerId);
    await post(history(8, Date.now(), { playerId, player: { email: 'own@own.example' } }));
    await post([loginEvent({ playerId, player: { email: 'new@own.example' } })]);
    expect((await loadContactRow(engine.database, player)).contact?.email).toBe('new@own.example');
    expect(await loadFormerAddresses(engine.database, player, Date.now())).toEqual(['own@own.example']);
  });
});
