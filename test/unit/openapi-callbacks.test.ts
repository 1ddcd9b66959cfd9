import { GetCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, describe, expect, test } from 'vitest';
import { callbackBodies, callbackTypes } from '../../functions/games/index.ts';
import type { Database } from '../../functions/kernel/dynamo.ts';
import { deriveKeys } from '../../functions/kernel/secrets.ts';
import { consequences } from '../../functions/outreach/consequences.ts';
import { caseKinds, outcomes, priorities, taskStates } from '../../functions/outreach/task.ts';
import { contactAnswer, protectionAnswer } from '../../functions/players/answers.ts';
import { playerExport, playerView, protectionView } from '../../functions/players/answers-schema.ts';
import { exportDocument } from '../../functions/players/export.ts';
import { newState, protections } from '../../functions/players/state.ts';
import { encodeState } from '../../functions/players/state-codec.ts';
import { followMail } from '../../functions/verification/follow-mail.ts';
import type { Question } from '../../functions/verification/question.ts';
import { newQuestionRows } from '../../functions/verification/question-store.ts';
import { carryOut } from '../../functions/verification/settle-store.ts';
import { evidence, monday, signIn, task } from '../support/outreach-cases.ts';

const keys = deriveKeys('a secret of the tests, long enough');
const question: Question = {
  verificationId: 'v_0001',
  gameId: 'demo',
  playerId: 'mai-0901',
  player: 'player-key-of-mai-0001',
  eventId: 'event-0001',
  state: 'open',
  score: 0.95,
  askedAt: monday,
  evidence: { observation: signIn(monday), signals: evidence().signals },
};

type Put = { Put?: { Item: { class: string; body?: { messages: { type: string; text: string }[] } } } };
type Sent = { type: string; body: unknown };

let sent: Sent[];
const note = (writes: readonly unknown[]) => {
  for (const write of writes as Put[])
    if (write.Put?.Item.class === 'pendingCallback')
      for (const { type, text } of write.Put.Item.body?.messages ?? []) sent.push({ type, body: JSON.parse(text) });
};

/** Answers with the one question there is, and keeps what games are told. */
const db: Database = {
  name: (table) => table,
  read: async () => undefined,
  write: async () => undefined,
  doc: {
    async send(command: unknown) {
      if (command instanceof TransactWriteCommand) note(command.input.TransactItems ?? []);
      const asked = command instanceof GetCommand && command.input.TableName === 'verification';
      const { write } = newQuestionRows(db, keys, question, monday);
      return asked && 'Put' in write ? { Item: write.Put.Item } : {};
    },
  } as unknown as Database['doc'],
};

beforeEach(() => {
  sent = [];
});

const told = () => sent.map(({ type }) => type);

/** Checks what was told by the described schemas, which for this take nothing that they do not describe. */
function expectDescribed() {
  expect(sent.length).toBeGreaterThan(0);
  for (const { type, body } of sent) {
    const schema = callbackBodies[type as keyof typeof callbackBodies];
    expect(schema.strict().safeParse(body).error, type).toBeUndefined();
    expect(schema.shape.data.strict().safeParse((body as { data: unknown }).data).error, type).toBeUndefined();
  }
}

describe('what games are called with is what is described', () => {
  test.each([
    ['deny', ['verification.denied', 'player.protection_changed', 'task.opened']],
    ['confirm', ['verification.confirmed']],
    ['expire', ['verification.expired', 'task.opened']],
    ['bounce', ['mail.undeliverable', 'task.opened']],
  ] as const)('when a question comes to %s', async (act, types) => {
    await carryOut(db, keys, question, act, monday);
    expect(told()).toEqual(types);
    expectDescribed();
  });

  test('when the question goes out', async () => {
    const row = { pk: question.player, sk: 'mail#m_1', class: 'mailRecord', gameId: 'demo', lane: 'security' };
    const fields = { ...row, kind: 'question', state: 'SENT' };
    const text = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, { S: value }]));
    const NewImage = { ...text, at: { N: String(monday) }, verificationIds: { L: [{ S: 'v_0001' }] } };
    await followMail(db, keys, { Records: [{ dynamodb: { NewImage, SequenceNumber: '1' } }] }, monday);
    expect(told()).toEqual(['verification.sent']);
    expectDescribed();
  });

  test.each([
    ['task.escalated', task({ state: 'escalated' }), { act: 'escalate' }],
    ['task.resolved', task({ state: 'resolved', outcome: 'lost' }), { act: 'resolve', outcome: 'lost' }],
    ['task.opened', task(), { act: 'reopen' }],
  ] as const)('%s', async (type, after, order) => {
    note(await consequences(db, keys, { read: task(), task: after, step: undefined }, order, monday));
    expect(told()).toEqual([type]);
    expectDescribed();
  });
});

test('the described values are those of the rooms that send them', () => {
  const { data } = callbackBodies['task.resolved'].shape;
  expect(data.shape.kind.options).toEqual(caseKinds); // a wave is told case by case
  expect(data.shape.state.options).toEqual(taskStates);
  expect(data.shape.priority.options).toEqual(priorities);
  expect(data.shape.outcome.options).toEqual(outcomes);
  expect(callbackBodies['player.protection_changed'].shape.data.shape.protection.options).toEqual(protections);
  expect(Object.keys(callbackBodies)).toEqual([...callbackTypes]);
});

test('what is answered of a player is what is described', () => {
  const contact = {
    gameId: 'demo',
    playerId: 'mai-0901',
    updatedAt: '2026-06-01T09:00:00.000Z',
    email: 'm@example.com',
  };
  expect(playerView.safeParse(contactAnswer(contact, undefined)).error).toBeUndefined();
  expect(playerView.safeParse(contact).success).toBe(false);
  const state = newState(monday);
  expect(protectionView.safeParse(protectionAnswer({ state, version: 1 }, monday)).error).toBeUndefined();
  expect(protectionView.safeParse(protectionAnswer(undefined, monday)).error).toBeUndefined();
  const rows = [
    { class: 'playerState', ...encodeState(state), ttl: monday / 1000 },
    { class: 'contact', pk: 'k', sk: 'contact', contact, ttl: monday / 1000 },
  ];
  expect(playerExport.safeParse(exportDocument('mai-0901', rows, monday)).error).toBeUndefined();
});
