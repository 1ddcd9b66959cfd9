import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { composeEdit } from '../../functions/console/announcements/compose/compose-page.tsx';
import { saveEdit, saveNew } from '../../functions/console/announcements/compose/save.ts';
import { showAnnouncement } from '../../functions/console/announcements/item/announcement-page.tsx';
import { workAct } from '../../functions/console/announcements/item/work-act.ts';
import { showAnnouncements } from '../../functions/console/announcements/list-page.tsx';
import { showFrame } from '../../functions/console/announcements/preview/frame.ts';
import { showPreview } from '../../functions/console/announcements/preview/preview-page.tsx';
import { showUnknown } from '../../functions/console/announcements/watch/unknown-page.tsx';
import type { Page } from '../../functions/console/frame/visit.ts';
import { day } from '../../functions/kernel/clock.ts';
import { type Visitor, visitPage } from '../support/console-visitor.ts';
import { type LocalDynamoDb, startDynamoDb } from '../support/dynamodb-local.ts';
import { createGame } from '../support/games.ts';

const now = Date.parse('2026-11-22T12:00:00Z');
let engine: LocalDynamoDb;
const queued: unknown[] = [];
const queue = { put: async (bodies: readonly unknown[]) => void queued.push(...bodies) };
const ann: Visitor = {
  ...{ name: 'ann@demo.example', roles: ['publisher'], games: ['demo'], now },
  announcing: { approveAbove: 10, bulkMailFrom: 'news@news.example', queue },
};
const bob: Visitor = { ...ann, name: 'bob@demo.example' };
const stranger: Visitor = { ...ann, name: 'eve@other.example', games: ['other'] };

beforeAll(async () => {
  engine = await startDynamoDb();
  for (const gameId of ['demo', 'other']) await createGame(engine.database, gameId, now - day);
}, 90_000);
afterAll(() => engine?.stop());

const visit = (page: Page, who: Visitor, asked: Parameters<typeof visitPage>[3] = {}) =>
  visitPage(engine.database, page, who, asked);
const words = {
  'title.en': 'A trap',
  'body.en': 'Do **not** open it.',
  'title.it': 'Una trappola',
  'body.it': 'Non aprirla.',
};
const form = { gameId: 'demo', kind: 'safety', zone: 'Europe/Rome', ...words };

let nth = 0;
/** Writes a draft by its form. @returns its id */
async function draft(more: Record<string, string> = {}): Promise<string> {
  const saved = await visit(saveNew, ann, { form: { ...form, key: `key-${nth++}`, ...more } });
  expect(saved.status, saved.html.slice(0, 400)).toBe(303);
  return saved.location.split('/').at(-1)?.split('?')[0] ?? '';
}
const at = (announcementId: string, act?: string) => ({ announcementId, ...(act === undefined ? {} : { act }) });
const pageOf = async (id: string, who = ann) => visit(showAnnouncement, who, { params: at(id) });
const versionIn = (html: string) => /name="version" value="(\d+)"/.exec(html)?.[1] ?? '';

describe('writing', () => {
  test('a saved form is a draft that is counted right away, once however often it is sent', async () => {
    const sent = { ...form, key: 'once' };
    const [first, second] = [await visit(saveNew, ann, { form: sent }), await visit(saveNew, ann, { form: sent })];
    expect(first.location).toMatch(/^\/console\/announcements\/ann_[\w-]+\?done=created$/);
    expect(second.location).toBe(first.location);
    const { html } = await visit(showAnnouncement, ann, {
      params: at(first.location.split('/')[3]?.split('?')[0] ?? ''),
    });
    expect(html).toContain('Nobody gets it');
  });

  test('what cannot be used comes back with everything that was typed', async () => {
    const bad = await visit(saveNew, ann, { form: { ...form, 'title.en': '', 'body.it': 'Leggi <b>qui</b>' } });
    expect(bad.status).toBe(422);
    expect(bad.html).toContain('Title in English: this is needed.');
    expect(bad.html).toContain('Leggi &lt;b&gt;qui&lt;/b&gt;');
    expect(bad.html).toContain('value="Una trappola"');
  });

  test('an edit on an older version is held back and kept; saved again it stands', async () => {
    const id = await draft();
    const { html } = await visit(composeEdit, ann, { params: at(id) });
    const version = versionIn(html);
    const theirs = await visit(saveEdit, bob, { params: at(id), form: { ...form, version, 'title.en': 'By Bob' } });
    expect(theirs.status).toBe(303);
    const mine = { ...form, version, 'title.en': 'By Ann' };
    const late = await visit(saveEdit, ann, { params: at(id), form: mine });
    expect(late.status).toBe(412);
    expect(late.html).toContain('bob@demo.example has changed it meanwhile');
    expect(late.html).toContain('value="By Ann"');
    const again = await visit(saveEdit, ann, { params: at(id), form: { ...mine, version: versionIn(late.html) } });
    expect(again.status).toBe(303);
    expect((await pageOf(id)).html).toContain('>By Ann</h1>');
  });

  test('players are added to a list, and an audience with a list keeps it', async () => {
    const id = await draft({ ids: 'one\ntwo' });
    expect((await pageOf(id)).html).toContain('on an uploaded list');
    const edit = await visit(composeEdit, ann, { params: at(id) });
    const more = { ...form, listed: 'on', ids: 'three', version: versionIn(edit.html) };
    expect((await visit(saveEdit, ann, { params: at(id), form: more })).status).toBe(303);
    // none of them is known to us
    expect((await pageOf(id)).html).toMatch(/not known to us<\/dt><dd class="num">3</);
  });
});

