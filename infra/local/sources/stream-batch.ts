import { setTimeout as sleep } from 'node:timers/promises';
import type { StreamMappingPlan } from '../resources/mappings.ts';
import type { FunctionHost } from '../runtime/function-host.ts';
import { callBatch } from './call-batch.ts';
import type { StreamEvent } from './stream-record.ts';

/** A batch that was given up. */
export type LostBatch = {
  records: readonly StreamEvent[];
  tries: number;
  why: 'RetryAttemptsExhausted' | 'RecordAgeExceeded';
};

const firstPauseMs = 100;
const longestPauseMs = 10_000;

const sequence = (record: StreamEvent) => record.dynamodb.SequenceNumber;
const ageSeconds = (record: StreamEvent) => Date.now() / 1000 - record.dynamodb.ApproximateCreationDateTime;

/**
 * Carries a batch through to its end: retries it with growing pauses, goes on from the first record that a function reported,
 * halves a batch that failed if the mapping says so, and gives up what failed too often or grew too old.
 * @param lost is told of every batch that is given up, and must have kept it when it returns
 * @throws the signal's reason when it is aborted; the batch is then not done
 */
export async function carryThrough(
  plan: StreamMappingPlan,
  host: FunctionHost,
  batch: readonly StreamEvent[],
  lost: (batch: LostBatch) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  let records = batch;
  for (let tries = 1; records.length > 0; tries += 1) {
    const failed = await callBatch(host, records, records.map(sequence), plan.partialFailures);
    if (failed.size === 0) return;
    // A runner that is stopping ends calls itself; that is no reason to give anything up.
    signal.throwIfAborted();
    const first = records.findIndex((record) => failed.has(sequence(record)));
    if (first > 0) {
      // What comes before the first failure is done; the rest is a new batch with all its tries.
      return carryThrough(plan, host, records.slice(first), lost, signal);
    }
    if (plan.bisect && records.length > 1) {
      const middle = Math.ceil(records.length / 2);
      await carryThrough(plan, host, records.slice(0, middle), lost, signal);
      return carryThrough(plan, host, records.slice(middle), lost, signal);
    }
    if (tries > plan.retries) return lost({ records, tries, why: 'RetryAttemptsExhausted' });
    const old = records.filter((record) => ageSeconds(record) > plan.maxAgeSeconds);
    if (old.length > 0) {
      await lost({ records: old, tries, why: 'RecordAgeExceeded' });
      records = records.filter((record) => !old.includes(record));
    }
    await sleep(Math.min(longestPauseMs, firstPauseMs * 2 ** (tries - 1)), undefined, { signal });
  }
}
