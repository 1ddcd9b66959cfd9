import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { day, hour, minute } from '../../functions/kernel/clock.ts';
import { unknownLinkPage } from '../../functions/kernel/unknown-link.tsx';
import { loadSurveys } from '../../functions/outreach/survey/survey-store.ts';
import type { Outcome, Task } from '../../functions/outreach/task.ts';
import { loadTask } from '../../functions/outreach/task-store.ts';
import { exportDocument } from '../../functions/players/export.ts';
import { erasePersonalRows, personalRows } from '../../functions/players/personal-rows-store.ts';
import { loadState, saveState } from '../../functions/players/player-store.ts';
import { type LocalDynamoDb, startDynamoDb } from '../support/dynamodb-local.ts';
import { createGame, testKeys } from '../support/games.ts';
import { inCompany } from '../support/naughty-events.ts';
import { monday } from '../support/outreach-cases.ts';
import { an, desk } from '../support/outreach-desk.ts';
import { codeOf, playerSide, surveyToken } from '../support/player-side.ts';

let engine: LocalDynamoDb;
let at: ReturnType<typeof desk>;
let player: ReturnType<typeof playerSide>;
let made = 0;

beforeAll(async () => {
  engine = await startDynamoDb();
  at = desk(engine);
  player = playerSide(engine.database);
  await createGame(engine.database, 'demo', monday);
});
afterAll(() => engine.stop());

const open = (locale = 'en-GB'): Promise<Task> => {
  made += 1;
  return at.open({ taskId: `t_${String(made).padStart(22, '0')}`, playerId: `player-${made}`, locale });
};

const now = monday + minute;
type Shown = Record<string, unknown>;
const stepsOf = async (taskId: string) => (await at.read(an, taskId)).json.steps as Shown[];
const unknownPage = (() => {
  const page = unknownLinkPage('en');
  return 'html' in page ? page.html : '';
})();

async function close(taskId: string, outcome: Outcome, when = now): Promise<number> {
  const { status, json } = await at.act(an, taskId, 'resolve', { outcome }, {}, when);
  expect(status, JSON.stringify(json)).toBe(200);
  return Number(json.version);
}
const reach = (taskId: string, when = now) =>
  at.act(an, taskId, 'attempts', { channel: 'phone', outcome: 'reached' }, {}, when);

/** Everything that is stored in some tables. */
const everything = async () => [await at.rows('outreach'), await at.rows('players'), await at.rows('games')];

