import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page, Visit } from '../../functions/console/frame/visit.ts';
import { workCase } from '../../functions/console/task/acts/work-case.tsx';
import { showCase } from '../../functions/console/task/show-case.tsx';
import { showList, showListPart } from '../../functions/console/work-list/list-page.tsx';
import { gatherChosen } from '../../functions/console/work-list/make-wave.tsx';
import { takeNext } from '../../functions/console/work-list/take-next.ts';
import { callbackWrite, loadCallbacks } from '../../functions/games/index.ts';
import { putRows, transact } from '../../functions/kernel/dynamo.ts';
import { Problem } from '../../functions/kernel/errors.ts';
import type { HttpResponse } from '../../functions/kernel/http-types.ts';
import { row } from '../../functions/kernel/tables.ts';
import { loadMails, mailWrite } from '../../functions/mail/index.ts';
import { testVisit } from '../support/console-visit.ts';
import { type LocalDynamoDb, startDynamoDb } from '../support/dynamodb-local.ts';
import { createGame, testKeys } from '../support/games.ts';
import { monday } from '../support/outreach-cases.ts';
import { desk } from '../support/outreach-desk.ts';

const minute = 60_000;
let dynamo: LocalDynamoDb;
let cases: ReturnType<typeof desk>;

beforeAll(async () => {
  dynamo = await startDynamoDb();
  cases = desk(dynamo);
  await createGame(dynamo.database, 'demo', monday);
});
afterAll(() => dynamo?.stop());

type Answer = { status: number; html: string; location: string; headers: Record<string, string> };
type Given = NonNullable<Parameters<typeof testVisit>[0]>;

const visit = (given: Given): Visit =>
  testVisit({
    db: dynamo.database,
    keys: testKeys,
    now: monday + minute,
    timezone: 'Europe/Rome',
    name: 'an',
    ...given,
  });

/** What a page answers; a refusal by its status. */
async function ask(page: Page, given: Given): Promise<Answer> {
  try {
    const answer = (await page(visit(given))) as HttpResponse & { html?: string };
    const { status, html = '', headers = {} } = answer;
    return { status, html, headers, location: headers.location ?? '' };
  } catch (fault) {
    if (fault instanceof Problem) return { status: fault.status, html: '', location: '', headers: {} };
    throw fault;
  }
}

let nth = 0;
/** A case of its own for each test. */
async function open(more: Parameters<ReturnType<typeof desk>['open']>[0] = {}) {
  nth += 1;
  return cases.open({ taskId: `t_work_${nth}`, playerId: `player-${nth}`, ...more });
}
const show = (taskId: string, given: Given = {}) => ask(showCase, { request: { params: { taskId } }, ...given });
const act = (taskId: string, name: string, form: Record<string, string>, given: Given = {}) =>
  ask(workCase, { request: { params: { taskId, act: name }, form }, ...given });
const trailOf = async (taskId: string) =>
  (await cases.rows('audit')).filter((one) => one.taskId === taskId).map(({ act: name }) => name);

describe('the page of a case', () => {
  it('shows it with masked contact, and leaves a line in the trail', async () => {
    const { taskId, playerId } = await open();
    const { status, html } = await show(taskId);
    expect(status).toBe(200);
    expect(html).toContain('+84•••••12');
    expect(html).not.toContain('+84901234512');
    expect(html).not.toContain(`${playerId}@example.example`);
    expect(await trailOf(taskId)).toEqual(['task.read']);
  });

  it('is not there for a person of another game, and leaves no line', async () => {
    const { taskId } = await open();
    expect((await show(taskId, { games: ['other'] })).status).toBe(404);
    expect((await act(taskId, 'claim', {}, { games: ['other'] })).status).toBe(404);
    expect((await show('t_unknown')).status).toBe(404);
    expect(await trailOf(taskId)).toEqual([]);
  });

  it('shows what became of mails and news, also of those that wait', async () => {
    const { taskId, player, playerId, gameId } = await open();
    const db = dynamo.database;
    const mail = {
      kind: 'case_opened',
      lane: 'security',
      reason: 'denied',
      nextUpdateAt: monday,
      taskId,
      gameId,
      player,
    } as const;
    const done = await transact(db, [
      mailWrite(db, mail, { id: `waits-${taskId}` }, monday),
      mailWrite(db, { ...mail, copyTo: 'former' }, { id: `copy-${taskId}` }, monday),
      callbackWrite(
        db,
        { id: `c-${taskId}`, gameId, player, playerId, messages: [{ type: 'task.opened', at: monday, data: {} }] },
        monday,
      ),
    ]);
    expect(done).toBe('done');
    const record = { pk: player, sk: `mail#back-${taskId}`, gameId, lane: 'security', kind: 'case_closed', taskId };
    await putRows(db, [row('mailRecord', { ...record, state: 'BOUNCED', at: monday + 5, tries: 1 }, monday)]);
    expect((await loadMails(db, player)).map(({ sendId, state }) => [sendId, state])).toEqual([
      [`back-${taskId}`, 'BOUNCED'],
      [`waits-${taskId}`, 'QUEUED'],
    ]);
    expect(await loadCallbacks(db, player)).toMatchObject([{ types: ['task.opened'], state: 'waiting', tries: 0 }]);
    const { html } = await show(taskId);
    for (const words of ['address does not exist', 'waits to be sent', 'not through yet'])
      expect(html).toContain(words);
  });
});

