import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import { readConfig, required } from './config.ts';
import type { env } from './env.ts';

/** A queue of JSON messages that other functions work off. */
export type Queue = {
  /** Puts all messages, or throws: some may be there then, so a message must be harmless when it comes twice. */
  readonly put: (bodies: readonly unknown[]) => Promise<void>;
};

const most = 10; // messages in one SendMessageBatch, as SQS documents

/** @param client for tests */
export function createQueue(url: string, client: Pick<SQSClient, 'send'>): Queue {
  const putSome = async (bodies: readonly unknown[]) => {
    const Entries = bodies.map((body, at) => ({ Id: String(at), MessageBody: JSON.stringify(body) }));
    const { Failed = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl: url, Entries }));
    // named like a fault of the engine, so that whoever asked is told to send again
    if (Failed.length > 0)
      throw Object.assign(new Error(`${Failed.length} messages were not taken: ${Failed[0]?.Code ?? 'no code'}`), {
        name: 'ServiceUnavailable',
      });
  };
  return {
    put: async (bodies) => {
      for (let from = 0; from < bodies.length; from += most) await putSome(bodies.slice(from, from + most));
    },
  };
}

/** Three tries of 2.5 s, as for the tables: whoever waits hears an error instead of nothing. */
const liveClient = () =>
  new SQSClient({
    maxAttempts: 3,
    requestHandler: { connectionTimeout: 1000, requestTimeout: 2500, throwOnRequestTimeout: true },
  });

/** Opens the queue whose address the environment gives. @throws ConfigurationError */
export function openQueue(name: (typeof env)[keyof typeof env]): Queue {
  const config = readConfig({ [name]: required });
  return createQueue(config[name] as string, liveClient());
}