describe('a message on the page of a case', () => {
  it('becomes a step that agents see, and the page says so', async () => {
    const task = await open();
    const sent = await player.write(codeOf(task), { message: 'It was\r\nnot me.' }, now);
    expect(sent).toEqual({ status: 303, html: '', location: `/t/${codeOf(task)}?sent=here` });
    expect((await stepsOf(task.taskId)).at(-1)).toEqual({
      ...{ at: new Date(now).toISOString(), by: 'player', what: 'replied' },
      ...{ text: 'It was\nnot me.', via: 'tracking_page' },
    });
    const { html } = await player.look(codeOf(task), now, { query: { sent: 'here', lang: 'en' } });
    expect(html).toContain('Thank you, your message has arrived. Our team will read it.');
    expect(html).toContain('A message was left on this page.');
    expect(html).not.toContain('not me');
  });

  it('ends the wait for the player', async () => {
    const { taskId } = await open();
    const claimed = await at.act(an, taskId, 'claim');
    expect(claimed.status).toBe(200);
    expect((await at.act(an, taskId, 'await', { reason: 'the receipt' })).json).toMatchObject({ state: 'waiting' });
    const code = codeOf({ taskId });
    const { html } = await player.look(code, now + hour, { query: { lang: 'en' } });
    expect(html).toContain('We are waiting to hear from you before we go on.');
    expect(html).not.toContain('We aim to finish by');
    expect((await player.write(code, { message: 'Here it is.' }, now + hour)).status).toBe(303);
    const after = await loadTask(engine.database, testKeys, taskId);
    expect(after).toMatchObject({ state: 'claimed', assignee: { id: an.sub }, leasedUntil: now + 90 * minute });
    expect(after?.pausedAt).toBeUndefined();
  });

  it('opens a closed case again: the player’s state, the game and the list know', async () => {
    const { taskId, player: key } = await open();
    await reach(taskId);
    await close(taskId, 'lost');
    const when = now + 29 * day;
    const sent = await player.write(codeOf({ taskId }), { message: 'He is back.' }, when, { query: { lang: 'it' } });
    expect(sent.location).toBe(`/t/${codeOf({ taskId })}?sent=reopened&lang=it`);
    expect((await at.list(an, { state: 'open' }, when)).json.items).toContainEqual(
      expect.objectContaining({ taskId, state: 'open' }),
    );
    expect((await loadState(engine.database, key))?.state.taskId).toBe(taskId);
    const news = (await at.rows('games')).filter((item) => item.player === key).map(({ body }) => body as Shown);
    expect(news.flatMap(({ messages }) => (messages as Shown[]).map(({ type }) => type))).toContain('task.opened');
    expect((await stepsOf(taskId)).slice(-2).map(({ what }) => what)).toEqual(['replied', 'reopened']);
    const { html } = await player.look(codeOf({ taskId }), when, { query: { sent: 'reopened', lang: 'it' } });
    expect(html).toContain('La pratica è di nuovo aperta.');
  });

  it('opens no case that was closed a month ago; the text comes back', async () => {
    const { taskId } = await open();
    await close(taskId, 'lost');
    const before = await everything();
    const refused = await player.write(codeOf({ taskId }), { message: 'Still <here>' }, now + 30 * day);
    expect(refused.status).toBe(409);
    expect(refused.html).toContain('\nStill &lt;here&gt;</textarea>');
    expect(refused.html).toContain('support@game.example');
    expect(await everything()).toEqual(before);
  });

  it('joins the newer case of the player', async () => {
    const first = await open();
    await close(first.taskId, 'lost');
    const second = await at.open({ taskId: 't_second_0000000000000000', playerId: `other-${made}` });
    const { database: db } = engine;
    // the newer case is the player's own
    const known = (await loadState(db, first.player)) ?? expect.fail();
    await saveState(db, first.player, 'demo', { ...known.state, taskId: 't_newer' }, known.version, now);
    const rows = (await at.rows('outreach')).find(
      ({ pk, sk }) => pk === second.player && sk === `task#${second.taskId}`,
    );
    await db.write(db.name('outreach'), { ...rows, pk: first.player, sk: 'task#t_newer' } as never);
    const sent = await player.write(codeOf(first), { message: 'One more thing' }, now);
    expect(sent.location).toBe(`/t/${codeOf(first)}?sent=other`);
    const steps = (await at.rows('outreach')).filter(({ what }) => what === 'replied');
    expect(steps.filter(({ sk }) => String(sk).startsWith('task#t_newer#')).map(({ about }) => about)).toEqual([
      { text: 'One more thing', via: 'tracking_page' },
    ]);
    expect((await stepsOf(first.taskId)).map(({ what }) => what)).toEqual(['opened', 'resolved']);
  });

  it('is taken five times in 24 hours, however many come at once', async () => {
    const task = await open();
    const code = codeOf(task);
    const all = await Promise.all(
      Array.from({ length: 9 }, (_, nth) => player.write(code, { message: `message ${nth}` }, now + nth)),
    );
    const statuses = all.map(({ status }) => status);
    // who loses every race is told to send it again
    expect(statuses.filter((status) => status === 303).length).toBeLessThanOrEqual(5);
    for (const status of statuses) expect([303, 429, 503]).toContain(status);
    for (let nth = 0; nth < 6; nth++) await player.write(code, { message: `again ${nth}` }, now + minute + nth);
    expect((await stepsOf(task.taskId)).filter(({ what }) => what === 'replied')).toHaveLength(5);
    const refused = await player.write(code, { message: 'the sixth' }, now + hour);
    expect(refused.status).toBe(429);
    expect(refused.html).toContain('\nthe sixth</textarea>');
    expect((await player.write(code, { message: 'tomorrow' }, now + day + hour)).status).toBe(303);
  });

  it.each([
    ['empty', '', 'bạn hãy viết vài lời'],
    ['too long', '字'.repeat(2001), 'hiện có 2.001'],
    ['a secret', 'mật khẩu: hunter2', 'name="checked"'],
  ])('comes back when something is wrong with it: %s', async (_, message, told) => {
    const task = await open();
    const before = await everything();
    const back = await player.write(codeOf(task), { message }, now, { query: { lang: 'vi' } });
    expect([back.status, back.location]).toEqual([422, undefined]);
    expect(back.html).toContain('aria-invalid="true"');
    expect(back.html).toContain(told);
    expect(await everything()).toEqual(before);
  });

  it('of the longest kind is taken, and none from another site', async () => {
    const task = await open();
    const code = codeOf(task);
    expect((await player.write(code, { message: '😀'.repeat(2000) }, now)).status).toBe(303);
    const headers = { 'sec-fetch-site': 'cross-site' };
    expect((await player.write(code, { message: 'x' }, now, { headers })).status).toBe(403);
    expect((await player.write(code, { message: 'x'.repeat(40_000) }, now)).status).toBe(400);
    expect((await stepsOf(task.taskId)).filter(({ what }) => what === 'replied')).toHaveLength(1);
  });

  it('says nothing of codes that lead nowhere', async () => {
    for (const code of ['0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV', 'x', '../..', ''])
      for (const message of ['hello', '', 'password: x'])
        expect(await player.write(code, { message }, now)).toEqual({
          status: 404,
          html: unknownPage,
          location: undefined,
        });
  });
});

