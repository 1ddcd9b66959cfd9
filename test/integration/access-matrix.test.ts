import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consoleRoutes } from '../../functions/console/routes.ts';
import { doors } from '../../functions/console/sign-in/answer-door.ts';
import { describeApi } from '../../functions/openapi/document.ts';
import { apiExamples } from '../../functions/openapi/index.ts';
import { denyingPlayer } from '../support/asked-players.ts';
import { ConsoleClient, locationOf, passIssuer } from '../support/console-client.ts';
import { createGameClient } from '../support/game-client.ts';
import { addressOf, type MatrixRole, matrixRoles, password, peopleFolder } from '../support/matrix-people.ts';
import { apiRows, consoleRows, type MatrixRow } from '../support/matrix-rows.ts';
import { startTestStack, type TestStack } from '../support/stack-clients.ts';

type Form = Record<string, string | string[]>;
type Answer = { status: number; text: string; location: string };
type Place = { game: string; task: string; second: string; announcement: string; key: string };

let stack: TestStack;
const folder = peopleFolder();
const places = {
  own: { game: 'demo', task: '', second: '', announcement: '', key: '' },
  foreign: { game: 'other', task: '', second: '', announcement: '', key: '' },
  unknown: { game: 'nowhere', task: 'task_0', second: 'task_1', announcement: 'ann_0', key: 'key_0' },
};
const consoles = new Map<MatrixRole, { client: ConsoleClient; csrf: string }>();
const withSession = matrixRoles.filter((role) => role !== 'nobody');

/** Opens a case of a game, by a player who says that it was not them. @returns its id */
async function openCase(gameId: string, nth: number): Promise<string> {
  const key = stack.stack.games.find((one) => one.gameId === gameId);
  if (!key) throw new Error(`there is no game ${gameId}`);
  const playerId = `matrix-${gameId}-${nth}`;
  await denyingPlayer({ ...stack, game: createGameClient({ apiUrl: stack.stack.apiUrl, ...key }) }, playerId);
  const { body } = await stack.as('admin@demo.example', 'GET', `/v1/tasks?gameId=${gameId}`);
  const found = (body.items as { playerId: string; taskId: string }[]).find((item) => item.playerId === playerId);
  if (!found) throw new Error(`no case was opened in ${gameId}`);
  return found.taskId;
}

/** Writes a draft in a game. @returns its id */
async function draftIn(gameId: string): Promise<string> {
  const content = { en: { title: `matrix-${gameId}`, body: 'We never ask for your password.' } };
  const form = { gameId, kind: 'safety', audience: {}, content };
  const { body } = await stack.as('admin@demo.example', 'POST', '/v1/announcements', form);
  return String(body.announcementId);
}

async function enterConsole(role: MatrixRole): Promise<Answer> {
  const client = new ConsoleClient(stack.stack.apiUrl);
  const begun = await client.get('/console/sign-in?to=/console/nowhere');
  const done = await client.get(await passIssuer(locationOf(begun), { email: addressOf(role), password }));
  if (done.status === 303) consoles.set(role, { client, csrf: await client.csrf('/console/nowhere') });
  return read(done);
}

const read = async (answer: Response): Promise<Answer> => ({
  status: answer.status,
  text: await answer.text(),
  location: locationOf(answer),
});

beforeAll(async () => {
  stack = await startTestStack({ data: folder.path, schedules: 'manual' });
  for (const place of [places.own, places.foreign]) {
    place.task = await openCase(place.game, 1);
    place.second = await openCase(place.game, 2);
    const made = await stack.as('admin@demo.example', 'POST', `/v1/games/${place.game}/keys`, {});
    place.key = String(made.body.keyId);
    place.announcement = await draftIn(place.game);
  }
  for (const role of withSession) await enterConsole(role);
});
afterAll(async () => {
  await stack?.stop();
  folder.remove();
});

/** A structure with `{game}`, `{task}` and so on filled in. */
function aimed<T>(value: T, place: Place): T {
  if (value === undefined) return value;
  const text = JSON.stringify(value).replace(
    /\{(game|task|second|announcement|key)\}/g,
    (_, name: keyof Place) => place[name],
  );
  return JSON.parse(text) as T;
}

const examples = apiExamples(new Date());

function request(route: string, row: MatrixRow, place: Place) {
  const [method = '', pattern = ''] = route.split(' ');
  const example = examples.find((one) => `${one.method.toUpperCase()} ${one.path}` === route);
  const { taskId: _, gameId: __, keyId: ___, ...shown } = example?.params ?? {};
  const own = { taskId: place.task, gameId: place.game, announcementId: place.announcement, keyId: place.key };
  const params = { ...shown, ...row.params, ...own };
  const path = pattern.replace(
    /\{(\w+)\}/g,
    (whole, name: string) => (params as Record<string, string>)[name] ?? whole,
  );
  const query = new URLSearchParams(aimed({ ...example?.query, ...row.query }, place)).toString();
  return { method, path: query === '' ? path : `${path}?${query}`, body: aimed(row.body ?? example?.body, place) };
}

