import { describe, expect, it } from 'vitest';
import { day, hour } from '../../functions/kernel/clock.ts';
import type { Problem } from '../../functions/kernel/errors.ts';
import type { HttpRequest } from '../../functions/kernel/http.ts';
import { deriveKeys } from '../../functions/kernel/secrets.ts';
import { readCursor, writeCursor } from '../../functions/outreach/cursor.ts';
import { mergeParts } from '../../functions/outreach/list-tasks.ts';
import { maskEmail, maskPhone } from '../../functions/outreach/mask.ts';
import { checkCallBack, readOrder } from '../../functions/outreach/order.ts';
import type { Step } from '../../functions/outreach/steps.ts';
import { taskDetail } from '../../functions/outreach/task-answer-schema.ts';
import { listQuery } from '../../functions/outreach/task-schema.ts';
import { showTask, showTaskDetail } from '../../functions/outreach/task-view.ts';
import { verificationOf } from '../../functions/outreach/verification-state.ts';
import { readIfMatch, readKeyedWrite } from '../../functions/outreach/write-headers.ts';
import { newState } from '../../functions/players/state.ts';
import { evidence, monday, signIn, task } from '../support/outreach-cases.ts';

const keys = deriveKeys('a secret for tests, long enough to be taken');

function problem(run: () => unknown): Pick<Problem, 'status' | 'errors'> | undefined {
  try {
    run();
    return undefined;
  } catch (fault) {
    return fault as Problem;
  }
}

const request = (headers: Record<string, string>): HttpRequest => ({
  ...{ method: 'POST', path: '/v1/tasks/t_1/claim', params: {}, query: {}, headers, sourceIp: '192.0.2.1' },
  body: Buffer.of(),
  claims: undefined,
});

describe('bodies', () => {
  it.each([
    ['claim', {}, { act: 'claim' }],
    ['escalate', { reason: ' threats \u202e of\u0000 harm ' }, { act: 'escalate', reason: 'threats of harm' }],
    ['notes', { text: 'one\ntwo' }, { act: 'note', text: 'one two' }],
    ['resolve', { outcome: 'lost', note: 'sold' }, { act: 'resolve', outcome: 'lost', note: 'sold' }],
    ['reveal', { field: 'phone', reason: 'to call' }, { act: 'reveal', field: 'phone', reason: 'to call' }],
    [
      'attempts',
      { channel: 'phone', outcome: 'call_back', callBackAt: '2026-06-01T18:00:00+07:00' },
      { act: 'attempt', channel: 'phone', outcome: 'call_back', callBackAt: Date.UTC(2026, 5, 1, 11) },
    ],
  ] as const)('%s %j', (act, body, expected) => {
    expect(readOrder(act, body)).toEqual(expected);
  });

  it.each([
    ['claim', { reason: '' }, 'reason'],
    ['claim', { reason: '\u200b' }, 'reason'],
    ['claim', { assignee: 'me' }, ''],
    ['claim', [], ''],
    ['notes', {}, 'text'],
    ['notes', { text: 'x'.repeat(2001) }, 'text'],
    ['reveal', { field: 'nickname', reason: 'why' }, 'field'],
    ['reveal', { field: 'email' }, 'reason'],
    ['resolve', { outcome: 'won' }, 'outcome'],
    ['attempts', { channel: 'fax', outcome: 'reached' }, 'channel'],
    ['attempts', { channel: 'phone', outcome: 'reached', callBackAt: '2026-06-01 18:00' }, 'callBackAt'],
  ] as const)('%s refuses %j', (act, body, path) => {
    expect(problem(() => readOrder(act, body))).toMatchObject({ status: 400, errors: [{ path }] });
  });

  it.each([
    [{ outcome: 'call_back' }, 400],
    [{ outcome: 'no_answer' }, undefined],
    [{ outcome: 'no_answer', callBackAt: monday + hour }, undefined],
    [{ outcome: 'call_back', callBackAt: monday }, 400],
    [{ outcome: 'call_back', callBackAt: monday + 30 * day }, undefined],
    [{ outcome: 'call_back', callBackAt: monday + 30 * day + 1 }, 400],
  ] as const)('a call-back: %j gives %s', (attempt, status) => {
    expect(problem(() => checkCallBack({ act: 'attempt', channel: 'phone', ...attempt }, monday))?.status).toBe(status);
  });
});

