import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pack, unpack } from '../../functions/kernel/packed.ts';
import type { Evidence } from '../../functions/verification/question.ts';
import { askPlayer, denyingPlayer, postAnswer, quiet } from '../support/asked-players.ts';
import { openBrowser } from '../support/browser.ts';
import { history, intruder, loginEvent } from '../support/events.ts';
import { createGameClient } from '../support/game-client.ts';
import { type InboxMail, linkIn, readInbox, waitForMails } from '../support/inbox.ts';
import { inLanes } from '../support/lanes.ts';
import { batched, inCompany, naughty, naughtyEvents } from '../support/naughty-events.ts';
import { addressesIn } from '../support/page-text.ts';
import { shapeOf, skeletonsOf } from '../support/skeleton.ts';
import { startTestStack, type TestStack } from '../support/stack-clients.ts';
import { openTables, type StackTables } from '../support/stack-tables.ts';

const agent = 'agent@demo.example';
const admin = 'admin@demo.example';
const gameName = '"><script>alert(1)</script>{{7*7}}#{x}\r\nBcc: eve@evil.example\r\n\r\n<a href=//evil.example>';

let stack: TestStack;
let browser: Browser;
let tables: StackTables;

beforeAll(async () => {
  [stack, browser] = await Promise.all([startTestStack({ schedules: 'manual' }), openBrowser()]);
  const named = await stack.as(admin, 'PUT', '/v1/games/demo', { name: gameName });
  expect(named.status).toBe(200);
  tables = await openTables(stack.stack.engines.dynamodb);
});
afterAll(async () => {
  await browser?.close();
  tables?.close();
  await stack?.stop();
});

describe('every naughty string', () => {
  it('in every text field of an event gets a result of its own', async () => {
    const count: Record<string, number> = {};
    // all name one device, so they are looked at one after the other: less at once, for a busy machine
    await inLanes(4, batched(naughtyEvents(), 25), async (batch) => {
      const answer = await stack.game.post<{ results: { status: string }[] }>(batch);
      expect(answer.status, JSON.stringify(answer.body).slice(0, 300)).toBe(200);
      expect(answer.body.results).toHaveLength(batch.length);
      for (const { status } of answer.body.results) count[status] = (count[status] ?? 0) + 1;
    });
    expect(Object.keys(count).sort()).toEqual(['assessed', 'invalid']);
    expect(count.assessed).toBeGreaterThan(4 * naughty.length);
    expect(count.invalid).toBeGreaterThan(5 * naughty.length);
  });

  it('as a player’s id and nickname is taken or refused', async () => {
    await inLanes(8, [...naughty.entries()], async ([nth, nickname]) => {
      const byId = `/v1/players/${encodeURIComponent(nickname.toWellFormed())}`;
      // what an address cannot hold as a part of its own is no route
      const isRoute = nickname !== '' && !/^\.{1,2}$/.test(nickname);
      const named = await stack.game.request('PUT', isRoute ? byId : '/v1/players/pathless', { nickname });
      expect([200, 400], `${nickname} ${named.status}`).toContain(named.status);
      if (named.status === 200) return;
      const again = await stack.game.request('PUT', `/v1/players/nicknamed-${nth}`, { nickname });
      expect(again.status, nickname).toBe(nickname === '' || nickname.length > 128 ? 400 : 200);
    });
  });

  it('in notes, reasons and attempts of agents is taken or refused', async () => {
    const lanes = [0, 1, 2, 3, 4, 5, 6, 7];
    const players = await Promise.all(lanes.map((lane) => denyingPlayer(stack, `worked-${lane}`)));
    const list = await stack.as(agent, 'GET', '/v1/tasks?gameId=demo&limit=100');
    const tasks = players.map(({ playerId }) => {
      const found = (list.body.items as { playerId: string; taskId: string }[]).find(
        (item) => item.playerId === playerId,
      );
      return `/v1/tasks/${found?.taskId}`;
    });
    const held = lanes.map(() => false);
    const acts = [
      (text: string) => ['notes', { text }] as const,
      (note: string) => ['attempts', { channel: 'phone', outcome: 'no_answer', note }] as const,
      (reason: string, lane: number) => [held[lane] ? 'release' : 'claim', { reason }] as const,
    ];
    // each alone in one of the three fields, and in company in all three
    const alone = naughty.map((text, nth) => ({ text, act: acts[nth % acts.length] ?? expect.fail() }));
    const together = acts.flatMap((act, nth) => inCompany([2000, 2000, 300][nth] ?? 0).map((text) => ({ text, act })));
    await inLanes(lanes.length, [...alone, ...together], async ({ text, act }, lane) => {
      const [path, body] = act(text, lane);
      const { status } = await stack.as(agent, 'POST', `${tasks[lane]}/${path}`, body);
      expect([200, 400], `${path} ${text} ${status}`).toContain(status);
      if (status === 200 && 'reason' in body) held[lane] = !held[lane];
    });
    for (const task of tasks) expect((await stack.as(agent, 'GET', task)).status).toBe(200);
  });

  it('in the name of a game is taken or refused', async () => {
    await inLanes(1, inCompany(80), async (text) => {
      const named = await stack.as(admin, 'PUT', '/v1/games/other', { name: text });
      expect([200, 400], text).toContain(named.status);
      if (named.status === 200) expect(named.body.name).toMatch(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]{1,80}$/u);
    });
  });
});

