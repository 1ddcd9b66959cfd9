import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { ReceiveMessageCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { type RunningStack, startStack } from '../../infra/local/index.ts';
import { until } from './inbox.ts';
import { type Fixture, makeFixture } from './local-fixture.ts';

export const common = { region: 'eu-west-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };

export type FixtureStack = RunningStack & {
  fixture: Fixture;
  /** How often a function of the fixture left this trace, and its last text. */
  traceOf: (pk: string) => Promise<{ times: number; text: string | undefined } | undefined>;
  sendMessage: (queue: string, body: string) => Promise<unknown>;
  /** The next message of a queue. */
  receive: (queue: string) => Promise<string>;
};

/** The stack of the fixture template, in memory. Failed messages come again after four seconds. */
export async function startFixture(): Promise<FixtureStack> {
  const fixture = await makeFixture();
  const running = await startStack({ ...fixture, seed: false, schedules: 'manual', mostVisibilitySeconds: 4 });
  const db = new DynamoDBClient({ ...common, endpoint: running.stack.engines.dynamodb });
  const sqs = new SQSClient({ ...common, endpoint: running.stack.engines.sqs });
  const { urlOf } = running.engines.queues;
  return {
    ...running,
    fixture,
    traceOf: async (pk) => {
      const key = { TableName: 'doorward-local-Done', Key: { pk: { S: pk } }, ConsistentRead: true };
      const { Item } = await db.send(new GetItemCommand(key));
      return Item && { times: Number(Item.times?.N), text: Item.lastText?.S };
    },
    sendMessage: (queue, MessageBody) => {
      const MessageAttributes = { game: { DataType: 'String', StringValue: 'demo' } };
      return sqs.send(new SendMessageCommand({ QueueUrl: urlOf(queue), MessageBody, MessageAttributes }));
    },
    receive: (queue) =>
      until(
        `a message in ${queue}`,
        async () => {
          const command = new ReceiveMessageCommand({ QueueUrl: urlOf(queue), WaitTimeSeconds: 1 });
          return (await sqs.send(command)).Messages?.[0]?.Body;
        },
        60_000,
      ),
    stop: async () => {
      db.destroy();
      sqs.destroy();
      await running.stop();
      fixture.remove();
    },
  };
}
