/** The watcher of announcements and the taker of SES events as a process, each the very function that is deployed. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { SQSEvent } from 'aws-lambda';
import { handler as takeFeedback } from '../../../functions/announcements/take-bulk-feedback.lambda.ts';
import { handler as watch } from '../../../functions/announcements/watch-announcements.lambda.ts';

const ses = process.env.AWS_ENDPOINT_URL_SES;
process.on('disconnect', () => process.exit(0));

async function takeEvents(): Promise<void> {
  for (;;) {
    const bodies = (await (await fetch(`${ses}/events?most=100`)).json()) as string[];
    const failed: string[] = [];
    for (let at = 0; at < bodies.length; at += 10) {
      const part = bodies.slice(at, at + 10);
      const Records = part.map((body, n) => ({ messageId: `${n}`, body }));
      const { batchItemFailures } = await takeFeedback({ Records } as unknown as SQSEvent);
      failed.push(...batchItemFailures.map(({ itemIdentifier }) => part[Number(itemIdentifier)] ?? ''));
    }
    if (failed.length > 0) await fetch(`${ses}/again`, { method: 'POST', body: JSON.stringify(failed) });
    if (bodies.length === 0) await sleep(200);
  }
}
async function watchOn(): Promise<void> {
  for (;;) {
    await watch();
    await sleep(Number(process.env.WATCH_MS));
  }
}
await Promise.all([takeEvents(), watchOn()]);
