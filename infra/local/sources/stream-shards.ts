import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetShardIteratorCommand,
  type Shard,
  TrimmedDataAccessException,
} from '@aws-sdk/client-dynamodb-streams';

/** All shards of a stream, as the engine lists them. */
export async function listShards(client: DynamoDBStreamsClient, StreamArn: string): Promise<Shard[]> {
  const shards: Shard[] = [];
  let from: string | undefined;
  do {
    const page = await client.send(new DescribeStreamCommand({ StreamArn, ExclusiveStartShardId: from }));
    shards.push(...(page.StreamDescription?.Shards ?? []));
    from = page.StreamDescription?.LastEvaluatedShardId;
  } while (from);
  return shards;
}

/**
 * The shards that may be read now: those not finished whose parent is finished or no longer there, so that the changes of an
 * item come in order.
 */
export function readable(shards: readonly Shard[], finished: (shardId: string) => boolean): string[] {
  const there = new Set(shards.map((shard) => shard.ShardId));
  return shards.flatMap(({ ShardId, ParentShardId }) => {
    if (!ShardId || finished(ShardId)) return [];
    const waits = ParentShardId && there.has(ParentShardId) && !finished(ParentShardId);
    return waits ? [] : [ShardId];
  });
}

/** @param after sequence number of the last record that was done; undefined to read all that is kept */
export async function shardIterator(
  client: DynamoDBStreamsClient,
  StreamArn: string,
  ShardId: string,
  after: string | undefined,
): Promise<string | undefined> {
  const place =
    after === undefined
      ? ({ ShardIteratorType: 'TRIM_HORIZON' } as const)
      : ({ ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: after } as const);
  try {
    return (await client.send(new GetShardIteratorCommand({ StreamArn, ShardId, ...place }))).ShardIterator;
  } catch (fault) {
    // The place is older than what the stream keeps: go on with the oldest record there is.
    if (fault instanceof TrimmedDataAccessException) return shardIterator(client, StreamArn, ShardId, undefined);
    throw fault;
  }
}
