import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { minute } from '../../functions/kernel/clock.ts';
import { putRows, transact } from '../../functions/kernel/dynamo.ts';
import { row } from '../../functions/kernel/tables.ts';
import { noteHeld, openTaskWrites } from '../../functions/outreach/index.ts';
import { outcomes } from '../../functions/outreach/task.ts';
import { changeContact } from '../../functions/players/change-contact.ts';
import { exportDocument } from '../../functions/players/export.ts';
import { loadContact, loadContactRow, loadFormerAddresses, loadState } from '../../functions/players/index.ts';
import { erasePersonalRows, personalRows } from '../../functions/players/personal-rows-store.ts';
import { saveState, stateWrite } from '../../functions/players/player-store.ts';
import { newState } from '../../functions/players/state.ts';
import { type LocalDynamoDb, startDynamoDb } from '../support/dynamodb-local.ts';
import { createGame, createGameKey, testKeys } from '../support/games.ts';
import { monday, opening } from '../support/outreach-cases.ts';
import { an, bo, desk, type Person } from '../support/outreach-desk.ts';
import { gameDesk } from '../support/ownership.ts';

let engine: LocalDynamoDb;
let at: ReturnType<typeof desk>;
let game: ReturnType<typeof gameDesk>;
let made = 0;

const boss: Person = { ...an, sub: 'a-7', email: 'boss@demo.example', groups: ['supervisor'] };
const chief: Person = { ...boss, sub: 'a-6', email: 'chief@demo.example' };
/** Before what people do in these tests. */
const later = monday + minute / 2;
const thief = 'thief@evil.example';

beforeAll(async () => {
  engine = await startDynamoDb();
  at = desk(engine);
  await createGame(engine.database, 'demo', monday);
  game = gameDesk(engine, await createGameKey(engine.database, 'demo', monday));
});
afterAll(() => engine.stop());

async function opened() {
  made += 1;
  return at.open({ taskId: `t_${String(made).padStart(22, '0')}`, playerId: `held-${made}` });
}

type Steps = { what: string; by: string; [field: string]: unknown }[];
const stepsOf = async (taskId: string) => (await at.read(an, taskId)).json.steps as Steps;
const decide = (person: Person, taskId: string, decision: string, headers = {}) =>
  at.act(person, taskId, 'approve', { what: 'address', decision, reason: 'called the old number' }, headers);

/** A case that an agent works on, with a new address that waits. */
async function held(patch: object = { email: thief }) {
  const task = await opened();
  await at.act(an, task.taskId, 'claim');
  expect((await game.putPlayer(task.playerId, patch, later)).status).toBe(200);
  return { ...task, own: `${task.playerId}@example.example` };
}