describe('headers', () => {
  it.each([
    [undefined, undefined],
    ['*', undefined],
    ['"3"', 3],
    ['3', 3],
    ['W/"12"', 12],
  ])('If-Match %s asks for version %s', (given, version) => {
    expect(readIfMatch(request(given === undefined ? {} : { 'if-match': given }))).toBe(version);
  });

  it.each(['"3', 'three', '', '"1", "2"', '-1', '1e3'])('If-Match %s is refused', (given) => {
    expect(problem(() => readIfMatch(request({ 'if-match': given })))?.status).toBe(400);
  });

  it('an Idempotency-Key belongs to one person, and its digest to one request', () => {
    const headers = { 'idempotency-key': 'k-1' };
    const one = readKeyedWrite(request(headers), 'a-1', { reason: 'x' });
    expect(readKeyedWrite(request(headers), 'a-1', { reason: 'x' })).toEqual(one);
    expect(readKeyedWrite(request(headers), 'a-2', { reason: 'x' })?.id).not.toBe(one?.id);
    expect(readKeyedWrite(request(headers), 'a-1', { reason: 'y' })).toMatchObject({ id: one?.id });
    expect(readKeyedWrite(request(headers), 'a-1', { reason: 'y' })?.digest).not.toBe(one?.digest);
    expect(
      readKeyedWrite({ ...request(headers), path: '/v1/tasks/t_1/release' }, 'a-1', { reason: 'x' })?.digest,
    ).not.toBe(one?.digest);
    expect(readKeyedWrite(request({}), 'a-1', {})).toBeUndefined();
    for (const key of ['', 'x'.repeat(256), 'naïve', 'a\tb'])
      expect(problem(() => readKeyedWrite(request({ 'idempotency-key': key }), 'a-1', {}))?.status, key).toBe(400);
  });
});

describe('lists', () => {
  it('take only cursors that were written here', () => {
    const at = { list: 'open', after: '001780304400000#t_1' } as const;
    expect(readCursor(writeCursor(at))).toEqual(at);
    const forged = [{ list: 'demo#open' }, { list: 'open', gameId: 'other' }, { list: 'open', after: 'x' }, []];
    for (const one of forged)
      expect(problem(() => readCursor(Buffer.from(JSON.stringify(one)).toString('base64url')))?.status).toBe(400);
    for (const text of ['', 'not base64', '%%%', 'e30'])
      expect(problem(() => readCursor(text))?.status, text).toBe(400);
  });

  it.each([
    { limit: '0' },
    { limit: '101' },
    { limit: 'many' },
    { state: 'done' },
    { team: 'other' },
    { language: 'fr' },
    { order: 'up' },
  ])('refuse %j', (query) => {
    expect(listQuery.safeParse(query).success).toBe(false);
  });

  const part = (dues: string[], behind?: string) => ({
    found: dues.map((due) => ({ due, task: task({ taskId: due }) })),
    behind,
  });
  const dues = (merged: ReturnType<typeof mergeParts>) => [merged.found.map(({ due }) => due).join(''), merged.after];

  it('of several games come in one order, and give out nothing beyond what was read of each', () => {
    expect(dues(mergeParts('open', [part(['a', 'd']), part(['b', 'c'])], 3))).toEqual(['abd'.replace('d', 'c'), 'c']);
    expect(dues(mergeParts('open', [part(['a', 'd']), part(['b', 'c'])], 4))).toEqual(['abcd', undefined]);
    expect(dues(mergeParts('open', [part(['a', 'f']), part(['b'], 'c')], 9))).toEqual(['ab', 'c']);
    expect(dues(mergeParts('open', [part([], 'e'), part(['b'], 'c')], 9))).toEqual(['b', 'c']);
    expect(dues(mergeParts('closed', [part(['z', 'm']), part(['y'], 'p')], 9))).toEqual(['zy', 'p']);
    expect(dues(mergeParts('open', [], 9))).toEqual(['', undefined]);
  });
});

