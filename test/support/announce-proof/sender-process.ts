/** A sender of announcements as a process: takes messages from the queue one by one and gives them to the very function that is deployed. */
import { DeleteMessageCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { SQSEvent } from 'aws-lambda';
import { handler } from '../../../functions/announcements/send-announcement.lambda.ts';

const QueueUrl = process.env.ANNOUNCEMENT_QUEUE_URL;
const queue = new SQSClient({});
process.on('disconnect', () => process.exit(0));
// ready before it is needed: where it is deployed, another machine starts it
await new Promise((resolve) => process.once('message', resolve));

for (;;) {
  const { Messages = [] } = await queue.send(new ReceiveMessageCommand({ QueueUrl, WaitTimeSeconds: 1 }));
  for (const { MessageId, Body, ReceiptHandle } of Messages) {
    const event = { Records: [{ messageId: MessageId, body: Body }] } as unknown as SQSEvent;
    const { batchItemFailures } = await handler(event);
    if (batchItemFailures.length === 0) await queue.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
  }
}