type Naughty = { playerId: string; email: string; nickname: string; mail: InboxMail; link: string };

/** The strings that could break a page, a mail or a line: markup, braces, addresses, control and direction characters. */
const sharp = naughty.filter((text) => /[<>"`&{}\\]|\/\/|[\p{Cc}\p{Cf}]/u.test(text)).map((text) => text.slice(0, 128));

/** Players who are asked about devices with naughty names, and who have such names themselves: each string in one of the four places. */
async function naughtyPlayers(): Promise<Naughty[]> {
  const word = (nth: number) => sharp[nth] ?? '';
  const players = Array.from({ length: Math.ceil(sharp.length / 4) }, (_, nth) => {
    const playerId = `shown-${nth}`;
    const nickname = word(4 * nth) || 'Linh';
    const player = { email: `${playerId}@example.com`, locale: 'en', nickname };
    const [model, os, client] = [word(4 * nth + 1), word(4 * nth + 2), word(4 * nth + 3)];
    const attack = { ...intruder, device: { ...intruder.device, model, os, client } };
    const events = [...history(3, Date.now(), { playerId, player }), loginEvent({ playerId, ...attack })];
    return { playerId, email: player.email, nickname, events };
  });
  for (const batch of batched(players, 30)) {
    const answer = await stack.game.post<{ results: { verdict: string }[] }>(batch.flatMap(({ events }) => events));
    const verdicts = answer.body.results.map(({ verdict }) => verdict);
    expect(verdicts.filter((verdict) => verdict === 'verify')).toHaveLength(batch.length);
  }
  const mails = await waitForMails(
    stack.stack.inboxApiUrl,
    players.map(({ email }) => email),
  );
  return players.map(({ playerId, email, nickname }, nth) => {
    const mail = mails[nth] ?? expect.fail();
    return { playerId, email, nickname, mail, link: linkIn(mail, 'v') };
  });
}

/** Gives the sign-ins that are asked about naughty places: the address data has none. */
async function misplace(): Promise<void> {
  const rows = (await tables.of('verification')).filter(({ item }) => String(item.playerId).startsWith('shown-'));
  await inLanes(8, [...rows.entries()], async ([nth, row]) => {
    const { observation, ...rest } = unpack<Evidence>(row.item.packed as Uint8Array);
    const facts = { ...observation.facts, place: sharp[(3 * nth) % sharp.length] ?? '' };
    await tables.change(row, { packed: pack({ ...rest, observation: { ...observation, facts } }) });
  });
}

const pageAt = async (url: string) => (await fetch(url)).text();
const headerNames = ({ headers }: InboxMail) => Object.keys(headers).sort();

describe('what people and programs read', () => {
  it('keeps its structure, whatever a player, a device or a game is called', async () => {
    const [, other] = stack.stack.games;
    const plainGame = { ...stack, game: createGameClient({ apiUrl: stack.stack.apiUrl, ...(other ?? expect.fail()) }) };
    const [plain] = await Promise.all([
      denyingPlayer(plainGame, 'plain', { nickname: 'Linh' }),
      denyingPlayer(stack, 'plain-player', { nickname: 'Linh' }),
    ]);
    const players = await naughtyPlayers();
    await misplace();

    // each kind of document beside the harmless one of its kind
    const same = async (model: string, documents: readonly string[]) => {
      const [expected, ...found] = await skeletonsOf(browser, [model, ...documents]);
      for (const [nth, one] of found.entries()) expect(one, documents[nth]).toEqual(expected);
    };
    const question = await pageAt((await askPlayer(plainGame, 'plain-question', { nickname: 'Linh' })).link);
    await same(
      plain.mail.html,
      players.map(({ mail }) => mail.html),
    );
    await same(question, await Promise.all(players.map(({ link }) => pageAt(link))));
    for (const { mail, email } of players) {
      expect(headerNames(mail)).toEqual(headerNames(plain.mail));
      expect(mail.to).toBe(email);
      expect(mail.headers.from).toContain(`<${/<(.*)>/.exec(String(plain.mail.headers.from))?.[1]}>`);
      expect(mail.text.split('\n').length).toBe(plain.mail.text.split('\n').length);
      expect(addressesIn(mail.text)).toEqual([linkIn(mail, 'v'), `${stack.stack.apiUrl}/help/first-hour?lang=en`]);
    }

    const denying = players.filter((_, nth) => nth % 12 === 0);
    const thanks = await Promise.all(denying.map(async ({ link }) => (await postAnswer(link, 'denied')).text()));
    const readers = denying.map(({ email }) => email);
    const caseMails = await waitForMails(stack.stack.inboxApiUrl, readers, 2);
    await same(plain.thanks, thanks);
    await same(
      plain.caseMail.html,
      caseMails.map(({ html }) => html),
    );
    await same(await pageAt(plain.caseLink), await Promise.all(caseMails.map((mail) => pageAt(linkIn(mail, 't')))));

    const list = await stack.as(agent, 'GET', '/v1/tasks?gameId=demo&limit=100');
    const items = list.body.items as { playerId: string; taskId: string }[];
    const caseOf = async (playerId: string) => {
      const found = items.find((item) => item.playerId === playerId);
      return (await stack.as(agent, 'GET', `/v1/tasks/${found?.taskId}`)).body;
    };
    const exportOf = async (playerId: string) =>
      (await stack.game.request('GET', `/v1/players/${playerId}/export`)).body;
    const [plainCase, plainExport] = [await caseOf('plain-player'), await exportOf('plain-player')];
    await quiet(tables);
    for (const { playerId, nickname } of denying) {
      const [shown, exported] = [await caseOf(playerId), await exportOf(playerId)];
      expect(shapeOf(shown)).toEqual(shapeOf(plainCase));
      expect((shown.contact as { nickname: string }).nickname).toBe(nickname.toWellFormed());
      expect(shapeOf(exported)).toEqual(shapeOf(plainExport));
    }
  });

  it('is a log of one JSON object a line, and tells of no address, token or player', async () => {
    const log = await readFile(stack.logFile ?? '', 'utf8');
    const lines = log
      .trimEnd()
      .split('\n')
      .map((line) => /^\S+Z (\S+) (.*)$/.exec(line) ?? [line]);
    const told = lines.filter(([, source = '']) => stack.functions.names.includes(source));
    expect(told.length).toBeGreaterThan(100);
    for (const [line, , text = ''] of told) expect(() => JSON.parse(text), line).not.toThrow();
    expect(lines.filter(([, source = '']) => !stack.functions.names.includes(source) && source !== 'runner')).toEqual(
      [],
    );

    const mails = await readInbox(stack.stack.inboxApiUrl);
    const own = (text: string) => addressesIn(text).filter((link) => !link.includes('/help/'));
    const tokens = mails.flatMap(({ text }) => own(text).map((link) => link.slice(link.lastIndexOf('/') + 1)));
    expect(tokens.length).toBeGreaterThan(50);
    const secrets = [
      ...tokens,
      '@example.com',
      '79.20.1.5',
      intruder.ip,
      ...naughty.filter((text) => text.length > 12),
    ];
    expect(secrets.filter((secret) => log.includes(secret))).toEqual([]);
  });
});
