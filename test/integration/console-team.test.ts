import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Visit } from '../../functions/console/frame/visit.ts';
import { postMember, postRemoval, showMemberPage } from '../../functions/console/team/member-page.tsx';
import { postShareOut } from '../../functions/console/team/share-out-form.ts';
import { showTargets } from '../../functions/console/team/targets-page.tsx';
import { showTeam } from '../../functions/console/team/team-page.tsx';
import { Problem } from '../../functions/kernel/errors.ts';
import { type Language, languages } from '../../functions/kernel/i18n.ts';
import type { RosterMember } from '../../functions/outreach/index.ts';
import { loadMember, saveMember } from '../../functions/outreach/roster/roster-store.ts';
import { rome } from '../support/calendars.ts';
import { testVisit } from '../support/console-visit.ts';
import { type LocalDynamoDb, startDynamoDb } from '../support/dynamodb-local.ts';
import { createGame, testKeys } from '../support/games.ts';
import { monday } from '../support/outreach-cases.ts';
import { an, desk } from '../support/outreach-desk.ts';
import { member } from '../support/roster.ts';

const minute = 60_000;
const now = monday + 2 * minute;
const by = { id: 'a-3', name: 'boss' };
/** What a careless or hostile person might be called. */
const markup = '<b onclick="x">Lan</b> & Co';

const office = [
  { from: '09:00', to: '13:00' },
  { from: '14:00', to: '18:00' },
];
const lan: RosterMember = member('s-lan', {
  name: markup,
  teams: ['player_support'],
  languages: ['en', 'vi'],
  share: 1.5,
  shifts: {
    zone: 'Europe/Rome',
    week: { mon: office, tue: office, sat: [{ from: '22:00', to: '06:00' }] },
    exceptions: [
      { date: '2026-12-24', hours: [{ from: '09:00', to: '13:00' }], name: 'Vigilia' },
      { date: '2026-12-25', until: '2026-12-26' },
    ],
  },
});

let dynamo: LocalDynamoDb;
beforeAll(async () => {
  dynamo = await startDynamoDb();
  const db = dynamo.database;
  const form = { targets: { teams: { player_support: { calendar: rome } }, warnBefore: { minutes: 15 } } };
  await createGame(db, 'demo', now, form);
  await saveMember(db, lan, by, now);
  const cases = desk(dynamo);
  // due in half an hour: one that nobody on shift can take, one that an agent without an entry holds, one that is free
  await cases.open({ taskId: 't_security', playerId: 'p-1', locale: 'it' });
  const held = await cases.open({ taskId: 't_held', playerId: 'p-2', kind: 'mail_cap', locale: 'en' });
  await cases.open({ taskId: 't_free', playerId: 'p-3', kind: 'mail_cap', locale: 'vi' });
  await cases.act(an, held.taskId, 'claim', {}, {}, now);
});
afterAll(() => dynamo?.stop());

type Given = NonNullable<Parameters<typeof testVisit>[0]>;
const visit = (given: Given = {}): Visit =>
  testVisit({ db: dynamo.database, keys: testKeys, now, timezone: 'Europe/Rome', ...given });
const agent = { roles: ['agent'] } as const;

const html = async (page: (visit: Visit) => Promise<unknown>, given: Given = {}): Promise<string> =>
  ((await page(visit(given))) as { html: string }).html;

const status = async (run: Promise<unknown>): Promise<number> =>
  run.then(
    (answer) => (answer as { status: number }).status,
    (fault) => (fault instanceof Problem ? fault.status : 500),
  );