describe('acts', () => {
  test('nothing that cannot be taken back happens without its confirmation, or on another number', async () => {
    const id = await draft();
    const version = versionIn((await pageOf(id)).html);
    const bare = await visit(workAct, ann, { params: at(id, 'send'), form: { version, count: '0' } });
    expect([bare.status, bare.html.includes('Confirm first')]).toEqual([422, true]);
    const other = await visit(workAct, ann, { params: at(id, 'send'), form: { version, count: '9', confirm: 'yes' } });
    expect([other.status, other.html.includes('The number has changed')]).toEqual([422, true]);
    expect((await pageOf(id)).html).toContain('>Draft<');
  });

  test('sent, watched, paused and resumed; a form of an older version does nothing', async () => {
    const id = await draft();
    const version = versionIn((await pageOf(id)).html);
    const sent = await visit(workAct, ann, { params: at(id, 'send'), form: { version, count: '0', confirm: 'yes' } });
    expect(sent.location).toContain('done=send');
    const watched = await pageOf(id);
    expect(watched.html).toContain('How it goes');
    const old = await visit(workAct, ann, { params: at(id, 'pause'), form: { version } });
    expect([old.status, old.html.includes('It has changed since')]).toEqual([412, true]);
    const paused = await visit(workAct, ann, { params: at(id, 'pause'), form: { version: versionIn(watched.html) } });
    expect(paused.location).toContain('done=pause');
    expect((await pageOf(id)).html).toContain('Paused by ann@demo.example');
    expect((await visit(showUnknown, ann, { params: at(id) })).html).toContain('Nobody among these.');
  });

  test('a test mail goes to the person alone', async () => {
    const id = await draft();
    const version = versionIn((await pageOf(id)).html);
    await visit(workAct, ann, { params: at(id, 'test'), form: { version, language: 'it' } });
    expect(queued.at(-1)).toEqual({
      do: 'test',
      announcementId: id,
      revision: 1,
      language: 'it',
      to: 'ann@demo.example',
    });
  });

  test('what is set for a time is scheduled', async () => {
    const id = await draft({ sendAt: '2026-11-23T09:00' });
    const version = versionIn((await pageOf(id)).html);
    const set = await visit(workAct, ann, { params: at(id, 'send'), form: { version, count: '0', confirm: 'yes' } });
    expect(set.location).toContain('done=schedule');
    expect((await pageOf(id)).html).toContain('It goes out by itself November 23, 2026 at 9:00');
  });
});

describe('looking', () => {
  test('the preview shows each language as its readers get it, with word of a fallback', async () => {
    const id = await draft();
    const italian = await visit(showPreview, ann, { params: at(id), query: { language: 'it' } });
    expect(italian.html).toContain('Una trappola');
    expect(italian.html).not.toContain('There are no words in');
    const frame = await visit(showFrame, ann, { params: at(id), query: { language: 'vi', part: 'notice' } });
    expect(frame.html).toContain('A trap');
    expect((await visit(showPreview, ann, { params: at(id), query: { language: 'vi' } })).html).toContain(
      'There are no words in Vietnamese yet',
    );
  });

  test('the list finds a state, and shows nothing of another game', async () => {
    await draft({ 'title.en': 'Only in demo' });
    expect((await visit(showAnnouncements, ann, { query: { state: 'draft' } })).html).toContain('Only in demo');
    expect((await visit(showAnnouncements, ann, { query: { state: 'done' } })).html).not.toContain('Only in demo');
    expect((await visit(showAnnouncements, stranger)).html).not.toContain('Only in demo');
    expect((await visit(showAnnouncements, stranger, { query: { gameId: 'demo' } })).status).toBe(404);
  });

  test('for people of another game it is not there', async () => {
    const id = await draft();
    for (const page of [showAnnouncement, showPreview, showFrame, showUnknown, composeEdit])
      expect((await visit(page, stranger, { params: at(id) })).status, page.name).toBe(404);
    for (const page of [saveEdit, workAct])
      expect(
        (await visit(page, stranger, { params: at(id, 'cancel'), form: { ...form, confirm: 'yes' } })).status,
      ).toBe(404);
    expect((await visit(saveNew, stranger, { form })).status).toBe(404);
  });
});
