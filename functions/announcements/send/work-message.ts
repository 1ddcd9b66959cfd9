import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { z } from 'zod';
import { languages } from '../../kernel/i18n.ts';
import { faultFields, log } from '../../kernel/log.ts';
import { sendShards } from '../announcement.ts';
import type { SendServices } from './live-port.ts';
import { runShard } from './run-shard.ts';
import { sendTest } from './test-mail.ts';

const announcementId = z.string().min(1).max(64);

const workMessage = z.discriminatedUnion('do', [
  z.object({
    do: z.literal('shard'),
    announcementId,
    shard: z
      .number()
      .int()
      .min(0)
      .max(sendShards - 1),
    queuedAt: z.number().optional(),
  }),
  z.object({
    do: z.literal('test'),
    announcementId,
    revision: z.number(),
    language: z.enum(languages),
    to: z.string().max(254),
  }),
]);

/** Does what the messages of the work queue ask; what failed comes again. */
export async function workOff(services: SendServices, { Records }: SQSEvent): Promise<SQSBatchResponse> {
  const batchItemFailures: SQSBatchResponse['batchItemFailures'] = [];
  for (const { messageId, body } of Records) {
    try {
      const message = workMessage.parse(JSON.parse(body));
      if (message.do === 'shard') await runShard(services, message);
      else await sendTest(services, message, messageId);
    } catch (fault) {
      log.error('send_failed', { messageId, ...faultFields(fault) });
      batchItemFailures.push({ itemIdentifier: messageId });
    }
  }
  return { batchItemFailures };
}
