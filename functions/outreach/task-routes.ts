import { z } from 'zod';
import { requireRole, type Staff, staffFromClaims } from '../kernel/access.ts';
import type { Database } from '../kernel/dynamo.ts';
import { notFound } from '../kernel/errors.ts';
import type { HttpRequest, HttpResponse } from '../kernel/http.ts';
import { check, param, readJson } from '../kernel/http-request.ts';
import type { Keys } from '../kernel/secrets.ts';
import { listTasks } from './list-tasks.ts';
import { isActName, readOrder } from './order.ts';
import { readTask } from './read-task.ts';
import { listQuery } from './task-schema.ts';
import { workTask } from './work-task.ts';
import { readIfMatch, readKeyedWrite } from './write-headers.ts';

/** @throws Problem 401, 403 */
function agentOf(request: HttpRequest): Staff {
  const staff = staffFromClaims(request.claims);
  requireRole(staff, 'agent', 'supervisor');
  return staff;
}

function answered(json: unknown): HttpResponse {
  const version = (json as { version?: number }).version;
  return version === undefined ? { status: 200, json } : { status: 200, json, headers: { etag: `"${version}"` } };
}

/** `GET /v1/tasks` and `GET /v1/tasks/{taskId}`. @param now milliseconds */
export async function readTasksRoute(
  db: Database,
  keys: Keys,
  request: HttpRequest,
  now: number,
): Promise<HttpResponse> {
  const staff = agentOf(request);
  const taskId = param(request, 'taskId');
  if (taskId !== '') return answered(await readTask(db, keys, staff, taskId, now));
  const query = check(listQuery, request.query, 'The query has parameters that cannot be used.');
  return { status: 200, json: await listTasks(db, keys, staff, query, now) };
}

/** `POST /v1/tasks/{taskId}/{act}`. @param now milliseconds */
export async function workTaskRoute(
  db: Database,
  keys: Keys,
  request: HttpRequest,
  now: number,
): Promise<HttpResponse> {
  const staff = agentOf(request);
  const act = param(request, 'act');
  if (!isActName(act)) throw notFound('act');
  const body: unknown = request.body.length === 0 ? {} : readJson(request, z.unknown());
  const asked = {
    taskId: param(request, 'taskId'),
    order: readOrder(act, body),
    ifMatch: readIfMatch(request),
    keyed: readKeyedWrite(request, staff.id, body),
  };
  return answered(await workTask(db, keys, staff, asked, now));
}
