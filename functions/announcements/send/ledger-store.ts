import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Database } from '../../kernel/dynamo.ts';
import { ledgerName } from '../audience/index.ts';

/** A page of a part of the ledger: keys only. */
export async function ledgerPage(db: Database, announcementId: string, shard: number, after: string, limit: number) {
  const answer = await db.doc.send(
    new QueryCommand({
      TableName: db.name('announcements'),
      IndexName: 'ledger',
      KeyConditionExpression: `ledger = :ledger${after === '' ? '' : ' AND pk > :after'}`,
      ExpressionAttributeValues: {
        ':ledger': ledgerName(announcementId, shard),
        ...(after === '' ? {} : { ':after': after }),
      },
      Limit: limit,
    }),
  );
  return { players: (answer.Items ?? []).map(({ pk }) => String(pk)), more: answer.LastEvaluatedKey !== undefined };
}