describe('the team', () => {
  test('a supervisor sees who works, what is held by nobody and why it stays, and who is missing in the roster', async () => {
    const page = await html(showTeam);
    expect(page).toContain('On shift until 13:00');
    expect(page).toContain('0 of 8');
    expect(page).toContain('nobody on shift takes cases of this team');
    expect(page).toContain('finds a person');
    expect(page).toContain('Add an@demo.example');
    expect(page).toContain('Share out now');
    expect(page).toContain('You are not in the roster of this game.');
    expect(page).toMatch(/<svg[^>]*role="img"[^>]*aria-label="Shifts of the week/);
    expect(page).toContain('09:00–13:00');
  });

  test('an agent sees the same without what only a supervisor may do', async () => {
    const page = await html(showTeam, agent);
    expect(page).toContain('On shift until 13:00');
    expect(page).toContain('id-of-supervisor@demo.example'); // what a supervisor needs to add the person
    for (const hidden of ['Share out now', '/console/team/member', 'Add a person']) expect(page).not.toContain(hidden);
  });

  test('names are text in every place, and no text is missing in any language', async () => {
    const titles: Record<Language, string> = { en: 'Team', vi: 'Đội hỗ trợ', 'zh-Hans': '团队', it: 'Squadra' };
    for (const language of languages) {
      const page = await html(showTeam, { language });
      expect(page).toContain(`<h1>${titles[language]}</h1>`);
      expect(page).not.toContain('<b onclick');
      expect(page).toContain('&lt;b onclick=');
      expect(page).not.toMatch(/undefined|NaN|\[object/);
    }
  });

  test('another week is drawn, and nonsense in the address is this week and the usual hours', async () => {
    expect(await html(showTeam, { request: { query: { week: '2026-12-23' } } })).toContain(
      'Shifts of the week of Mon, December 21',
    );
    const odd = await html(showTeam, {
      request: { query: { week: '2026-02-31', hours: '9999', given: '<b>', left: '1' } },
    });
    expect(odd).toContain('Shifts of the week of Mon, June 1');
    expect(odd).toContain('due within 4 hours');
    expect(odd).not.toContain('role="status"');
  });

  test('a zone that nobody knows is UTC', async () => {
    expect(await html(showTeam, { timezone: 'Mars/Olympus' })).toContain('On shift until 11:00');
  });

  test('a game of others does not exist, and without a game there is a word', async () => {
    expect(await status(showTeam(visit({ request: { query: { gameId: 'other' } } })))).toBe(404);
    expect(await html(showTeam, { games: [] })).toContain('Your account sees no game yet.');
  });
});

describe('one person', () => {
  /** The fields of the form as a browser would send them back. */
  function fieldsIn(page: string): Record<string, string> {
    const unescaped = (text: string) =>
      text
        .replaceAll('&quot;', '"')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&#39;', "'")
        .replaceAll('&amp;', '&');
    const form = page.slice(
      page.indexOf('action="/console/team/member"'),
      page.indexOf('</form>', page.indexOf('action="/console/team/member"')),
    );
    const fields: Record<string, string> = {};
    for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
      const at = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];
      const name = at('name') ?? '';
      if (at('type') !== 'checkbox') fields[name] = unescaped(at('value') ?? '');
      else if (/\bchecked\b/.test(tag)) fields[name] = 'on';
    }
    const share = /<select[^>]*name="share"[\s\S]*?<option value="([^"]*)" selected/.exec(form)?.[1];
    const exceptions = /<textarea[^>]*name="exceptions"[^>]*>([\s\S]*?)<\/textarea>/.exec(form)?.[1];
    return { ...fields, share: share ?? '', exceptions: unescaped(exceptions ?? '') };
  }

  const request = { query: { gameId: 'demo', staffId: 's-lan' } };
  const post = (form: Record<string, string>, given: Given = {}) => postMember(visit({ ...given, request: { form } }));

  test('the form shows the whole entry, and sent back unchanged it changes nothing', async () => {
    const fields = fieldsIn(await html(showMemberPage, { request }));
    expect(fields).toMatchObject({
      ...{ staffId: 's-lan', version: '1', name: markup, share: '1.5', most: '8', zone: 'Europe/Rome' },
      ...{ 'team.player_support': 'on', 'language.vi': 'on', 'language.en': 'on' },
      ...{ 'day.mon': '09:00-13:00, 14:00-18:00', 'day.sat': '22:00-06:00', 'day.wed': '' },
      exceptions: '2026-12-24 09:00-13:00 Vigilia\n2026-12-25..2026-12-26',
    });
    expect(fields).not.toHaveProperty('team.account_security');
    expect(await post(fields)).toEqual({
      status: 303,
      headers: { location: '/console/team?gameId=demo&done=saved' },
    });
    expect(await loadMember(dynamo.database, 'demo', 's-lan')).toEqual({ ...lan, version: 2 });
    // whoever had the form open meanwhile overwrites nothing
    expect(await status(post({ ...fields, name: 'Old' }))).toBe(412);
  });

  test('hours are read as people write them', async () => {
    const form = {
      ...{
        gameId: 'demo',
        staffId: 's-new',
        version: '0',
        name: 'Minh',
        'team.player_support': 'on',
        'language.vi': 'on',
      },
      ...{ share: '0.5', most: '3', zone: ' Asia/Ho_Chi_Minh ', 'day.mon': '8-12；13h30–17:00', 'day.sun': '' },
      exceptions: '\r\n2027-02-05…2027-02-11 Tết\r\n2027-02-13 8-12, 13-15 Bù',
    };
    expect(await status(post(form))).toBe(303);
    expect(await loadMember(dynamo.database, 'demo', 's-new')).toMatchObject({
      share: 0.5,
      shifts: {
        zone: 'Asia/Ho_Chi_Minh',
        week: {
          mon: [
            { from: '08:00', to: '12:00' },
            { from: '13:30', to: '17:00' },
          ],
        },
        exceptions: [
          { date: '2027-02-05', until: '2027-02-11', name: 'Tết' },
          {
            date: '2027-02-13',
            hours: [
              { from: '08:00', to: '12:00' },
              { from: '13:00', to: '15:00' },
            ],
            name: 'Bù',
          },
        ],
      },
    });
    expect(await status(postRemoval(visit({ request: { form: { gameId: 'demo', staffId: 's-new' } } })))).toBe(303);
    expect(await loadMember(dynamo.database, 'demo', 's-new')).toBeUndefined();
  });

  test('what cannot be used comes back with the words that were typed and a sentence at each field', async () => {
    const form = {
      ...{ gameId: 'demo', staffId: 'with space', version: '0', name: ' ', share: '9', most: 'x', zone: 'Nowhere' },
      ...{
        'day.mon': '9 to 5',
        'day.tue': '25:00-26:00',
        'day.wed': '09:00-12:00, 11:00-14:00',
        exceptions: 'Monday off',
      },
    };
    const answer = (await post(form, { language: 'it' })) as { status: number; html: string };
    expect(answer.status).toBe(422);
    for (const sentence of [
      'Codice: da 1 a 128',
      'Nome: inseriscine',
      'Gruppi: scegline',
      'Lingue: scegline',
      'Quota: da 0 a 3',
      'Casi insieme: un numero',
      'Lunedì: gli orari',
      'la riga 1',
    ])
      expect(answer.html).toContain(sentence);
    expect(answer.html).toContain('value="9 to 5"');
    expect(answer.html).toContain('Monday off');
    // the schema of the hours speaks when all of them can be read
    const later = (await post({ ...form, 'day.mon': '', exceptions: '2026-05-02..2026-05-01' })) as { html: string };
    for (const sentence of ['Tuesday: hours are written', 'line 1 could not be read', 'Time zone: we do not know'])
      expect(later.html).toContain(sentence);
    expect(later.html).toContain('Wednesday: hours are written');
  });

  test('an agent cannot change it, nor anybody a game of others', async () => {
    const form = {
      gameId: 'other',
      staffId: 's-x',
      version: '0',
      name: 'X',
      'team.player_support': 'on',
      'language.vi': 'on',
      share: '1',
      most: '8',
    };
    expect(await status(post(form))).toBe(404);
    expect(await status(post({ ...form, gameId: 'demo' }, agent))).toBe(403);
    expect(await status(showMemberPage(visit({ ...agent, request })))).toBe(403);
    expect(await status(postRemoval(visit({ ...agent, request: { form } })))).toBe(404);
  });
});

