import { QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Database, Item } from '../kernel/dynamo.ts';
import { alarmPartitions, newList, sortable } from './place.ts';
import type { Task } from './task.ts';
import { taskFromItem } from './task-row.ts';

const pageSize = 100;

type Question = Pick<
  QueryCommandInput,
  'IndexName' | 'KeyConditionExpression' | 'ExpressionAttributeNames' | 'ExpressionAttributeValues'
>;

/** The cases of several partitions, page after page, as the index shows them. */
async function* pages(db: Database, questions: readonly Question[]): AsyncGenerator<Task[], void> {
  let open: { question: Question; from: Item | undefined }[] = questions.map((question) => ({
    question,
    from: undefined,
  }));
  while (open.length > 0) {
    const found = await Promise.all(
      open.map(({ question, from }) =>
        db.doc.send(
          new QueryCommand({
            ...question,
            TableName: db.name('outreach'),
            Limit: pageSize,
            ExclusiveStartKey: from,
          }),
        ),
      ),
    );
    yield found.flatMap(({ Items = [] }) => Items.map(taskFromItem));
    open = open
      .map(({ question }, place) => ({ question, from: found[place]?.LastEvaluatedKey }))
      .filter(({ from }) => from !== undefined);
  }
}

/** Cases that the clock must touch by now, the longest due first in each partition. */
export const dueTasks = (db: Database, now: number): AsyncGenerator<Task[], void> =>
  pages(
    db,
    alarmPartitions.map((name) => ({
      IndexName: 'alarms',
      KeyConditionExpression: 'alarm = :name AND alarmAt <= :now',
      ExpressionAttributeValues: { ':name': name, ':now': sortable(now) },
    })),
  );

/** Cases that the clock has not looked at yet. */
export const newTasks = (db: Database): AsyncGenerator<Task[], void> =>
  pages(db, [
    {
      IndexName: 'worklist',
      KeyConditionExpression: '#list = :name',
      ExpressionAttributeNames: { '#list': 'list' },
      ExpressionAttributeValues: { ':name': newList },
    },
  ]);
