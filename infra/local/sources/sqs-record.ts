import type { Message } from '@aws-sdk/client-sqs';
import type { Pattern } from './filter.ts';
import { passes } from './filter.ts';

/**
 * A message as a function sees it.
 * Source: Lambda developer guide, "Using Lambda with Amazon SQS", example event.
 */
export function sqsRecord(message: Message, queueArn: string) {
  const attributes = Object.entries(message.MessageAttributes ?? {}).map(([name, attribute]) => [
    name,
    {
      dataType: attribute.DataType,
      ...(attribute.StringValue === undefined ? {} : { stringValue: attribute.StringValue }),
      ...(attribute.BinaryValue ? { binaryValue: Buffer.from(attribute.BinaryValue).toString('base64') } : {}),
      stringListValues: [],
      binaryListValues: [],
    },
  ]);
  return {
    messageId: message.MessageId ?? '',
    receiptHandle: message.ReceiptHandle ?? '',
    body: message.Body ?? '',
    attributes: message.Attributes ?? {},
    messageAttributes: Object.fromEntries(attributes) as Record<string, unknown>,
    md5OfBody: message.MD5OfBody ?? '',
    eventSource: 'aws:sqs',
    eventSourceARN: queueArn,
    awsRegion: queueArn.split(':')[3] ?? '',
  };
}

export type SqsRecord = ReturnType<typeof sqsRecord>;

/** Whether a message passes the filters of its mapping, which look into a body that is JSON. */
export function sqsPasses(patterns: readonly Pattern[], record: SqsRecord): boolean {
  if (patterns.length === 0) return true;
  let body: unknown = record.body;
  try {
    body = JSON.parse(record.body);
  } catch {
    // A pattern on the text itself still may fit.
  }
  return passes(patterns, { ...record, body });
}
