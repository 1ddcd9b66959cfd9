import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { type Database, isRefused, putRows, transact } from '../../kernel/dynamo.ts';
import type { Keys } from '../../kernel/secrets.ts';
import { taskKey } from '../task-row.ts';
import { aliasRow, newTaskWrite } from '../task-store.ts';
import { type AttackOpening, attackCase } from './attack-wave.ts';
import { waveOwner } from './gather.ts';

/** Opens the one case of an attack, once however often it is asked. @param now milliseconds */
export async function openAttackCase(db: Database, keys: Keys, opening: AttackOpening, now: number): Promise<void> {
  const task = attackCase(opening, now);
  await putRows(db, [aliasRow(keys, task, now)]);
  await transact(db, [newTaskWrite(db, keys, task, now, opening.promises)]);
}

/**
 * Says that an attack goes on, or that its cases are not closed yet. Its version stays good: nothing changes for who works on it.
 * @param until milliseconds
 * @returns false if there is no such case, or it is closed, or is to be looked at later anyway
 */
export async function prolongAttack(db: Database, gameId: string, waveId: string, until: number): Promise<boolean> {
  try {
    await db.doc.send(
      new UpdateCommand({
        TableName: db.name('outreach'),
        Key: taskKey(waveOwner(gameId, waveId), waveId),
        UpdateExpression: 'SET attackUntil = :until',
        ConditionExpression: 'attribute_exists(pk) AND #state <> :closed AND attackUntil < :until',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: { ':until': until, ':closed': 'resolved' },
      }),
    );
    return true;
  } catch (fault) {
    // closed by a person meanwhile: it stays so
    if (isRefused(fault)) return false;
    throw fault;
  }
}
