import { setTimeout as sleep } from 'node:timers/promises';
import { DeleteMessageBatchCommand, type Message, ReceiveMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { QueueMappingPlan } from '../resources/mappings.ts';
import type { FunctionHost } from '../runtime/function-host.ts';
import type { Log } from '../runtime/log.ts';
import { callBatch } from './call-batch.ts';
import { sqsPasses, sqsRecord } from './sqs-record.ts';

/** Something that wakes functions, until it is stopped. */
export type Source = { readonly stop: () => Promise<void> };

const mostPerReceive = 10;
const pollSeconds = 20;
const retryMs = 500;

/**
 * Feeds a function from a queue: what it handled is deleted, what failed shows up again after its visibility time, and the
 * queue itself sets aside what failed too often.
 */
export function followQueue(
  plan: QueueMappingPlan,
  from: { client: SQSClient; url: string; host: FunctionHost; log: Log },
): Source {
  const stopping = new AbortController();
  const { client, url, host, log } = from;

  const receive = async (most: number, seconds: number): Promise<Message[]> => {
    const command = new ReceiveMessageCommand({
      QueueUrl: url,
      MaxNumberOfMessages: Math.min(most, mostPerReceive),
      WaitTimeSeconds: seconds,
      MessageSystemAttributeNames: ['All'],
      MessageAttributeNames: ['All'],
    });
    return (await client.send(command, { abortSignal: stopping.signal })).Messages ?? [];
  };

  /** Waits for a first message, then for more until the batch is full or its window is over. */
  const gather = async (): Promise<Message[]> => {
    const batch = await receive(plan.batchSize, pollSeconds);
    const until = Date.now() + plan.windowSeconds * 1000;
    while (batch.length > 0 && batch.length < plan.batchSize) {
      const left = Math.ceil((until - Date.now()) / 1000);
      const more = await receive(plan.batchSize - batch.length, Math.max(0, left));
      batch.push(...more);
      if (more.length === 0) break;
    }
    return batch;
  };

  const remove = async (messages: readonly Message[]) => {
    for (let at = 0; at < messages.length; at += mostPerReceive) {
      const Entries = messages
        .slice(at, at + mostPerReceive)
        .map(({ ReceiptHandle }, index) => ({ Id: String(index), ReceiptHandle }));
      await client.send(new DeleteMessageBatchCommand({ QueueUrl: url, Entries }));
    }
  };

  const handle = async (messages: Message[]) => {
    const wanted = messages.filter((message) => sqsPasses(plan.patterns, sqsRecord(message, plan.sourceArn)));
    const records = wanted.map((message) => sqsRecord(message, plan.sourceArn));
    const ids = records.map((record) => record.messageId);
    const failed = ids.length > 0 ? await callBatch(host, records, ids, plan.partialFailures) : new Set();
    await remove(messages.filter((message) => !failed.has(message.MessageId ?? '')));
  };

  const work = async () => {
    while (!stopping.signal.aborted) {
      try {
        const messages = await gather();
        if (messages.length > 0) await handle(messages);
      } catch (fault) {
        if (stopping.signal.aborted) return;
        log.line('runner', `queue of ${plan.id}: ${fault}`);
        await sleep(retryMs, undefined, { signal: stopping.signal }).catch(() => undefined);
      }
    }
  };

  const workers = Array.from({ length: plan.concurrency }, work);
  return {
    stop: async () => {
      stopping.abort();
      await Promise.all(workers);
    },
  };
}