describe('a new address while a case is open', () => {
  it('waits: the old one stays, the game is told that it waits, the case notes it masked', async () => {
    const { taskId, playerId, player, own } = await held({ email: thief, phone: '+15550001111', nickname: 'Mai' });
    const put = await game.putPlayer(playerId, { nickname: 'Mai' }, later);
    const since = new Date(later).toISOString();
    expect(put.json).toMatchObject({
      email: own,
      phone: '+84901234512',
      nickname: 'Mai',
      heldChange: { fields: ['email', 'phone'], since },
    });
    expect(JSON.stringify(put.json)).not.toContain('evil');
    expect(await loadContact(engine.database, player)).toMatchObject({ email: own });
    const { json } = await at.read(an, taskId);
    expect(json).toMatchObject({
      heldAddress: true,
      heldChange: { since, email: 't•••@e•••.example', phone: '+15•••••11' },
    });
    expect((json.steps as Steps).filter(({ what }) => what === 'held')).toMatchObject([
      {
        what: 'held',
        by: 'doorward',
        change: 'held',
        field: 'email',
        from: 'h•••@e•••.example',
        to: 't•••@e•••.example',
      },
      { what: 'held', by: 'doorward', change: 'held', field: 'phone', from: '+84•••••12', to: '+15•••••11' },
    ]);
    expect(JSON.stringify(json)).not.toContain('evil');
    expect(await loadFormerAddresses(engine.database, player, later)).toEqual([]);
  });

  it('is one step however often the game repeats it, and is withdrawn when the game goes back', async () => {
    const { taskId, playerId, own } = await held();
    for (let n = 0; n < 3; n++) await game.putPlayer(playerId, { email: thief }, later + n);
    expect((await stepsOf(taskId)).filter(({ what }) => what === 'held')).toHaveLength(1);
    expect((await game.putPlayer(playerId, { email: own }, later)).json.heldChange).toBeUndefined();
    const { json } = await at.read(an, taskId);
    expect([json.heldAddress, (json.steps as Steps).findLast(({ what }) => what === 'held')?.change]).toEqual([
      undefined,
      'withdrawn',
    ]);
    expect((await decide(boss, taskId, 'approve')).status).toBe(409);
  });

  it('sent by 8 requests at once waits once, and none takes effect', async () => {
    const { taskId, playerId, player, own } = await held({ nickname: 'x' });
    const sent = Array.from({ length: 8 }, (_, n) => game.putPlayer(playerId, { email: `t${n}@evil.example` }, later));
    for (const { status, json } of await Promise.all(sent)) expect([status, json.email]).toEqual([200, own]);
    expect((await loadContactRow(engine.database, player)).held?.email).toMatch(/^t\d@evil/);
    expect((await at.read(an, taskId)).json.heldAddress).toBe(true);
  });

  it.each([{ phone: '+15550001111' }, { email: thief }])(
    'does not slip through while the case is being opened: %j',
    async (patch) => {
      const { database: db } = engine;
      made += 1;
      const [playerId, taskId] = [`race-${made}`, `t_${String(made).padStart(22, '0')}`];
      const who = { gameId: 'demo', playerId, player: at.playerOf(playerId) };
      await changeContact(db, testKeys, who, { phone: '+84901234512', email: 'own@own.example' }, monday);
      await saveState(db, who.player, 'demo', newState(monday), 0, monday);
      // the case is opened after the player's state was read and before the change is written
      let raced = false;
      const send = async (command: never) => {
        if (!raced && (command as object) instanceof TransactWriteCommand) {
          raced = true;
          const { before, writes } = openTaskWrites(db, testKeys, { ...opening(who), taskId }, monday);
          await putRows(db, before);
          const state = stateWrite(db, who.player, 'demo', { ...newState(monday), taskId }, 1, monday);
          expect(await transact(db, [...writes, state])).toBe('done');
        }
        return db.doc.send(command);
      };
      const slow = { ...db, doc: { send } as unknown as typeof db.doc };
      await changeContact(slow, testKeys, who, patch, later, noteHeld(slow, testKeys, who.player, undefined, later));
      expect(raced).toBe(true);
      const { contact, held: waits } = await loadContactRow(db, who.player);
      expect(contact).toMatchObject({ phone: '+84901234512', email: 'own@own.example' });
      expect(waits).toMatchObject(patch);
      expect((await at.read(an, taskId)).json.heldAddress).toBe(true);
    },
  );
});

