import { setTimeout as sleep } from 'node:timers/promises';
import type { DynamoDBStreamsClient, _Record as DynamoRecord } from '@aws-sdk/client-dynamodb-streams';
import type { StreamMappingPlan } from '../resources/mappings.ts';
import type { FunctionHost } from '../runtime/function-host.ts';
import type { Log } from '../runtime/log.ts';
import { passes } from './filter.ts';
import { lostBatchMessage } from './lost-batch.ts';
import type { Source } from './queue-mapping.ts';
import { readShard } from './shard-reader.ts';
import { carryThrough } from './stream-batch.ts';
import type { StreamPlaces } from './stream-place.ts';
import { type StreamEvent, streamEvent } from './stream-record.ts';
import { listShards, readable } from './stream-shards.ts';

const lookMs = 5_000;
const retryMs = 500;

export type StreamFrom = {
  client: DynamoDBStreamsClient;
  /** Address of the stream in the engine. */
  stream: string;
  places: StreamPlaces;
  host: FunctionHost;
  /** Sends text to the queue with this ARN. */
  send: (queueArn: string, body: string) => Promise<void>;
  log: Log;
};

/** Feeds a function from the changes of a table; each shard in order, and each record until it is done or given up. */
export function followStream(plan: StreamMappingPlan, from: StreamFrom): Source {
  const stopping = new AbortController();
  const { signal } = stopping;
  const { client, stream, places, host, send, log } = from;
  const running = new Map<string, Promise<void>>();

  const since = plan.start === 'LATEST' ? places.since() : 0;
  const isNew = (event: StreamEvent) => event.dynamodb.ApproximateCreationDateTime >= since;

  const work = async (shardId: string, records: DynamoRecord[]) => {
    const events = records.map((record) => streamEvent(record, plan.sourceArn));
    const wanted = events.filter((event) => isNew(event) && passes(plan.patterns, event));
    for (let at = 0; at < wanted.length; at += plan.batchSize) {
      const batch = wanted.slice(at, at + plan.batchSize);
      await carryThrough(plan, host, batch, (lost) => giveUp(shardId, lost), signal);
      places.moveTo(shardId, batch.at(-1)?.dynamodb.SequenceNumber ?? '');
    }
    places.moveTo(shardId, events.at(-1)?.dynamodb.SequenceNumber ?? '');
  };

  const giveUp = async (shardId: string, lost: Parameters<typeof lostBatchMessage>[3]) => {
    log.line('runner', `${plan.id}: ${lost.records.length} records given up (${lost.why})`);
    if (plan.onFailureArn) await send(plan.onFailureArn, lostBatchMessage(plan, host.plan, shardId, lost));
  };

  const runShard = async (shardId: string) => {
    try {
      await readShard(
        client,
        stream,
        shardId,
        places,
        (records) => work(shardId, records),
        signal,
        plan.windowSeconds * 1000,
      );
    } catch (fault) {
      if (signal.aborted) return;
      log.line('runner', `stream of ${plan.id}: ${fault}`);
      await sleep(retryMs, undefined, { signal }).catch(() => undefined);
    } finally {
      running.delete(shardId);
    }
  };

  const supervise = async () => {
    while (!signal.aborted) {
      try {
        for (const shardId of readable(await listShards(client, stream), places.isFinished)) {
          if (!running.has(shardId)) running.set(shardId, runShard(shardId));
        }
        const ended = Promise.race(running.values());
        await Promise.race([ended, sleep(lookMs, undefined, { signal })]);
      } catch (fault) {
        if (signal.aborted) return;
        log.line('runner', `stream of ${plan.id}: ${fault}`);
        await sleep(retryMs, undefined, { signal }).catch(() => undefined);
      }
    }
  };

  const supervisor = supervise();
  return {
    stop: async () => {
      stopping.abort();
      await Promise.all([supervisor, ...running.values()]);
    },
  };
}