describe('the page of a case', () => {
  it('changes nothing when it is read, and follows the language that is asked for', async () => {
    const task = await open();
    const before = await everything();
    const languageOf = async (more: object) =>
      /<html lang="([\w-]+)"/.exec((await player.look(codeOf(task), now, more)).html)?.[1];
    expect(await languageOf({})).toBe('vi'); // the player's, by the contact
    expect(await languageOf({ query: { lang: 'it' } })).toBe('it');
    expect(await languageOf({ query: { lang: 'zh' } })).toBe('zh-Hans');
    expect(await languageOf({ query: { lang: '"><script>' }, method: 'HEAD' })).toBe('vi');
    expect((await player.look(codeOf(task), now, { query: { sent: 'toString' } })).html).not.toContain(
      'class="notice"',
    );
    expect(await everything()).toEqual(before);
  });

  it('tells of a wave, and its agents see that somebody beneath it has written', async () => {
    const { database: db } = engine;
    const task = await open();
    const stored = (await at.rows('outreach')).find(({ pk, sk }) => pk === task.player && sk === `task#${task.taskId}`);
    const owner = 'wave#demo#w_1';
    await db.write(db.name('outreach'), {
      ...stored,
      pk: owner,
      sk: 'task#w_1',
      kind: 'wave',
      state: 'claimed',
    } as never);
    await db.write(db.name('outreach'), { ...stored, parentId: 'w_1' } as never);
    const { html } = await player.look(codeOf(task), now, { query: { lang: 'en' } });
    expect(html).toContain('Many players are affected by the same thing.');
    expect((await player.write(codeOf(task), { message: 'me too' }, now)).status).toBe(303);
    expect((await at.rows('outreach')).filter(({ pk, what }) => pk === owner && what === 'replied')).toMatchObject([
      { about: { taskId: task.taskId }, by: 'player' },
    ]);
    expect((await loadTask(db, testKeys, task.taskId))?.parentId).toBe('w_1');
  });
});

const mailsTo = async (key: string) =>
  (await at.rows('mail')).filter((item) => item.player === key).map(({ body }) => body as Shown);
const surveysOf = async (key: string) =>
  (await at.rows('outreach')).filter(({ pk, class: kind }) => pk === key && kind === 'survey');

