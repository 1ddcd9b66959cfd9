import type { AttributeValue, _Record as StreamRecord } from '@aws-sdk/client-dynamodb-streams';

/** An attribute value as JSON carries it: bytes become base64. */
function plain(value: AttributeValue): unknown {
  if (value.B !== undefined) return { B: base64(value.B) };
  if (value.BS !== undefined) return { BS: value.BS.map(base64) };
  if (value.L !== undefined) return { L: value.L.map(plain) };
  if (value.M !== undefined) return { M: plainMap(value.M) };
  return value;
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

const plainMap = (map: Record<string, AttributeValue>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(map).map(([name, value]) => [name, plain(value)]));

/**
 * A change of a table as a function sees it.
 * Source: Lambda developer guide, "Using Lambda with Amazon DynamoDB", example event.
 */
export function streamEvent(record: StreamRecord, streamArn: string) {
  const change = record.dynamodb;
  const images = { Keys: change?.Keys, NewImage: change?.NewImage, OldImage: change?.OldImage };
  const shown = Object.entries(images).flatMap(([name, map]) => (map ? [[name, plainMap(map)]] : []));
  return {
    eventID: record.eventID,
    eventName: record.eventName,
    eventVersion: record.eventVersion,
    eventSource: record.eventSource,
    awsRegion: streamArn.split(':')[3] ?? '',
    dynamodb: {
      ApproximateCreationDateTime: createdSeconds(record),
      ...Object.fromEntries(shown),
      SequenceNumber: change?.SequenceNumber ?? '',
      SizeBytes: change?.SizeBytes,
      StreamViewType: change?.StreamViewType,
    },
    ...(record.userIdentity
      ? { userIdentity: { type: record.userIdentity.Type, principalId: record.userIdentity.PrincipalId } }
      : {}),
    eventSourceARN: streamArn,
  };
}

export type StreamEvent = ReturnType<typeof streamEvent>;

const createdSeconds = (record: StreamRecord): number =>
  Math.floor((record.dynamodb?.ApproximateCreationDateTime?.getTime() ?? 0) / 1000);
