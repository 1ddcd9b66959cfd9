import { z } from 'zod';
import { requirePermission, type Staff, staffFromClaims } from '../kernel/access.ts';
import type { Database } from '../kernel/dynamo.ts';
import type { HttpRequest, HttpResponse } from '../kernel/http.ts';
import { check, param, readJson } from '../kernel/http-request.ts';
import { chooseLanguage } from '../kernel/i18n.ts';
import type { Keys } from '../kernel/secrets.ts';
import { readIfMatch, readKeyedWrite } from '../kernel/write-headers.ts';
import { actEntry } from './acts.ts';
import { listTasks } from './list-tasks.ts';
import { nextTask } from './next-task.ts';
import { readTask } from './read-task.ts';
import { listQuery, nextBody, waveBody } from './task-schema.ts';
import { makeWave } from './waves/make-wave.ts';
import { workTask } from './work-task.ts';

function answered(json: unknown, status = 200): HttpResponse {
  const version = (json as { version?: number }).version;
  return version === undefined ? { status, json } : { status, json, headers: { etag: `"${version}"` } };
}

/** `GET /v1/tasks` and `GET /v1/tasks/{taskId}`. @param now milliseconds */
export async function readTasksRoute(
  db: Database,
  keys: Keys,
  request: HttpRequest,
  now: number,
): Promise<HttpResponse> {
  const staff = staffFromClaims(request.claims);
  requirePermission(staff, 'task.read');
  const taskId = param(request, 'taskId');
  const language = chooseLanguage(undefined, request.headers['accept-language']);
  if (taskId !== '') return answered(await readTask(db, keys, staff, taskId, now, language));
  const query = check(listQuery, request.query, 'The query has parameters that cannot be used.');
  return { status: 200, json: await listTasks(db, keys, staff, query, now) };
}

const bodyOf = (request: HttpRequest): unknown => (request.body.length === 0 ? {} : readJson(request, z.unknown()));
const wrong = 'The body has fields that cannot be used.';

/** `POST /v1/tasks/next`: 204 when there is none. @param now milliseconds */
async function nextRoute(db: Database, keys: Keys, staff: Staff, request: HttpRequest, now: number) {
  const body = check(nextBody, bodyOf(request), wrong);
  const task = await nextTask(db, keys, staff, { body, keyed: readKeyedWrite(request, staff.id, body) }, now);
  return task ? answered(task) : { status: 204 };
}

/** `POST /v1/tasks/{taskId}/{act}`, `POST /v1/tasks/next` and `POST /v1/waves`. @param now milliseconds */
export async function workTaskRoute(
  db: Database,
  keys: Keys,
  request: HttpRequest,
  now: number,
): Promise<HttpResponse> {
  const staff = staffFromClaims(request.claims);
  const taskId = param(request, 'taskId');
  if (taskId === '') {
    // who may comes before the body, so that a stranger learns nothing of its form
    requirePermission(staff, request.path.endsWith('/waves') ? 'wave.make' : 'task.work');
    if (!request.path.endsWith('/waves')) return nextRoute(db, keys, staff, request, now);
    return answered(await makeWave(db, keys, staff, check(waveBody, bodyOf(request), wrong), now), 201);
  }
  const act = param(request, 'act');
  requirePermission(staff, actEntry(act)?.permission ?? 'task.work');
  const body = bodyOf(request);
  const asked = {
    ...{ taskId, act, body },
    ifMatch: readIfMatch(request),
    keyed: readKeyedWrite(request, staff.id, body),
  };
  return answered(await workTask(db, keys, staff, asked, now));
}
