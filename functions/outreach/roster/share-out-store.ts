import { randomUUID } from 'node:crypto';
import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { minute } from '../../kernel/clock.ts';
import { type Database, isRefused } from '../../kernel/dynamo.ts';
import { row } from '../../kernel/tables.ts';

/** Beside the lock lie the answers to repeated requests. */
export const shareOutPartition = (gameId: string) => `share-out#${gameId}`;

/** Longer than a sharing out can take; then its lock is nobody's. */
const lockMs = minute;

/**
 * Takes the one right to share out a game's cases: two people who did it at once would each give the same person all they may hold.
 * @returns what {@link leaveShareOut} needs; undefined while somebody else has it
 */
export async function takeShareOut(db: Database, gameId: string, now: number): Promise<string | undefined> {
  const run = randomUUID();
  try {
    await db.doc.send(
      new PutCommand({
        TableName: db.name('outreach'),
        Item: row('shareOut', { pk: shareOutPartition(gameId), sk: 'lock', run, until: now + lockMs }, now),
        ConditionExpression: 'attribute_not_exists(pk) OR #until <= :now',
        ExpressionAttributeNames: { '#until': 'until' },
        ExpressionAttributeValues: { ':now': now },
      }),
    );
    return run;
  } catch (fault) {
    if (isRefused(fault)) return undefined;
    throw fault;
  }
}

export async function leaveShareOut(db: Database, gameId: string, run: string): Promise<void> {
  try {
    await db.doc.send(
      new DeleteCommand({
        TableName: db.name('outreach'),
        Key: { pk: shareOutPartition(gameId), sk: 'lock' },
        ConditionExpression: 'run = :run',
        ExpressionAttributeValues: { ':run': run },
      }),
    );
  } catch (fault) {
    if (!isRefused(fault)) throw fault; // it took so long that another has begun
  }
}
