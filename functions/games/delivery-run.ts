import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { second } from '../kernel/clock.ts';
import { faultFields, log } from '../kernel/log.ts';
import { findDue, isPendingKey } from '../kernel/pending.ts';
import type { PendingCallback } from './callback.ts';
import { type DeliveryDeps, deliverCallback, type FoundCallback, type Silent } from './deliver.ts';

/** No callback is begun later than this in a run; what is left waits for the next sweep. With a row's 20 s and a post's 10 s a run ends within 45 s. */
const runMs = 15 * second;
const workers = 8;

type Numbered = { found: FoundCallback; number: string; player: string };

/** Does the callbacks of each player in turn and the players side by side. @returns the numbers of those that failed on our side */
async function deliverAll(deps: DeliveryDeps, all: readonly Numbered[]): Promise<string[]> {
  const begun = deps.clock();
  const silent: Silent = new Set();
  const failed: string[] = [];
  const lines = [...Map.groupBy(all, ({ player }) => player).values()];
  async function work(): Promise<void> {
    for (let line = lines.shift(); line; line = lines.shift())
      for (const { found, number } of line) {
        if (deps.clock() - begun > runMs) return;
        try {
          await deliverCallback(deps, found, silent);
        } catch (fault) {
          log.error('callback_run_failed', faultFields(fault));
          failed.push(number);
        }
      }
  }
  await Promise.all(Array.from({ length: workers }, work));
  return failed;
}

/** The time in a pending row's key, milliseconds. */
const dueOf = (sk: string): number => Number.parseInt(sk, 10);

/** Delivers what the table's stream reports as new. Rows that were put off come by as well, and are left to the sweep. */
export async function deliverStream(deps: DeliveryDeps, event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  const now = deps.clock();
  const all = event.Records.flatMap(({ eventName, dynamodb }): Numbered[] => {
    const pk = dynamodb?.Keys?.pk?.S ?? '';
    const sk = dynamodb?.Keys?.sk?.S ?? '';
    if (eventName !== 'INSERT' || !isPendingKey(pk) || dueOf(sk) > now) return [];
    const player = dynamodb?.NewImage?.player?.S ?? sk;
    return [{ found: { pk, sk, class: 'pendingCallback' }, number: dynamodb?.SequenceNumber ?? '', player }];
  });
  const failed = await deliverAll(deps, all);
  return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
}

/** Delivers everything that is due: retries, and what the stream missed. @throws if one could not be taken or settled */
export async function sweepCallbacks(deps: DeliveryDeps): Promise<void> {
  const due = await findDue<PendingCallback>(deps.db, 'pendingCallback', deps.clock());
  const all = due.map((found) => ({ found, number: found.id, player: found.player }));
  const failed = await deliverAll(deps, all);
  if (failed.length > 0) throw new Error(`${failed.length} of ${all.length} callbacks could not be handled`);
}