async function call(role: MatrixRole | undefined, route: string, row: MatrixRow, place: Place): Promise<Answer> {
  const { method, path, body } = request(route, row, place);
  const token = role && (await stack.tokenFor(addressOf(role)));
  return read(
    await fetch(new URL(path, stack.stack.apiUrl), {
      method,
      headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
      ...(method === 'GET' || body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
  );
}

async function visit(role: MatrixRole, route: string, row: MatrixRow, place: Place, csrf?: string): Promise<Answer> {
  const { method, path, body } = request(route, row, place);
  const entered = consoles.get(role);
  if (!entered) throw new Error(`${role} has no session`);
  const form = { ...(body as Form), csrf: csrf ?? entered.csrf };
  return read(method === 'GET' ? await entered.client.get(path) : await entered.client.post(path, form));
}

/** Refused as one who lacks the role, or as one to whom the thing does not exist; nothing else. */
const refused = [403, 404];

const told = (role: string, where: string, { status, text }: Answer) =>
  `${role}, ${where}: ${status} ${text.slice(0, 300)}`;

/** One row of the matrix: every role, in the own and in a foreign game. `try_` carries out the request. */
async function checkRow(
  row: MatrixRow,
  roles: readonly MatrixRole[],
  ask: (role: MatrixRole, place: Place) => Promise<Answer>,
): Promise<void> {
  for (const role of roles) {
    const lets = row.lets.includes(role);
    const foreign = row.noGame ? undefined : await ask(role, places.foreign);
    if (foreign) {
      expect(lets ? [row.foreign ?? 404] : refused, told(role, 'foreign', foreign)).toContain(foreign.status);
      expect(foreign.text, told(role, 'foreign', foreign)).not.toContain('matrix-other');
    }
    const own = await ask(role, places.own);
    if (!lets) expect(own.status, told(role, 'own', own)).toBe(403);
    else {
      expect([401, 403, 404], told(role, 'own', own)).not.toContain(own.status);
      expect(own.status, told(role, 'own', own)).toBeLessThan(500);
    }
    if (foreign && lets) {
      const unknown = await ask(role, places.unknown);
      expect(unknown.status, told(role, 'a game that nobody has', unknown)).toBe(foreign.status);
    }
  }
}

describe('the calls of the API', () => {
  type Described = { paths: Record<string, Record<string, { security?: Record<string, unknown>[] }>> };
  const { paths } = describeApi(new Date(), undefined) as Described;
  const routes = Object.entries(paths).flatMap(([path, calls]) =>
    Object.entries(calls)
      .filter(([, { security = [] }]) => security.some((one) => 'staff' in one))
      .map(([method]) => `${method.toUpperCase()} ${path}`),
  );

  it('that staff may make each have a row, and each row a call', () => {
    expect(Object.keys(apiRows).sort()).toEqual([...routes].sort());
  });

  it('are all that the stack takes a token for', () => {
    type Resource = { Type: string; Properties: { RouteKey: string; AuthorizationType?: string } };
    const template = join(import.meta.dirname, '..', '..', 'cdk.out', 'doorward-dev.template.json');
    const { Resources } = JSON.parse(readFileSync(template, 'utf8')) as { Resources: Record<string, Resource> };
    const keys = Object.values(Resources)
      .filter(({ Type, Properties }) => Type === 'AWS::ApiGatewayV2::Route' && Properties.AuthorizationType === 'JWT')
      .map(({ Properties }) => Properties.RouteKey);
    const shape = (key: string) => new RegExp(`^${key.replace(/[.]/g, '\\.').replace(/\{act\}/g, '[\\w-]+')}$`);
    expect(keys.filter((key) => !routes.some((route) => shape(key).test(route)))).toEqual([]);
    expect(keys.length).toBeGreaterThan(10);
  });

  it.each(Object.entries(apiRows))('%s', async (route, row) => {
    const stranger = await call(undefined, route, row, places.own);
    expect(stranger.status, told('without a token', 'own', stranger)).toBe(401);
    await checkRow(row, matrixRoles, (role, place) => call(role, route, row, place));
  });
});

describe('the pages of the console', () => {
  it('and their forms each have a row, and each row a page', () => {
    expect(Object.keys(consoleRows).sort()).toEqual(Object.keys(consoleRoutes).sort());
  });

  it('are for nobody without a role', async () => {
    expect(await enterConsole('nobody')).toMatchObject({ status: 403, text: expect.stringContaining('no role') });
    expect(consoles.has('nobody')).toBe(false);
  });

  const { 'GET /console': start, ...others } = consoleRows;

  it.each(Object.entries(others))('%s', async (route, row) => {
    const stranger = new ConsoleClient(stack.stack.apiUrl);
    const { method, path, body } = request(route, row, places.own);
    const form = (body ?? {}) as Form;
    const turned = await read(method === 'GET' ? await stranger.get(path) : await stranger.post(path, form));
    expect([turned.status, turned.location.split('?')[0]]).toEqual([303, '/console/sign-in']);
    if (method === 'POST')
      for (const role of withSession) {
        const without = await visit(role, route, row, places.own, 'of another session');
        expect(without.status, told(role, 'with a foreign token in the form', without)).toBe(403);
      }
    await checkRow(row, withSession, (role, place) => visit(role, route, row, place));
  });

  it('GET /console: the work list, or for those without one where they may go', async () => {
    const row = start as MatrixRow;
    for (const role of withSession) {
      const own = await visit(role, 'GET /console', row, places.own);
      if (row.lets.includes(role)) {
        expect(own.status, told(role, 'own', own)).toBe(200);
        const foreign = await visit(role, 'GET /console', row, places.foreign);
        expect(foreign.status, told(role, 'foreign', foreign)).toBe(404);
      } else {
        const home = role === 'admin' ? '/console/targets' : '/console/announcements';
        expect([own.status, own.location], role).toEqual([303, home]);
        expect(own.text).not.toMatch(/matrix-|task_/);
      }
    }
  });

  it('and the doors before them are open to everybody, and lead to no data', async () => {
    for (const door of Object.keys(doors)) {
      const [method = '', path = ''] = door.split(' ');
      const stranger = new ConsoleClient(stack.stack.apiUrl);
      const answer = await read(method === 'GET' ? await stranger.get(path) : await stranger.post(path, {}));
      expect([200, 303, 400], told('a stranger', door, answer)).toContain(answer.status);
      expect(answer.text).not.toMatch(/matrix-|task_/);
    }
  });
});