describe('working a case by its forms', () => {
  it('shows a contact detail for a reason, in the answer alone, and notes it', async () => {
    const { taskId } = await open();
    const { status, html, location } = await act(taskId, 'reveal', { field: 'phone', reason: 'To call' });
    expect([status, location]).toEqual([200, '']);
    expect(html).toContain('+84901234512');
    expect((await show(taskId)).html).not.toContain('+84901234512');
    expect(await trailOf(taskId)).toEqual(expect.arrayContaining(['task.reveal', 'task.read']));
    const empty = await act(taskId, 'reveal', { field: 'phone', reason: ' ' });
    expect(empty.status).toBe(422);
    expect(empty.html).toContain('Please fill in “Reason”.');
    expect(empty.html).not.toContain('+84901234512');
  });

  it('comes back to the case with what was done, once however often the form is sent', async () => {
    const { taskId } = await open();
    const form = { text: 'Rang twice.', key: 'k-1', version: '1', seen: String(monday) };
    expect((await act(taskId, 'notes', form)).location).toBe(`/console/tasks/${taskId}?done=notes`);
    expect((await act(taskId, 'notes', form)).status).toBe(303);
    const { html } = await show(taskId, { request: { params: { taskId }, query: { done: 'notes' } } });
    expect(html).toContain('The note is saved.');
    expect(html.match(/Rang twice\./g)).toHaveLength(1);
  });

  it('agrees a call in the player’s time', async () => {
    const { taskId } = await open();
    const form = { channel: 'phone', outcome: 'call_back', callBackAt: '2026-06-01T18:30', zone: 'Asia/Ho_Chi_Minh' };
    expect((await act(taskId, 'attempts', form)).status).toBe(303);
    const read = await cases.read({ sub: 'x', email: 'x', groups: ['agent'], games: ['demo'] }, taskId);
    expect(read.json).toMatchObject({ callBackAt: '2026-06-01T11:30:00.000Z', next: { what: 'callBack' } });
  });

  it('loses nothing that was typed when somebody was faster, and says what happened', async () => {
    const { taskId } = await open();
    const form = { outcome: 'secured', note: 'All is well again.', version: '1', seen: String(monday + 1) };
    await act(taskId, 'attempts', { channel: 'chat', outcome: 'reached', note: 'Spoke in the chat.' }, { name: 'bo' });
    const { status, html } = await act(taskId, 'resolve', form, {
      roles: ['agent', 'supervisor'],
      now: monday + 2 * minute,
    });
    expect(status).toBe(412);
    expect(html).toContain('Somebody was faster');
    expect(html).toContain('Spoke in the chat.');
    expect(html).toContain('All is well again.</textarea>');
    expect(html).toMatch(/value="secured" checked/);
    const version = /name="version" value="(\d+)"/.exec(html)?.[1] ?? '';
    const again = { roles: ['agent', 'supervisor'] as const, now: monday + 3 * minute };
    expect((await act(taskId, 'resolve', { ...form, version }, again)).location).toContain('done=resolve');
  });

  it('says who holds a case that somebody else works on', async () => {
    const { taskId } = await open();
    await act(taskId, 'claim', {}, { name: 'bo' });
    const { status, html } = await act(taskId, 'resolve', { outcome: 'secured' }, { roles: ['agent'] });
    expect(status).toBe(409);
    expect(html).toContain('bo is working on this case');
  });

  it('knows no act that the API does not know', async () => {
    const { taskId } = await open();
    expect((await act(taskId, 'delete', {})).status).toBe(404);
  });
});

