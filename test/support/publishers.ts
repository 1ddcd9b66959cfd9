import type { AnnouncementServices } from '../../functions/announcements/acts.ts';
import { readAnnouncementsRoute, writeAnnouncementRoute } from '../../functions/announcements/announcement-routes.ts';
import type { Role } from '../../functions/kernel/access.ts';
import { auditDay } from '../../functions/kernel/audit.ts';
import { type Database, queryAll } from '../../functions/kernel/dynamo.ts';
import { Problem } from '../../functions/kernel/errors.ts';
import type { HttpResponse } from '../../functions/kernel/http.ts';
import { people } from './audience.ts';
import { emptyRequest, testKeys } from './games.ts';

export type Answer = {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: answers are JSON of many forms, and a wrong guess fails the test that made it
  json: any;
  text: string;
  headers: Record<string, string>;
};

async function answered(run: Promise<HttpResponse>): Promise<Answer> {
  try {
    const { status, json, text, headers } = (await run) as HttpResponse & { json?: object; text?: string };
    return { status, json: json && JSON.parse(JSON.stringify(json)), text: text ?? '', headers: headers ?? {} };
  } catch (fault) {
    if (!(fault instanceof Problem)) throw fault;
    return { status: fault.status, json: { detail: fault.detail, errors: fault.errors }, text: '', headers: {} };
  }
}

/** What a desk of publishers works with; `queued` keeps what was put on the queue. */
function publishersDesk(db: Database, now: number, approveAbove: number) {
  const queued: unknown[] = [];
  const queue = { put: async (bodies: readonly unknown[]) => void queued.push(...bodies) };
  const services: AnnouncementServices = { db, keys: testKeys, queue, now, approveAbove };
  return { services, queued };
}

/** A person at the API of announcements. */
export function publisher(services: AnnouncementServices, name: string, gameId: string, role: Role = 'publisher') {
  const email = `${name}@demo.example`;
  const base = { ...emptyRequest, claims: { sub: name, email, groups: [role], games: [gameId] } };
  const bytes = (body: unknown) => Buffer.from(body === undefined ? '' : JSON.stringify(body));
  const at = (path: string) => {
    const [announcementId = '', act = ''] = path.split('/');
    return { path: `/v1/announcements/${path}`.replace(/\/$/, ''), params: { announcementId, act } };
  };
  return {
    get: (path = '', query: Record<string, string> = {}, headers: Record<string, string> = {}) =>
      answered(readAnnouncementsRoute(services.db, { ...base, ...at(path), query, headers }, services.now)),
    post: (path: string, body?: unknown, headers: Record<string, string> = {}, now = services.now) =>
      answered(
        writeAnnouncementRoute(
          { ...services, now },
          { ...base, ...at(path), method: 'POST', headers, body: bytes(body) },
        ),
      ),
    put: (path: string, body: unknown, headers: Record<string, string> = {}) =>
      answered(writeAnnouncementRoute(services, { ...base, ...at(path), method: 'PUT', headers, body: bytes(body) })),
  };
}

let games = 0;

/** Two publishers of a new game with three players, where more than two need a second person unless told. */
export async function newDesk(db: Database, now: number, approveAbove = 2) {
  games += 1;
  const gameId = `game-${games}`;
  const { services, queued } = publishersDesk(db, now, approveAbove);
  const players = ['an', 'bao', 'chi'].map((playerId) => ({
    playerId,
    email: `${playerId}@mail.example`,
    locale: 'vi',
  }));
  await people(db, gameId, players, now);
  const [ann, ben] = [publisher(services, 'ann', gameId), publisher(services, 'ben', gameId)];
  const form = {
    gameId,
    kind: 'policy',
    content: {
      en: { title: 'New rules', body: 'They are *kinder*.' },
      vi: { title: 'Quy định mới', body: 'Nhẹ nhàng hơn.' },
    },
    audience: {},
    effectiveAt: '2026-12-01T00:00:00+07:00',
  };
  const draft = async (more: object = {}) => String((await ann.post('', { ...form, ...more })).json.announcementId);
  return { gameId, services, queued, ann, ben, form, draft };
}

/** Who did what in a game on that day. @param now milliseconds */
export async function readTrail(db: Database, gameId: string, now: number): Promise<string[]> {
  const lines = await queryAll(db, {
    TableName: 'audit',
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': auditDay(gameId, now) },
  });
  return lines.map(({ act, by }) => `${by} ${act}`).sort();
}
