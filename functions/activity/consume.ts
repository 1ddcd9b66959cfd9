import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { loadTenant } from '../games/index.ts';
import { faultFields, log } from '../kernel/log.ts';
import { batchOf, type Deps } from './deps.ts';
import { handleBatch, type Outcome } from './handle-batch.ts';
import { batchLimit, bodyLimit, depthLimit, nestsDeeper } from './limits.ts';
import { report } from './receive.ts';
import type { Result } from './result.ts';

type Read = { record: SQSRecord; gameId: string; event: unknown };

/** An event's message that can never be handled; it stays on the queue until it is in the dead-letter queue, for people to look at. */
class Poison extends Error {
  override name = 'Poison';
}

/** Handles messages of the queue `activity-events`. @returns those that must come again, by themselves */
export async function consumeEvents(deps: Deps, { Records }: SQSEvent, now: number): Promise<SQSBatchResponse> {
  const failed = new Set<string>();
  const fail = ({ messageId }: SQSRecord, fault: unknown) => {
    failed.add(messageId);
    log.warn('event_message_failed', { messageId, ...faultFields(fault) });
  };
  const read = Records.flatMap((record) => {
    try {
      return [readRecord(record)];
    } catch (fault) {
      fail(record, fault);
      return [];
    }
  });
  const results: Result[] = [];
  for (const [gameId, group] of Map.groupBy(read, (one) => one.gameId)) {
    const outcomes = await outcomesFor(deps, gameId, group, now);
    for (const [place, { record }] of group.entries()) {
      const outcome = outcomes[place];
      if (outcome && 'result' in outcome) results.push(outcome.result);
      const fault = faultOf(outcome);
      if (fault !== undefined) fail(record, fault);
    }
  }
  report(results, now);
  return { batchItemFailures: [...failed].map((itemIdentifier) => ({ itemIdentifier })) };
}

function readRecord(record: SQSRecord): Read {
  const gameId = record.messageAttributes.gameId?.stringValue;
  if (!gameId) throw new Poison('the attribute gameId is missing');
  const body = Buffer.from(record.body);
  if (body.length > bodyLimit || nestsDeeper(body, depthLimit))
    throw new Poison('the message is too large or too deep');
  return { record, gameId, event: parsed(record.body) };
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new Poison('the message is not JSON');
  }
}

async function outcomesFor(deps: Deps, gameId: string, group: readonly Read[], now: number): Promise<Outcome[]> {
  try {
    const tenant = await loadTenant(deps.db, gameId, now);
    if (!tenant) throw new Poison('the game is unknown');
    return await handleBatch(
      deps,
      batchOf(gameId, tenant, now, deps.budget),
      group.slice(0, batchLimit).map(({ event }) => event),
    );
  } catch (fault) {
    return group.map(() => ({ fault }));
  }
}

function faultOf(outcome: Outcome | undefined): unknown {
  if (!outcome) return new Poison('the message was not reached');
  if ('fault' in outcome) return outcome.fault;
  const { result } = outcome;
  return result.status === 'invalid'
    ? new Poison(`the event is invalid: ${result.errors.map(({ path }) => path).join(', ')}`)
    : undefined;
}