describe('the survey', () => {
  it.each<[Outcome, boolean, boolean]>([
    ['was_player', true, true],
    ['secured', true, true],
    ['lost', true, true],
    ['false_alarm', true, true],
    ['closed_with_care', true, false],
    ['unreachable', true, false],
    ['was_player', false, false],
    ['secured', false, false],
    ['false_alarm', false, false],
  ])('after %s, reached: %s, is asked: %s', async (outcome, reached, asked) => {
    const { taskId, player: key } = await open();
    await at.act(an, taskId, 'attempts', { channel: 'phone', outcome: 'no_answer' });
    if (reached) await reach(taskId);
    const version = await close(taskId, outcome);
    const mails = await mailsTo(key);
    expect(mails.map(({ surveyId }) => surveyId !== undefined)).toEqual(asked ? [true] : mails.map(() => false));
    expect(await surveysOf(key)).toHaveLength(asked ? 1 : 0);
    const { status } = await player.lookAtSurvey(surveyToken(taskId, version), now);
    expect(status).toBe(asked ? 200 : 404);
    // a false alarm that bothered nobody is not even mailed
    if (outcome === 'false_alarm') expect(mails).toHaveLength(reached ? 1 : 0);
  });

  it('is asked of who wrote to us', async () => {
    const { taskId, player: key } = await open();
    await player.write(codeOf({ taskId }), { message: 'hello' }, now);
    await close(taskId, 'secured');
    expect(await surveysOf(key)).toHaveLength(1);
  });

  it('is asked once in 30 days', async () => {
    const { taskId, player: key } = await open();
    await reach(taskId);
    await close(taskId, 'secured');
    const again = async (when: number) => {
      await at.act(an, taskId, 'reopen', {}, {}, when);
      await reach(taskId, when);
      await close(taskId, 'secured', when);
    };
    await again(now + 30 * day - minute);
    expect(await surveysOf(key)).toHaveLength(1);
    await again(now + 30 * day);
    expect(await surveysOf(key)).toHaveLength(2);
  });

  it('takes one answer, which reports find by its time', async () => {
    const { taskId, player: key } = await open();
    await reach(taskId);
    const token = surveyToken(taskId, await close(taskId, 'secured'));
    expect((await player.answerSurvey(token, { rating: '4' }, now)).status).toBe(422);
    const answers = { rating: '4', solved: 'partly', comment: '=HYPERLINK("x")\r\n\u202Enice' };
    const when = now + 14 * day - 1;
    const both = await Promise.all([1, 2].map(() => player.answerSurvey(token, answers, when)));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 404]);
    for (const later of [await player.answerSurvey(token, answers, when), await player.lookAtSurvey(token, when)])
      expect(later).toEqual({ status: 404, html: unknownPage, location: undefined });

    const found = await loadSurveys(engine.database, 'demo', when, when + 1);
    expect(found).toEqual({
      surveys: [
        {
          ...{ taskId, gameId: 'demo', player: key, team: 'account_security', language: 'en', outcome: 'secured' },
          ...{ rating: 4, solved: 'partly', comment: '=HYPERLINK("x") nice', offeredAt: now, answeredAt: when },
          surveyId: expect.any(String),
        },
      ],
    });
    for (const [from, to] of [
      [when + 1, when + day],
      [when - day, when],
    ] as const)
      expect((await loadSurveys(engine.database, 'demo', from, to)).surveys).toEqual([]);
    expect((await loadSurveys(engine.database, 'other', 0, when * 2)).surveys).toEqual([]);
    expect(JSON.stringify(await at.rows('outreach'))).not.toContain(token);
  });

  it('ends after 14 days, and does not answer to a form of another site', async () => {
    const { taskId } = await open();
    await reach(taskId);
    const token = surveyToken(taskId, await close(taskId, 'secured'));
    const answers = { rating: '5', solved: 'yes' };
    const headers = { 'sec-fetch-site': 'same-site' };
    expect((await player.answerSurvey(token, answers, now, { headers })).status).toBe(403);
    const before = await everything();
    for (const { status, html } of [
      await player.answerSurvey(token, answers, now + 14 * day),
      await player.lookAtSurvey(token, now + 14 * day),
      await player.answerSurvey('x'.repeat(43), {}, now),
      await player.lookAtSurvey('x', now),
    ])
      expect([status, html]).toEqual([404, unknownPage]);
    expect((await player.lookAtSurvey(token, now, { method: 'HEAD' })).status).toBe(200);
    expect(await everything()).toEqual(before);
  });

  it('is paged for reports', async () => {
    const tokens = await Promise.all(
      [1, 2, 3].map(async () => {
        const { taskId } = await open();
        await reach(taskId);
        return surveyToken(taskId, await close(taskId, 'secured'));
      }),
    );
    const when = now + day;
    for (const [nth, token] of tokens.entries())
      await player.answerSurvey(token, { rating: String(nth + 1), solved: 'no' }, when + Math.floor(nth / 2));
    const seen: number[] = [];
    let after: string | undefined;
    do {
      const page = await loadSurveys(engine.database, 'demo', when, when + 9, { limit: 1, after });
      seen.push(...page.surveys.map(({ rating }) => rating));
      after = page.after;
    } while (after !== undefined);
    expect(seen.sort()).toEqual([1, 2, 3]);
  });
});

