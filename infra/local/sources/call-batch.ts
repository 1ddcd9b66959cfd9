import { z } from 'zod';
import type { FunctionHost } from '../runtime/function-host.ts';

const answerShape = z
  .object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })).nullish() })
  .nullish();

/**
 * Hands a batch to a function.
 * @param ids of its records, in order
 * @param partial whether the function reports single failures
 * @returns the ids that failed; all of them if the call failed or the answer names a record that was not in the batch
 */
export async function callBatch(
  host: FunctionHost,
  records: readonly unknown[],
  ids: readonly string[],
  partial: boolean,
): Promise<ReadonlySet<string>> {
  const all = new Set(ids);
  let answer: string | undefined;
  try {
    answer = await host.call(JSON.stringify({ Records: records }));
  } catch {
    // The thread wrote to the log what went wrong.
    return all;
  }
  if (!partial) return new Set();
  const read = answerShape.safeParse(JSON.parse(answer ?? 'null'));
  if (!read.success) return all;
  const failed = new Set((read.data?.batchItemFailures ?? []).map((failure) => failure.itemIdentifier));
  return [...failed].every((id) => all.has(id)) ? failed : all;
}