describe('the second person', () => {
  it('lets it take effect: the old address still gets alerts, and the mailbox counts as new', async () => {
    const { taskId, playerId, player, own } = await held({ email: thief, phone: '+15550001111' });
    const done = await decide(boss, taskId, 'approve');
    expect(done.status).toBe(200);
    expect(await loadContact(engine.database, player)).toMatchObject({ email: thief, phone: '+15550001111' });
    expect(await loadFormerAddresses(engine.database, player, later)).toEqual([own]);
    expect((await loadState(engine.database, player))?.state.mailboxChangedAt).toBe(monday + minute);
    const { json } = await at.read(an, taskId);
    expect([json.heldAddress, json.heldChange, json.assignee]).toEqual([undefined, undefined, an.email]);
    expect((json.steps as Steps).at(-1)).toMatchObject({
      ...{
        what: 'approved',
        by: boss.email,
        change: 'address',
        email: 't•••@e•••.example',
        reason: 'called the old number',
      },
    });
    const trail = (await at.rows('audit')).filter((entry) => entry.taskId === taskId && entry.act === 'task.approve');
    expect(trail).toMatchObject([{ by: boss.email, about: { change: 'address' } }]);
    expect(JSON.stringify(trail)).not.toContain('evil');
    expect((await game.putPlayer(playerId, {}, later)).json.heldChange).toBeUndefined();
  });

  it('declines it: it is dropped, and does not come back with the next event of the game', async () => {
    const { taskId, playerId, player, own } = await held();
    expect((await decide(boss, taskId, 'decline')).status).toBe(200);
    expect((await stepsOf(taskId)).at(-1)).toMatchObject({ what: 'declined', by: boss.email });
    for (const time of [later + minute, later + 60 * minute]) await game.putPlayer(playerId, { email: thief }, time);
    expect(await loadContactRow(engine.database, player)).toMatchObject({ contact: { email: own } });
    expect((await loadContactRow(engine.database, player)).held).toBeUndefined();
    const rows = (await at.rows('players')).filter(({ pk }) => pk === player);
    expect(JSON.stringify(rows)).not.toContain('evil');
  });

  it('is another one than whoever works or worked on the case', async () => {
    const { taskId } = await held();
    const both = { ...an, groups: ['agent', 'supervisor'] };
    expect((await decide(an, taskId, 'approve')).status).toBe(403);
    expect((await decide(both, taskId, 'approve')).status).toBe(409);
    // giving the case back does not make the first person a second one
    await at.act(both, taskId, 'release');
    expect((await decide(both, taskId, 'approve')).status).toBe(409);
    expect((await decide({ ...boss, games: ['other'] }, taskId, 'approve')).status).toBe(404);
    expect((await decide(boss, taskId, 'approve')).status).toBe(200);
    expect((await decide(chief, taskId, 'approve')).status).toBe(409);
  });

  it('needs a first one', async () => {
    const { taskId, playerId } = await opened();
    await game.putPlayer(playerId, { email: thief }, later);
    expect((await decide(boss, taskId, 'approve')).status).toBe(409);
    await at.act(bo, taskId, 'claim');
    expect((await decide(boss, taskId, 'approve')).status).toBe(200);
  });

  it('of two at once is one', async () => {
    for (let n = 0; n < 4; n++) {
      const { taskId, player, own } = await held();
      const answers = await Promise.all([decide(boss, taskId, 'approve'), decide(chief, taskId, 'decline')]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      const approved = answers[0]?.status === 200;
      expect((await loadContact(engine.database, player))?.email).toBe(approved ? thief : own);
      const ends = (await stepsOf(taskId)).filter(({ what }) => what === 'approved' || what === 'declined');
      expect(ends.map(({ what }) => what)).toEqual([approved ? 'approved' : 'declined']);
    }
  });

  it('approves what they have seen: another address changes the version', async () => {
    const { taskId, playerId, player, own } = await held();
    const { version } = (await at.read(boss, taskId)).json;
    await game.putPlayer(playerId, { email: 'second@evil.example' }, later);
    expect((await decide(boss, taskId, 'approve', { 'if-match': `"${version}"` })).status).toBe(412);
    expect((await loadContact(engine.database, player))?.email).toBe(own);
  });
});

describe('closing a case with a change that waits', () => {
  const drops = new Set(['lost', 'closed_with_care']);

  it.each(outcomes)('as %s', async (outcome) => {
    const { taskId, player, own } = await held();
    const { status } = await at.act(an, taskId, 'resolve', { outcome, note: 'as agreed' });
    const { held: waits, contact } = await loadContactRow(engine.database, player);
    expect(contact?.email).toBe(own);
    if (drops.has(outcome)) {
      expect([status, waits]).toEqual([200, undefined]);
      expect((await stepsOf(taskId)).filter(({ what }) => what === 'declined')).toMatchObject([
        { by: 'doorward', change: 'address' },
      ]);
      expect((await at.read(an, taskId)).json.heldAddress).toBeUndefined();
    } else {
      expect([status, waits?.email]).toEqual([409, thief]);
      await decide(boss, taskId, 'decline');
      expect((await at.act(an, taskId, 'resolve', { outcome })).status).toBe(200);
    }
  });

  it('and after it, the game’s next new address takes effect again, but not the dropped one', async () => {
    const { taskId, playerId, player, own } = await held();
    await at.act(an, taskId, 'resolve', { outcome: 'lost' });
    await game.putPlayer(playerId, { email: thief }, later);
    expect((await loadContact(engine.database, player))?.email).toBe(own);
    await game.putPlayer(playerId, { email: 'mine@new.example' }, later);
    expect((await loadContact(engine.database, player))?.email).toBe('mine@new.example');
  });
});

it('an export shows what waits, and an erasure takes it along', async () => {
  const { player, playerId } = await held();
  const items = (await personalRows(engine.database, player)).flatMap((part) => part.items);
  const { records } = exportDocument(playerId, items, later);
  expect(records.contact?.rows[0]).toMatchObject({ held: { email: thief, since: new Date(later).toISOString() } });
  await erasePersonalRows(engine.database, player);
  const rows = await Promise.all((['players', 'outreach', 'audit'] as const).map((table) => at.rows(table)));
  expect(JSON.stringify(rows.flat())).not.toContain(`"${player}","sk"`);
  expect((await loadContactRow(engine.database, player)).revision).toBe(0);
});

it('a contact that was stored before there was a revision can still change', async () => {
  const { database: db } = engine;
  const who = { gameId: 'demo', playerId: 'old-row', player: at.playerOf('old-row') };
  const contact = { gameId: 'demo', playerId: 'old-row', updatedAt: 'then', email: 'a@a.example' };
  await db.write(
    'players',
    row('contact', { pk: who.player, sk: 'contact', gameId: 'demo', contact, updatedAt: 'then' }, monday),
  );
  await transact(db, [stateWrite(db, who.player, 'demo', newState(monday), 0, monday)]);
  await changeContact(db, testKeys, who, { email: 'b@b.example' }, later);
  expect(await loadContactRow(db, who.player)).toMatchObject({ contact: { email: 'b@b.example' }, revision: 1 });
  expect(await loadFormerAddresses(db, who.player, later)).toEqual(['a@a.example']);
});
