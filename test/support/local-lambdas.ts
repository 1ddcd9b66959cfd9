import { DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SESClient, SendEmailCommand, SendRawEmailCommand } from '@aws-sdk/client-ses';
import type { APIGatewayProxyEventV2, DynamoDBStreamEvent, SQSEvent } from 'aws-lambda';

/** The functions of the fixture stack, bundled as real ones are; each leaves a trace in the table `done`. */
const db = new DynamoDBClient({});
const ses = new SESClient({ maxAttempts: 1 });
const secrets = new SecretsManagerClient({});

async function trace(id: string, text: string): Promise<void> {
  await db.send(
    new UpdateItemCommand({
      TableName: process.env.DONE_TABLE,
      Key: { pk: { S: id } },
      UpdateExpression: 'ADD times :one SET lastText = :text',
      ExpressionAttributeValues: { ':one': { N: '1' }, ':text': { S: text } },
    }),
  );
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Which loading of this module, and so which thread, answers. */
const thread = Math.random();

export const echo = async (event: APIGatewayProxyEventV2) => {
  const does = event.queryStringParameters?.does;
  if (does === 'throw') throw new Error('as asked');
  if (does === 'exit') process.exit(3);
  if (does === 'sleep') await pause(60_000);
  if (does === 'environment') return { statusCode: 200, body: JSON.stringify(process.env) };
  if (does === 'thread') return { thread };
  if (does === 'nothing') return { fine: true };
  const headers = { 'content-type': 'application/json', 'X-Seen': 'yes' };
  return { statusCode: 200, headers, cookies: ['a=1', 'b=2'], body: JSON.stringify(event) };
};

/** As small as a function can be, to measure what is around it. */
export const trivial = async () => ({ statusCode: 200, body: 'ok' });

export const store = async (event: { id: string; text?: string }) => {
  await db.send(
    new UpdateItemCommand({
      TableName: process.env.ITEMS_TABLE,
      Key: { pk: { S: event.id } },
      UpdateExpression: 'SET body = :body',
      ExpressionAttributeValues: { ':body': { S: event.text ?? '' } },
    }),
  );
};

/** Stops at the first record that fails, for a stream hands all from there on once more. */
export const followItems = async (event: DynamoDBStreamEvent) => {
  for (const { dynamodb } of event.Records) {
    const id = dynamodb?.Keys?.pk?.S ?? '';
    if (id.includes('poison')) return { batchItemFailures: [{ itemIdentifier: dynamodb?.SequenceNumber ?? '' }] };
    await trace(`stream ${id}`, dynamodb?.NewImage?.body?.S ?? '');
  }
  return { batchItemFailures: [] };
};

export const takeMessages = async (event: SQSEvent) => {
  const batchItemFailures: { itemIdentifier: string }[] = [];
  for (const { body, messageId, messageAttributes } of event.Records) {
    if (body.includes('slow')) await pause(400);
    if (body.includes('poison')) batchItemFailures.push({ itemIdentifier: messageId });
    else await trace(`queue ${body}`, messageAttributes.game?.stringValue ?? '');
  }
  return { batchItemFailures };
};

export const takeFeedback = async (event: SQSEvent) => {
  for (const { body } of event.Records) {
    const { eventType, mail } = JSON.parse(body) as { eventType: string; mail: { messageId: string; tags: unknown } };
    await trace(`mail ${mail.messageId} ${eventType}`, JSON.stringify(mail.tags));
  }
};

export const tick = async (event: { source?: string }) => {
  await trace('tick', event.source ?? '');
  if (process.env.TICK_FAILS === 'yes') throw new Error('as asked');
};

export const sendMail = async ({ to, raw }: { to: string; raw?: string }) => {
  const sent = raw
    ? await ses.send(new SendRawEmailCommand({ RawMessage: { Data: Buffer.from(raw) }, Destinations: [to] }))
    : await ses.send(
        new SendEmailCommand({
          Source: 'Fixture <hello@fixture.example>',
          Destination: { ToAddresses: [to] },
          Message: {
            Subject: { Data: 'Grüße' },
            Body: { Text: { Data: 'Plain text' }, Html: { Data: '<p>Rich</p>' } },
          },
          Tags: [{ Name: 'sendId', Value: 'send-1' }],
        }),
      );
  return sent.MessageId;
};

export const readSecret = async () =>
  (await secrets.send(new GetSecretValueCommand({ SecretId: process.env.SECRET_ARN }))).SecretString;