describe('what an agent sees', () => {
  it.each([
    ['mai@example.example', 'm•••@e•••.example'],
    ['m@mail.game.co.uk', 'm•••@m•••.uk'],
    ['"a@b"@host', '"•••@h•••'],
    ['😀x@example.com', '😀•••@e•••.com'],
  ])('%s as %s', (email, masked) => {
    expect(maskEmail(email)).toBe(masked);
  });

  it('phone numbers by country and last digits', () => {
    expect(maskPhone('+84901234512')).toBe('+84•••••12');
  });

  it('a case of an abandoned lease is open', () => {
    const left = task({ state: 'claimed', assignee: { id: 'a-1', name: 'an@demo.example' }, leasedUntil: monday });
    expect(showTask(keys, left, monday - 1)).toMatchObject({ state: 'claimed', assignee: 'an@demo.example' });
    const shown = showTask(keys, left, monday);
    expect([shown.state, shown.assignee]).toEqual(['open', undefined]);
  });

  it('everything for the call, with contact details masked, in the form of the schema', () => {
    const steps: Step[] = [
      {
        at: monday + 1,
        by: 'an@demo.example',
        what: 'attempted',
        about: { channel: 'phone', outcome: 'call_back', callBackAt: monday + hour },
      },
      { at: monday + 2, by: 'doorward', what: 'joined', about: { kind: 'suspicious' }, evidence: evidence() },
    ];
    const state = newState(monday);
    state.recent.push({
      key: 'k',
      at: monday,
      type: 'login.succeeded',
      verdict: 'verify',
      score: 0.8,
      country: 'DE',
      place: 'Falkenstein',
      network: 'Hetzner',
      device: 'PC',
    });
    const contact = {
      gameId: 'demo',
      playerId: 'mai',
      updatedAt: '',
      email: 'mai@example.example',
      phone: '+84901234512',
      nickname: 'Mai',
    };
    const shown = showTaskDetail(keys, task(), { steps, state, contact }, monday);
    expect(taskDetail.safeParse(JSON.parse(JSON.stringify(shown))).error).toBeUndefined();
    expect(JSON.stringify(shown)).not.toMatch(/mai@|90123451|player-key|"key"/);
    expect(shown.contact).toMatchObject({ email: 'm•••@e•••.example', phone: '+84•••••12', nickname: 'Mai' });
    expect(shown.steps.map(({ what }) => what)).toEqual(['opened', 'attempted', 'joined']);
    expect(shown.steps[1]).toEqual({
      at: '2026-06-01T09:00:00.001Z',
      by: 'an@demo.example',
      what: 'attempted',
      channel: 'phone',
      outcome: 'call_back',
      callBackAt: '2026-06-01T10:00:00.000Z',
    });
    expect(shown.recentSignIns).toHaveLength(1);
  });
});

describe('the state of the question', () => {
  const joined = (kind: string): Step => ({
    at: monday,
    by: 'doorward',
    what: 'joined',
    about: { kind },
    evidence: evidence(),
  });
  const asked = (verificationId: string, until: number) => ({
    ...signIn(monday),
    verificationId,
    until,
    score: 0.8,
    denied: false,
    country: '',
    place: '',
    label: '',
  });
  it.each([
    ['denied', [], [], 'denied'],
    ['denied', [joined('confirmed')], [], 'denied'],
    ['suspicious', [joined('confirmed')], [], 'confirmed'],
    ['suspicious', [joined('confirmed'), joined('denied')], [], 'denied'],
    ['undeliverable', [], [], 'undeliverable'],
    ['unanswered', [], [], 'expired'],
    ['suspicious', [], [asked('v_0001', monday + 1)], 'open'],
    ['suspicious', [], [asked('v_0001', monday)], 'none'],
    ['suspicious', [], [asked('v_other', monday + 1)], 'none'],
  ] as const)('%s, then %j: %s', (kind, steps, questions, state) => {
    expect(verificationOf(task({ kind }), steps, questions, monday)).toEqual({ verificationId: 'v_0001', state });
  });
});
