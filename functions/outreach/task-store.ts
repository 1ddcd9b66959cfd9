import { randomUUID } from 'node:crypto';
import { GetCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { TargetSettings } from '../games/index.ts';
import { type Database, type Item, isRefused, type Write } from '../kernel/dynamo.ts';
import type { Keys } from '../kernel/secrets.ts';
import { type Row, row } from '../kernel/tables.ts';
import { placeOf } from './place.ts';
import type { Step } from './steps.ts';
import type { Task } from './task.ts';
import { stepFromItem, stepPrefix, stepRow, taskFromItem, taskKey, taskRow } from './task-row.ts';
import { codePartition, taskPartition } from './tracking-code.ts';
import { type Act, statesAllowing } from './transitions.ts';

async function getItem(db: Database, pk: string, sk: string): Promise<Item | undefined> {
  const TableName = db.name('outreach');
  const answer = await db.doc.send(new GetCommand({ TableName, Key: { pk, sk }, ConsistentRead: true }));
  return answer.Item;
}

async function loadByAlias(db: Database, pk: string): Promise<Task | undefined> {
  const alias = await getItem(db, pk, 'alias');
  return alias && loadPlayersTask(db, String(alias.player), String(alias.taskId));
}

export async function loadPlayersTask(db: Database, player: string, taskId: string): Promise<Task | undefined> {
  const { pk, sk } = taskKey(player, taskId);
  const item = await getItem(db, pk, sk);
  return item && taskFromItem(item);
}

export const loadTask = (db: Database, keys: Keys, taskId: string) => loadByAlias(db, taskPartition(keys, taskId));

/** The case of a player by their code; a wave has no player who could follow it. @param code as `readCode` gives it */
export async function loadByCode(db: Database, code: string): Promise<Task | undefined> {
  const task = await loadByAlias(db, codePartition(code));
  return task?.kind === 'wave' ? undefined : task;
}

/** How many of the newest steps a case shows: enough for any case worked by people, and a bound when a flood of events joins one. */
const stepsShown = 200;

/** The newest steps after the opening, oldest first. */
export async function loadSteps(db: Database, task: Task): Promise<Step[]> {
  const answer = await db.doc.send(
    new QueryCommand({
      TableName: db.name('outreach'),
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :steps)',
      ExpressionAttributeValues: { ':pk': task.player, ':steps': stepPrefix(task.taskId) },
      ConsistentRead: true,
      ScanIndexForward: false,
      Limit: stepsShown,
    }),
  );
  return (answer.Items ?? []).map(stepFromItem).reverse();
}

/** The row by which a new case is found, to be written before it: without the case it leads nowhere. */
export const aliasRow = (keys: Keys, task: Task, now: number): Row =>
  row(
    'taskAlias',
    { pk: taskPartition(keys, task.taskId), sk: 'alias', player: task.player, taskId: task.taskId },
    now,
  );

export const newTaskWrite = (db: Database, keys: Keys, task: Task, now: number, settings?: TargetSettings): Write => ({
  Put: {
    TableName: db.name('outreach'),
    Item: taskRow(task, taskPartition(keys, task.taskId), now, settings),
    ConditionExpression: 'attribute_not_exists(pk)',
  },
});

/** What an act may find: a state that allows it, and the version that was read. */
function unchanged(act: Act, version: number) {
  const states = Object.fromEntries(statesAllowing(act).map((state, position) => [`:s${position}`, state]));
  return {
    ConditionExpression: `version = :version AND #state IN (${Object.keys(states).join(', ')})`,
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: { ':version': version, ...states },
  };
}

/** Stores a case after an act. Refused if it has changed since it was read. @param read the version that was read */
export const taskWrite = (
  db: Database,
  keys: Keys,
  task: Task,
  act: Act,
  read: number,
  now: number,
  settings?: TargetSettings,
): Write => ({
  Put: {
    TableName: db.name('outreach'),
    Item: taskRow(task, taskPartition(keys, task.taskId), now, settings),
    ...unchanged(act, read),
  },
});

/**
 * Sets where a case stands in the indexes, and that the clock has looked at it; nothing else, so its version stays good. Does nothing if
 * the case has changed since it was read: then that write has set it.
 */
export async function replace(db: Database, task: Task, settings: TargetSettings | undefined): Promise<void> {
  const place: Record<string, string | undefined> = {
    alarm: undefined,
    alarmAt: undefined,
    ...placeOf(task, settings),
  };
  const fields = Object.entries({ ...place, scouted: task.scouted });
  const set = fields.filter(([, value]) => value !== undefined);
  const gone = fields.filter(([, value]) => value === undefined);
  try {
    await db.doc.send(
      new UpdateCommand({
        TableName: db.name('outreach'),
        Key: taskKey(task.player, task.taskId),
        ConditionExpression: 'version = :version',
        UpdateExpression: `SET ${set.map(([name]) => `#${name} = :${name}`).join(', ')} REMOVE ${gone.map(([name]) => `#${name}`).join(', ')}`,
        ExpressionAttributeNames: Object.fromEntries(fields.map(([name]) => [`#${name}`, name])),
        ExpressionAttributeValues: {
          ...Object.fromEntries(set.map(([name, value]) => [`:${name}`, value])),
          ':version': task.version,
        },
      }),
    );
  } catch (fault) {
    if (!isRefused(fault)) throw fault;
  }
}

/** Refuses the transaction if the case is not as it was read, and leaves it so. */
export const taskCheck = (db: Database, task: Task, act: Act): Write => ({
  ConditionCheck: {
    TableName: db.name('outreach'),
    Key: taskKey(task.player, task.taskId),
    ...unchanged(act, task.version),
  },
});

/** @param id tells apart what happened in the same millisecond; the same step has the same id */
export const stepWrite = (db: Database, task: Task, step: Step, id: string): Write => ({
  Put: { TableName: db.name('outreach'), Item: stepRow(task, step, id) },
});

/** A step that changes no version of its case and is never the same as another, such as a look at an address. */
export const uniqueStepWrite = (db: Database, task: Task, step: Step): Write => stepWrite(db, task, step, randomUUID());
