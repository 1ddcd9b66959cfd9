import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { type Database, type Item, isRefused } from '../kernel/dynamo.ts';
import { pseudonym } from '../kernel/ids.ts';
import { contentKey, seal, unseal } from '../kernel/seal.ts';
import type { Keys } from '../kernel/secrets.ts';
import { row } from '../kernel/tables.ts';
import { type Answer, answerSchema } from './result.ts';

/**
 * The memory of answered events. A row's key is a keyed name of the event's id; its answer is sealed with a key made from the event itself,
 * so that it opens only for who sends the same event again, says nothing to anybody else, and other content under the same id shows.
 */
export const memoryKey = (keys: Keys, gameId: string, eventId: string): string =>
  pseudonym(keys, 'event', [gameId, eventId]);

/** What the memory says of an event: nothing, the first answer, or that the id was used for something else. */
export type Remembered = 'unknown' | 'conflict' | Answer;

/** From here on an answer is deflated, so that its row stays within a kilobyte. */
const longText = 600;
const deflated = 'z';

function packed(answer: Answer): string {
  const text = JSON.stringify(answer);
  return text.length < longText ? text : deflated + deflateRawSync(text).toString('base64');
}

const unpacked = (text: string): string =>
  text.startsWith(deflated) ? inflateRawSync(Buffer.from(text.slice(1), 'base64')).toString('utf8') : text;

function open(item: Item | undefined, keys: Keys, content: string): Remembered {
  if (!item) return 'unknown';
  const text = unseal(contentKey(keys.seal, content), item.sealed as Uint8Array);
  return text === undefined ? 'conflict' : answerSchema.parse(JSON.parse(unpacked(text)));
}

/** Eventually consistent, together with other reads of the same moment. */
export const recall = async (db: Database, keys: Keys, key: string, content: string): Promise<Remembered> =>
  open(await db.read(db.name('activity'), { pk: key }), keys, content);

export async function recallNow(db: Database, keys: Keys, key: string, content: string): Promise<Remembered> {
  const input = { TableName: db.name('activity'), Key: { pk: key }, ConsistentRead: true };
  return open((await db.doc.send(new GetCommand(input))).Item, keys, content);
}

function memoryRow(keys: Keys, key: string, content: string, answer: Answer, now: number, seen?: string) {
  const sealed = seal(contentKey(keys.seal, content), packed(answer));
  return row('eventMemory', { pk: key, sealed, ...(seen === undefined ? {} : { seen }) }, now);
}

/**
 * Remembers an answer. Unconditional: only the writer that settled the event has one.
 * @param seen what is counted of a sign-in, which lies open; nothing of the player
 */
export const remember = (
  db: Database,
  keys: Keys,
  key: string,
  content: string,
  answer: Answer,
  now: number,
  seen?: string,
): Promise<void> => db.write(db.name('activity'), memoryRow(keys, key, content, answer, now, seen));

/**
 * Remembers an answer that had to be made anew, unless the event has one by now.
 * @returns what was remembered before; `unknown` if this is the first
 */
export async function rememberFirst(
  db: Database,
  keys: Keys,
  key: string,
  content: string,
  answer: Answer,
  now: number,
): Promise<Remembered> {
  const Item = memoryRow(keys, key, content, answer, now);
  const ConditionExpression = 'attribute_not_exists(pk)';
  try {
    await db.doc.send(new PutCommand({ TableName: db.name('activity'), Item, ConditionExpression }));
    return 'unknown';
  } catch (fault) {
    if (isRefused(fault)) return recallNow(db, keys, key, content);
    throw fault;
  }
}