describe('words of players', () => {
  it('of every naughty kind break no page, no answer of the API and no export', async () => {
    const texts = inCompany(600);
    const lanes = [0, 1, 2, 3, 4, 5];
    const tasks = await Promise.all(lanes.map(() => open()));
    await Promise.all(
      lanes.map(async (lane) => {
        const { taskId } = tasks[lane] ?? expect.fail();
        const mine = texts.filter((_, nth) => nth % lanes.length === lane);
        for (const [nth, message] of mine.entries()) {
          const when = now + nth * 5 * hour; // at most five in a day
          const sent = await player.write(codeOf({ taskId }), { message, checked: 'yes' }, when);
          expect([303, 422], message).toContain(sent.status);
          if (sent.status === 422) expect(sent.html.match(/<form/g), message).toHaveLength(1);
        }
        const { html } = await player.look(codeOf({ taskId }), now + 999 * hour);
        expect(html.match(/<form/g)).toHaveLength(1);
        const steps = await stepsOf(taskId);
        const written = steps.filter(({ what }) => what === 'replied').map(({ text }) => String(text));
        expect(written.length).toBeGreaterThan(mine.length - 3);
        for (const text of written) expect(text).toMatch(/^(?:\n|[^\p{Cc}\p{Cf}])+$/u);
      }),
    );
  });

  it('leave with the player, and stand in the export', async () => {
    const { database: db } = engine;
    const { taskId, player: key } = await open();
    await player.write(codeOf({ taskId }), { message: 'my own words' }, now);
    const first = surveyToken(taskId, await close(taskId, 'secured'));
    await player.answerSurvey(first, { rating: '2', solved: 'no', comment: 'my opinion' }, now);
    const late = now + 31 * day;
    await at.act(an, taskId, 'reopen', {}, {}, late);
    const second = surveyToken(taskId, await close(taskId, 'secured', late));
    expect((await player.lookAtSurvey(second, late)).status).toBe(200);

    const rows = (await personalRows(db, key)).flatMap(({ items }) => items);
    const { records } = exportDocument('x', rows, late);
    expect(records.taskStep?.rows).toContainEqual(
      expect.objectContaining({ about: { text: 'my own words', via: 'tracking_page' } }),
    );
    expect(records.survey?.rows).toMatchObject([
      { rating: 2, solved: 'no', comment: 'my opinion' },
      { offeredAt: late },
    ]);

    await erasePersonalRows(db, key);
    const left = JSON.stringify([await at.rows('outreach'), await at.rows('players')]);
    expect(left).not.toContain(key);
    expect(left).not.toContain('my own words');
    expect(left).not.toContain('my opinion');
    expect((await loadSurveys(db, 'demo', now, now + 1)).surveys.filter((one) => one.taskId === taskId)).toEqual([]);
    for (const { status } of [
      await player.look(codeOf({ taskId }), late),
      await player.write(codeOf({ taskId }), { message: 'x' }, late),
      await player.lookAtSurvey(second, late),
      await player.answerSurvey(second, { rating: '1', solved: 'no' }, late),
    ])
      expect(status).toBe(404);
  });
});