describe('targets', () => {
  test('are a table for each team, with hours, holidays and who may change them', async () => {
    const page = await html(showTargets, { roles: ['agent'] });
    expect(page).toContain('Works round the clock');
    expect(page).toContain('Works now, until 13:00');
    expect(page).toContain('30 minutes'); // high: half of the hour
    expect(page).toContain('when 15 minutes are left');
    expect(page).toContain('Clocks of Europe/Rome');
    expect(page).toContain('Ferie');
    expect(page).toContain('PUT /v1/games/demo');
    expect(page).not.toContain('You are one of them.');
    expect(await html(showTargets, { roles: ['admin'] })).toContain('You are one of them.');
  });

  test('in every language without a gap', async () => {
    const titles: Record<Language, string> = { en: 'Targets', vi: 'Mục tiêu', 'zh-Hans': '时限', it: 'Obiettivi' };
    for (const language of languages) {
      const page = await html(showTargets, { language });
      expect(page).toContain(`<h1>${titles[language]}</h1>`);
      expect(page).not.toMatch(/undefined|NaN|\[object/);
    }
  });

  test('a game of others does not exist', async () => {
    expect(await status(showTargets(visit({ request: { query: { gameId: 'other' } } })))).toBe(404);
  });
});

test('sharing out leads back to the team with what was done', async () => {
  const form = { gameId: 'demo', hours: '4' };
  const answer = (await postShareOut(visit({ request: { form } }))) as {
    status: number;
    headers: { location: string };
  };
  expect(answer).toMatchObject({
    status: 303,
    headers: { location: '/console/team?gameId=demo&hours=4&given=1&left=1&taken=0' },
  });
  const query = Object.fromEntries(new URLSearchParams(answer.headers.location.split('?')[1]));
  const page = await html(showTeam, { request: { query } });
  expect(page).toContain('1 case was given out. 1 case stays: below you see why.');
  expect(page).toContain('1 of 8');
  expect(await status(postShareOut(visit({ ...agent, request: { form } })))).toBe(403);
  expect(await status(postShareOut(visit({ request: { form: { gameId: 'other' } } })))).toBe(404);
});
