import type { DynamoDBRecord } from 'aws-lambda';
import { minute } from '../../kernel/clock.ts';
import { derivedId } from '../../kernel/ids.ts';
import { plainImage } from '../../kernel/stream-image.ts';
import { lateFromMinutes } from './clock-fault.ts';
import { readMark } from './mark.ts';
import type { WaitingTally } from './population-store.ts';
import { addClock, addMark, isEmpty, newTally, type Tally } from './tally.ts';

/**
 * Counts what a batch of new rows says of sign-ins, each game by itself. Pure.
 * @returns tallies whose names follow from the batch
 */
export function countBatch(records: readonly DynamoDBRecord[]): WaitingTally[] {
  const tallies = new Map<string, Tally>();
  const of = (gameId: string): Tally => {
    const tally = tallies.get(gameId) ?? newTally();
    tallies.set(gameId, tally);
    return tally;
  };
  for (const { dynamodb, eventName } of records) {
    if (eventName !== 'INSERT' || !dynamodb?.NewImage) continue;
    // the rest of the row is long, and sealed
    const {
      class: rowClass,
      seen,
      gameId,
      occurredAt,
      receivedAt,
    } = plainImage(only(dynamodb.NewImage, 'class', 'seen', 'gameId', 'occurredAt', 'receivedAt'));
    const arrived = Math.floor((dynamodb.ApproximateCreationDateTime ?? 0) / 60);
    if (rowClass === 'quarantine') {
      const came = Math.floor(Number(receivedAt) / minute);
      addClock(of(String(gameId)), came, offset(Math.floor(Date.parse(String(occurredAt)) / minute) - came));
      continue;
    }
    const mark = typeof seen === 'string' ? readMark(seen) : undefined;
    if (!mark) continue;
    const tally = of(mark.gameId);
    addMark(tally, mark);
    if (arrived - mark.minute >= lateFromMinutes) addClock(tally, arrived, offset(mark.minute - arrived));
  }
  const name = derivedId('b', ...[records[0], records.at(-1)].map((record) => record?.eventID ?? ''));
  return [...tallies].filter(([, tally]) => !isEmpty(tally)).map(([gameId, tally]) => ({ id: name, gameId, tally }));
}

type Image = NonNullable<NonNullable<DynamoDBRecord['dynamodb']>['NewImage']>;

function only(image: Image, ...names: string[]): Image {
  const kept: Image = {};
  for (const name of names) if (image[name] !== undefined) kept[name] = image[name];
  return kept;
}

/** A year and more all count as the same: a clock that was never set. */
const farthest = 600_000;
const offset = (minutes: number): number => Math.max(-farthest, Math.min(farthest, minutes)) || 0;
