import { describe, expect, it } from 'vitest';
import type { StreamMappingPlan } from '../../infra/local/resources/mappings.ts';
import { FunctionError } from '../../infra/local/runtime/function-error.ts';
import type { FunctionHost } from '../../infra/local/runtime/function-host.ts';
import { carryThrough, type LostBatch } from '../../infra/local/sources/stream-batch.ts';
import type { StreamEvent } from '../../infra/local/sources/stream-record.ts';

const record = (id: string, at = Date.now() / 1000) =>
  ({ dynamodb: { SequenceNumber: id, ApproximateCreationDateTime: at } }) as StreamEvent;

const plan = (over: Partial<StreamMappingPlan>): StreamMappingPlan => ({
  id: 'mapping',
  functionName: 'f',
  sourceArn: 'arn',
  batchSize: 10,
  windowSeconds: 0,
  partialFailures: true,
  patterns: [],
  start: 'TRIM_HORIZON',
  bisect: false,
  retries: 1,
  maxAgeSeconds: 3600,
  onFailureArn: undefined,
  ...over,
});

/** @param answer what the function does with a batch: names of records that failed, or `throw` */
async function run(
  over: Partial<StreamMappingPlan>,
  ids: string[],
  answer: (batch: string[], call: number) => string[] | 'throw',
) {
  const calls: string[] = [];
  const lost: LostBatch[] = [];
  const call = async (event: string) => {
    const { Records } = JSON.parse(event) as { Records: StreamEvent[] };
    const batch = Records.map(({ dynamodb }) => dynamodb.SequenceNumber);
    calls.push(batch.join(''));
    const failed = answer(batch, calls.length);
    if (failed === 'throw') throw new FunctionError('Error', 'as asked');
    return JSON.stringify({ batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) });
  };
  const keep = async (batch: LostBatch) => void lost.push(batch);
  const host = { call } as unknown as FunctionHost;
  await carryThrough(
    plan(over),
    host,
    ids.map((id) => record(id)),
    keep,
    new AbortController().signal,
  );
  return {
    calls,
    lost: lost.map(({ records, why }) => `${records.map((one) => one.dynamodb.SequenceNumber).join('')} ${why}`),
  };
}

describe('a batch of a stream', () => {
  it('is done in one call if nothing fails', async () => {
    expect(await run({}, ['a', 'b'], () => [])).toEqual({ calls: ['ab'], lost: [] });
  });

  it('goes on from the first record that failed, with all its tries', async () => {
    const result = await run({}, ['a', 'b', 'c'], (batch) => batch.filter((id) => id === 'b'));
    expect(result).toEqual({ calls: ['abc', 'bc', 'bc'], lost: ['bc RetryAttemptsExhausted'] });
  });

  it('is halved until the record that fails is alone, and only that is given up', async () => {
    const result = await run({ bisect: true, partialFailures: false }, ['a', 'b', 'c', 'd'], (batch) =>
      batch.includes('c') ? 'throw' : [],
    );
    expect(result).toEqual({ calls: ['abcd', 'ab', 'cd', 'c', 'c', 'd'], lost: ['c RetryAttemptsExhausted'] });
  });

  it('is tried again and can succeed', async () => {
    const result = await run({ retries: 3 }, ['a'], (_, call) => (call < 3 ? 'throw' : []));
    expect(result).toEqual({ calls: ['a', 'a', 'a'], lost: [] });
  });

  it('is given up when it is too old, whatever its tries', async () => {
    const result = await run({ retries: Number.POSITIVE_INFINITY, maxAgeSeconds: -1 }, ['a'], () => 'throw');
    expect(result).toEqual({ calls: ['a'], lost: ['a RecordAgeExceeded'] });
  });

  it('fails as a whole if the answer names a record that it does not have', async () => {
    expect((await run({ retries: 0 }, ['a', 'b'], () => ['z'])).lost).toEqual(['ab RetryAttemptsExhausted']);
  });
});
