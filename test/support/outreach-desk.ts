import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { Item } from '../../functions/kernel/dynamo.ts';
import { putRows, transact } from '../../functions/kernel/dynamo.ts';
import { Problem } from '../../functions/kernel/errors.ts';
import type { HttpRequest } from '../../functions/kernel/http.ts';
import { playerKey } from '../../functions/kernel/ids.ts';
import type { TableName } from '../../functions/kernel/tables.ts';
import { openTaskWrites } from '../../functions/outreach/index.ts';
import type { Task, TaskOpening } from '../../functions/outreach/task.ts';
import { readTasksRoute, workTaskRoute } from '../../functions/outreach/task-routes.ts';
import { watchTasks } from '../../functions/outreach/watch.ts';
import { contactWrite, stateWrite } from '../../functions/players/player-store.ts';
import { newState, type PlayerState } from '../../functions/players/state.ts';
import type { LocalDynamoDb } from './dynamodb-local.ts';
import { emptyRequest, testKeys } from './games.ts';
import { monday, opening } from './outreach-cases.ts';

export type Person = { sub: string; email: string; groups: string[]; games: string[] };
export const an: Person = { sub: 'a-1', email: 'an@demo.example', groups: ['agent'], games: ['demo'] };
export const bo: Person = { ...an, sub: 'a-2', email: 'bo@demo.example' };
export const chief: Person = { ...an, sub: 'a-3', email: 'chief@demo.example', groups: ['agent', 'supervisor'] };
export const stranger: Person = { ...an, sub: 'a-9', email: 'stranger@other.example', games: ['other'] };
export const publisher: Person = { ...an, sub: 'a-8', groups: ['publisher'] };

/** An answer of the API: its status, and the JSON or the refusal. */
export type Answered = { status: number; json: Record<string, unknown>; headers: Record<string, string> };

const answer = async (run: Promise<unknown>): Promise<Answered> => {
  try {
    const { status, json, headers } = (await run) as Answered;
    return { status, json: JSON.parse(JSON.stringify(json ?? {})), headers: headers ?? {} };
  } catch (fault) {
    if (fault instanceof Problem) return { status: fault.status, json: { detail: fault.detail }, headers: {} };
    throw fault;
  }
};

/** The agents' side of the service over one database, and what a test must put there first. */
export function desk({ database: db }: LocalDynamoDb) {
  const playerOf = (playerId: string, gameId = 'demo') => playerKey(testKeys, gameId, playerId);

  /** Opens a case as another room would, with the player's state and contact. */
  async function open(more: Partial<TaskOpening> = {}, state: Partial<PlayerState> = {}, now = monday): Promise<Task> {
    const wanted = opening(more);
    const { playerId, gameId } = wanted;
    const player = playerOf(playerId, gameId);
    const { before, writes, task } = openTaskWrites(db, testKeys, { ...wanted, player }, now);
    const contact = {
      ...{ gameId, playerId, updatedAt: 'then', email: `${playerId}@example.example`, phone: '+84901234512' },
      ...{ locale: 'vi-VN', timezone: 'Asia/Ho_Chi_Minh' },
    };
    await putRows(db, before);
    const full = { ...newState(now), ...state, taskId: task.taskId };
    const done = await transact(db, [
      ...writes,
      stateWrite(db, player, gameId, full, 0, now),
      contactWrite(db, player, { contact }, 0, now),
    ]);
    if (done !== 'done') throw new Error(`the case was not opened: ${done.refused.join()}`);
    return task;
  }

  const call = (person: Person | undefined, more: Partial<HttpRequest>): HttpRequest => ({
    ...emptyRequest,
    claims: person,
    ...more,
  });

  return {
    open,
    playerOf,
    act: (
      person: Person | undefined,
      taskId: string,
      act: string,
      body: unknown = {},
      headers: Record<string, string> = {},
      now = monday + 60_000,
    ) =>
      answer(
        workTaskRoute(
          db,
          testKeys,
          call(person, {
            method: 'POST',
            path: `/v1/tasks/${taskId}/${act}`,
            params: { taskId, act },
            headers,
            body: Buffer.from(JSON.stringify(body)),
          }),
          now,
        ),
      ),
    /** `POST /v1/tasks/next` or `POST /v1/waves`. */
    post: (
      person: Person | undefined,
      path: '/v1/tasks/next' | '/v1/waves',
      body: unknown = {},
      headers: Record<string, string> = {},
      now = monday + 60_000,
    ) =>
      answer(
        workTaskRoute(
          db,
          testKeys,
          call(person, { method: 'POST', path, headers, body: Buffer.from(JSON.stringify(body)) }),
          now,
        ),
      ),
    /** One run of the clock. */
    watch: (now: number) => watchTasks(db, testKeys, now, () => true),
    read: (person: Person | undefined, taskId: string, now = monday + 60_000) =>
      answer(readTasksRoute(db, testKeys, call(person, { params: { taskId } }), now)),
    list: (person: Person | undefined, query: Record<string, string> = {}, now = monday + 60_000) =>
      answer(readTasksRoute(db, testKeys, call(person, { query }), now)),
    /** Every row of a table. */
    async rows(table: TableName): Promise<Item[]> {
      const items: Item[] = [];
      let from: Item | undefined;
      do {
        const page = await db.doc.send(
          new ScanCommand({ TableName: db.name(table), ConsistentRead: true, ExclusiveStartKey: from }),
        );
        items.push(...(page.Items ?? []));
        from = page.LastEvaluatedKey;
      } while (from);
      return items;
    },
  };
}
