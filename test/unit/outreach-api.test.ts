import { describe, expect, it } from 'vitest';
import { day, hour } from '../../functions/kernel/clock.ts';
import type { Problem } from '../../functions/kernel/errors.ts';
import type { HttpRequest } from '../../functions/kernel/http.ts';
import { check } from '../../functions/kernel/http-request.ts';
import { deriveKeys } from '../../functions/kernel/secrets.ts';
import { readIfMatch, readKeyedWrite } from '../../functions/kernel/write-headers.ts';
import { readCursor, writeCursor } from '../../functions/outreach/cursor.ts';
import { maskEmail, maskPhone } from '../../functions/outreach/mask.ts';
import { merged } from '../../functions/outreach/merge.ts';
import { checkCallBack, orderOf } from '../../functions/outreach/order.ts';
import type { Step } from '../../functions/outreach/steps.ts';
import { taskDetail } from '../../functions/outreach/task-answer-schema.ts';
import { actBodies, listQuery, type OrderName } from '../../functions/outreach/task-schema.ts';
import { showTask, showTaskDetail } from '../../functions/outreach/task-view.ts';
import { verificationOf } from '../../functions/outreach/verification-state.ts';
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
  ...{
    method: 'POST',
    path: '/v1/tasks/t_1/claim',
    params: {},
    query: {},
    headers,
    cookies: {},
    sourceIp: '192.0.2.1',
  },
  body: Buffer.of(),
  claims: undefined,
});

/** As a request is read: by the schema of its act. */
const readOrder = (act: OrderName, body: unknown) => orderOf(act, check(actBodies[act], body, 'refused'));

describe('bodies', () => {
  it.each([
    ['claim', {}, { act: 'claim' }],
    ['escalate', { reason: ' threats \u202e of\u0000 harm ' }, { act: 'escalate', reason: 'threats of harm' }],
    ['await', { reason: 'looks for a receipt' }, { act: 'await', reason: 'looks for a receipt' }],
    [
      'hand-over',
      { language: 'it', reason: 'speaks Italian' },
      { act: 'hand_over', language: 'it', reason: 'speaks Italian' },
    ],
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
    ['hand-over', { reason: 'to whom?' }, 'team'],
    ['hand-over', { team: 'player_support' }, 'reason'],
    ['hand-over', { language: 'fr', reason: 'speaks French' }, 'language'],
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
    { priority: 'huge' },
    { kind: 'other' },
    { due: 'tomorrow' },
    { order: 'up' },
  ])('refuse %j', (query) => {
    expect(listQuery.safeParse(query).success).toBe(false);
  });

  /** A sorted source that counts what is read of it. */
  function source(dues: string, forward = true) {
    const counted = { rows: 0 };
    const sorted = [...dues];
    const read = async (after: string | undefined, limit: number) => {
      const left = sorted.filter((due) => after === undefined || (forward ? due > after : due < after));
      counted.rows += Math.min(limit, left.length);
      return { rows: left.slice(0, limit).map((due) => ({ due })), more: left.length > limit };
    };
    return { read, counted };
  }
  async function taken(
    sources: ReturnType<typeof source>[],
    most = 99,
    { after, forward = true, page = 1 } = {} as {
      after?: string;
      forward?: boolean;
      page?: number;
    },
  ) {
    let dues = '';
    for await (const { due } of merged(
      sources.map(({ read }) => read),
      { after, forward, page },
    )) {
      dues += due;
      if (dues.length === most) break;
    }
    return dues;
  }

  it('of several places come in one order, from any place on, forwards and backwards', async () => {
    expect(await taken([source('adgjkl'), source('bcefhi'), source('')])).toBe('abcdefghijkl');
    expect(await taken([source('adgjkl'), source('bcefhi')], 99, { after: 'e' })).toBe('fghijkl');
    expect(await taken([source('lkjgda', false), source('ihfecb', false)], 99, { forward: false, after: 'k' })).toBe(
      'jihgfedcba',
    );
    expect(await taken([])).toBe('');
  });

  it('are read little more than they are used, also when one place has it all', async () => {
    const letters = Array.from({ length: 2000 }, (_, n) => String.fromCodePoint(0x100 + n)).join('');
    const many = Array.from({ length: 8 }, (_, n) =>
      source(
        Array.from(letters)
          .filter((_l, at) => at % 8 === n)
          .join(''),
      ),
    );
    expect(await taken(many, 50, { page: 50 })).toBe(letters.slice(0, 50));
    const read = many.reduce((sum, { counted }) => sum + counted.rows, 0);
    expect(read).toBeLessThanOrEqual(2 * 50 + 2 * 8 * 7);
    const one = [source(letters), ...Array.from({ length: 7 }, () => source(''))];
    expect(await taken(one, 150, { page: 50 })).toBe(letters.slice(0, 150));
    expect(one[0]?.counted.rows).toBeLessThanOrEqual(2 * 150 + 2 * 7);
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
      doing: 'held-together',
    });
    const contact = {
      gameId: 'demo',
      playerId: 'mai',
      updatedAt: '',
      email: 'mai@example.example',
      phone: '+84901234512',
      nickname: 'Mai',
    };
    const shown = showTaskDetail(
      keys,
      { task: task(), steps, state, contact, mails: [], callbacks: [], acts: [] },
      monday,
      'en',
    );
    expect(taskDetail.safeParse(JSON.parse(JSON.stringify(shown))).error).toBeUndefined();
    expect(JSON.stringify(shown)).not.toMatch(/mai@|90123451|player-key|"key"|held-together/);
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
