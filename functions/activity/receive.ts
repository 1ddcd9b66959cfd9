import { z } from 'zod';
import { authenticateGame, loadTenant, takeAllowance } from '../games/index.ts';
import { badRequest, Problem, tooLarge } from '../kernel/errors.ts';
import type { HttpRequest, HttpResponse } from '../kernel/http.ts';
import { readJson } from '../kernel/http-request.ts';
import { countMetric } from '../kernel/log.ts';
import { batchOf, type Deps } from './deps.ts';
import { eventSchema } from './event.ts';
import { handleBatch, type Outcome } from './handle-batch.ts';
import { batchLimit, bodyLimit, depthLimit, nestsDeeper } from './limits.ts';
import { type Result, resultSchema } from './result.ts';

const envelope = z.strictObject({ events: z.array(z.unknown()).min(1).max(batchLimit) });

/** The body of `POST /v1/events`; events are checked one by one, so here they may be anything. */
export const eventsBody = z
  .strictObject({ events: z.array(eventSchema).min(1).max(batchLimit) })
  .meta({ id: 'Events' });
export const eventsAnswer = z.strictObject({ results: z.array(resultSchema) }).meta({ id: 'Results' });

/**
 * Takes a batch from a game server: size, then signature, then depth, then content.
 * @throws Problem 413, 401, 400, 429, 503
 */
export async function receiveEvents(deps: Deps, request: HttpRequest, now: number): Promise<HttpResponse> {
  const { db, keys } = deps;
  if (request.body.length > bodyLimit)
    throw tooLarge(`A request takes at most ${bodyLimit} bytes; send fewer events at once.`);
  const { gameId, keyId } = await authenticateGame(db, keys, request, now);
  if (nestsDeeper(request.body, depthLimit)) throw badRequest(`The body nests deeper than ${depthLimit} levels.`);
  const { events } = readJson(request, envelope);
  const allowance = await takeAllowance(db, keyId, events.length, now);
  if (!allowance.allowed)
    throw new Problem(429, 'Too many events with this key.', {
      headers: { 'retry-after': String(allowance.retryAfterSeconds) },
    });
  const tenant = await loadTenant(db, gameId, now);
  const outcomes = await handleBatch(deps, batchOf(gameId, tenant, now, deps.budget), events);
  const results = outcomes.map(resultOf);
  report(results, now);
  return { status: 200, json: { results } };
}

function resultOf(outcome: Outcome): Result {
  if ('fault' in outcome) throw outcome.fault;
  return outcome.result;
}

/** Counts for the dashboards: what kinds of answers were given. */
export function report(results: readonly Result[], now: number): void {
  const counts: Record<string, number> = { events: results.length };
  for (const result of results) {
    const name = result.status === 'assessed' ? result.verdict : result.status;
    counts[name] = (counts[name] ?? 0) + 1;
  }
  countMetric('activity', counts, now);
}