describe('the work list', () => {
  it('takes the next task of the filters, and says so when there is none', async () => {
    const { taskId } = await open({ taskId: 't_italian', locale: 'it' });
    const next = (form: Record<string, string>) => ask(takeNext, { request: { form }, name: 'ida' });
    expect((await next({ language: 'it', key: 'n-1' })).location).toBe(`/console/tasks/${taskId}?done=claim`);
    expect((await next({ language: 'it', key: 'n-1' })).location).toBe(`/console/tasks/${taskId}?done=claim`);
    expect((await next({ language: 'it', key: 'n-2' })).location).toBe('/console?said=none');
    const { html } = await ask(showList, { request: { query: { said: 'none' } }, name: 'ida' });
    expect(html).toContain('Nothing is waiting in your teams and languages.');
    expect(html).toContain(taskId);
    expect((await act(taskId, 'release', { to: 'list' }, { name: 'ida' })).location).toBe('/console');
  });

  it('answers the part that is polled only when something has changed or become due', async () => {
    const { taskId } = await open({ taskId: 't_polled', locale: 'zh' });
    const poll = (etag: string, now = monday + minute) =>
      ask(showListPart, {
        now,
        request: { query: { tab: 'all', language: 'zh-Hans' }, headers: { 'if-none-match': etag } },
      });
    const first = await poll('');
    expect(first.html).toContain(taskId);
    expect(first.html).toContain('hx-swap-oob="innerHTML:#list-news"');
    expect(first.html).not.toContain('<html');
    const etag = first.headers.etag ?? '';
    expect((await poll(etag)).status).toBe(304);
    expect((await poll(etag, monday + 5 * 3_600_000)).status).toBe(200);
    await act(taskId, 'claim', {});
    expect((await poll(etag)).status).toBe(200);
  });

  it('goes on where its page ended', async () => {
    for (let one = 0; one < 27; one++) await open({ taskId: `t_many_${one}`, kind: 'mail_cap', locale: 'en' });
    const request = { query: { tab: 'unassigned', team: 'player_support', language: 'en' } };
    const first = await ask(showList, { request });
    const rows = (html: string) => [...html.matchAll(/id="task-([^"]+)"/g)].map(([, taskId]) => taskId);
    expect(rows(first.html)).toHaveLength(25);
    const cursor = /[?&;]cursor=([^"&]+)" rel="next"/.exec(first.html)?.[1] ?? '';
    const second = await ask(showList, {
      request: { query: { ...request.query, cursor: decodeURIComponent(cursor) } },
    });
    expect(new Set([...rows(first.html), ...rows(second.html)]).size).toBe(27);
  });

  it('makes a wave of what a supervisor chose, and keeps the choice when that does not go', async () => {
    const [one, other] = [await open({ locale: 'it' }), await open({ locale: 'it' })];
    const wave = (pairs: [string, string][]) =>
      ask(gatherChosen, {
        roles: ['supervisor'],
        request: { method: 'POST', body: Buffer.from(new URLSearchParams(pairs).toString()) } as never,
      });
    const few = await wave([
      ['title', 'Leaked list'],
      ['task', `demo ${one.taskId}`],
    ]);
    expect(few.status).toBe(422);
    expect(few.html).toContain('value="Leaked list"');
    expect(few.html).toContain('Choose at least two tasks');
    const made = await wave([
      ['title', 'Leaked list'],
      ['task', `demo ${one.taskId}`],
      ['task', `demo ${other.taskId}`],
    ]);
    expect(made.status).toBe(303);
    const { html } = await show(made.location.split('/').at(-1) ?? '', { roles: ['agent', 'supervisor'] });
    expect(html).toContain('Leaked list');
    expect(html).toContain('2 players beneath this wave');
    expect((await show(one.taskId)).html).toContain('This case lies beneath a wave');
  });
});
