import { setTimeout as sleep } from 'node:timers/promises';
import {
  type DynamoDBStreamsClient,
  type _Record as DynamoRecord,
  GetRecordsCommand,
  type GetRecordsCommandOutput,
  TrimmedDataAccessException,
} from '@aws-sdk/client-dynamodb-streams';
import type { StreamPlaces } from './stream-place.ts';
import { shardIterator } from './stream-shards.ts';

const quickMs = 50;
const slowMs = 250;
const calmAfterMs = 5_000;

/**
 * Reads a shard from where its mapping is, until the shard ends.
 * @param take gets records in order and returns when they are done and their place is kept
 * @param waitMs how long more may gather after each page
 * @throws what the engine or `take` throws; what was done by then stays done
 */
export async function readShard(
  client: DynamoDBStreamsClient,
  stream: string,
  shardId: string,
  places: StreamPlaces,
  take: (records: DynamoRecord[]) => Promise<void>,
  signal: AbortSignal,
  waitMs = 0,
): Promise<void> {
  let iterator = await shardIterator(client, stream, shardId, places.after(shardId));
  let lastSeen = Date.now();
  while (iterator) {
    signal.throwIfAborted();
    const page = await nextPage(client, iterator, signal);
    if (page === 'trimmed') {
      await sleep(slowMs, undefined, { signal });
      iterator = await shardIterator(client, stream, shardId, undefined);
      continue;
    }
    const records = page.Records ?? [];
    if (records.length > 0) {
      await take(records);
      lastSeen = Date.now();
      if (waitMs > 0) await sleep(waitMs, undefined, { signal });
    }
    iterator = page.NextShardIterator;
    const pauseMs = Date.now() - lastSeen > calmAfterMs ? slowMs : quickMs;
    if (iterator && records.length === 0) await sleep(pauseMs, undefined, { signal });
  }
  places.finish(shardId);
}

/** @returns `trimmed` if the place is older than what the stream keeps */
async function nextPage(
  client: DynamoDBStreamsClient,
  ShardIterator: string,
  abortSignal: AbortSignal,
): Promise<GetRecordsCommandOutput | 'trimmed'> {
  try {
    return await client.send(new GetRecordsCommand({ ShardIterator }), { abortSignal });
  } catch (fault) {
    if (fault instanceof TrimmedDataAccessException) return 'trimmed';
    throw fault;
  }
}
