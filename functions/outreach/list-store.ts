import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Database } from '../kernel/dynamo.ts';
import type { Task } from './task.ts';
import { taskFromItem } from './task-row.ts';

/** One partition of an index, in the order of its places: what is due next first, or what was closed last first. */
export type Partition = {
  index: 'worklist' | 'holders';
  name: string;
  forward: boolean;
  /** Only places before this one. */
  before?: string | undefined;
};

export type Listed = { due: string; task: Task };
export type ListPage = { rows: Listed[]; more: boolean };

const keys = { worklist: 'list', holders: 'holder' } as const;

/** The condition on the place. DynamoDB takes one for a sort key, so both ends together are a range without its ends. */
function range({ forward, before }: Partition, after: string | undefined) {
  if (after === undefined && before === undefined) return { text: '', values: {} };
  if (after === undefined) return { text: ' AND due < :before', values: { ':before': before } };
  if (before === undefined) return { text: ` AND due ${forward ? '>' : '<'} :after`, values: { ':after': after } };
  // a place has only printable ASCII; behind it comes the place with one more letter, and `before` is shorter than any place
  return {
    text: ' AND due BETWEEN :after AND :before',
    values: { ':after': `${after}!`, ':before': before < after ? `${after}!` : before },
  };
}

/** One page of a partition. @param after the place behind which it begins */
export async function loadPage(
  db: Database,
  partition: Partition,
  after: string | undefined,
  limit: number,
): Promise<ListPage> {
  const { text, values } = range(partition, after);
  const answer = await db.doc.send(
    new QueryCommand({
      TableName: db.name('outreach'),
      IndexName: partition.index,
      KeyConditionExpression: `#name = :name${text}`,
      ExpressionAttributeNames: { '#name': keys[partition.index] },
      ExpressionAttributeValues: { ':name': partition.name, ...values },
      ScanIndexForward: partition.forward,
      Limit: limit,
    }),
  );
  const rows = (answer.Items ?? []).map((item) => ({ due: String(item.due), task: taskFromItem(item) }));
  return { rows, more: answer.LastEvaluatedKey !== undefined };
}
