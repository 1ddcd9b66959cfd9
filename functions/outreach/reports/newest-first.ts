import { z } from 'zod';
import { badRequest } from '../../kernel/errors.ts';
import { dateOf, datesBetween, daysAfter } from './dates.ts';

/** Something that happened, and its place among others of the same millisecond. */
export type Placed = { at: number; id: string };

/** What a window of days gave: what is wanted of it, and how many rows were read for that. */
export type Window<One> = { found: One[]; read: number };

/** Rows that one request reads at most, and a part of them from which on windows no longer grow. */
const readLimit = 5000;
const busyWindow = 500;
const widest = 64;

const placeText = ({ at, id }: Placed) => `${String(at).padStart(15, '0')}#${id}`;

const position = z
  .string()
  .max(300)
  .regex(/^\d{15}#/);

const writePlace = (place: string): string => Buffer.from(place).toString('base64url');

/** @throws Problem 400 for a cursor that is not ours */
function readPlace(cursor: string): string {
  const place = position.safeParse(Buffer.from(cursor, 'base64url').toString('utf8'));
  if (!place.success) throw badRequest('The cursor is not one of ours; start again without it.');
  return place.data;
}

/**
 * One page of what happened in a period, the latest first: reads days from the end backwards, more at once while little comes of it. If a
 * lot was read and little found, the page is short and its cursor goes on.
 * @param load all of some days, in any order
 * @param limit 1 or more
 */
export async function newestFirst<One extends Placed>(
  { from, to, cursor }: { from: string; to: string; cursor?: string | undefined },
  limit: number,
  load: (dates: readonly string[]) => Promise<Window<One>>,
): Promise<{ items: One[]; cursor?: string }> {
  const before = cursor === undefined ? undefined : readPlace(cursor);
  const reached = before === undefined ? to : dateOf(Number(before.slice(0, 15)));
  const found: One[] = [];
  let read = 0;
  for (let [last, width] = [reached < to ? reached : to, 1]; last >= from; ) {
    const first = [daysAfter(last, 1 - width), from].sort().at(-1) ?? from;
    const window = await load(datesBetween(first, last));
    read += window.read;
    found.push(...window.found.filter((one) => before === undefined || placeText(one) < before));
    if (found.length > limit) {
      const items = sorted(found).slice(0, limit);
      const end = items.at(-1);
      return end ? { items, cursor: writePlace(placeText(end)) } : { items };
    }
    if (read > readLimit && first > from)
      return { items: sorted(found), cursor: writePlace(placeText({ at: Date.parse(first), id: '' })) };
    last = daysAfter(first, -1);
    width = window.read > busyWindow ? 1 : Math.min(widest, width * 2);
  }
  return { items: sorted(found) };
}

const sorted = <One extends Placed>(all: readonly One[]): One[] =>
  all.toSorted((one, other) => (placeText(one) < placeText(other) ? 1 : -1));
