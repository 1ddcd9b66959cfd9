import { day, hour } from '../../kernel/clock.ts';
import type { Database } from '../../kernel/dynamo.ts';
import { dateOf, datesBetween, daysAfter } from './dates.ts';
import { countDay } from './day-totals.ts';
import { gamesOfDay } from './fact-store.ts';
import { dropLateDay, loadAllProgress, loadLateDays, loadProgress, saveProgress, saveTotals } from './totals-store.ts';

/** How long after its end a day is totalled. What closes a case takes seconds; an hour leaves room for clocks that differ. */
const settleMs = hour;
/** How far the first run of all looks back: as far as a report can. */
const reachDays = 400;
/** Days that every run totals again, should something have come later still. */
const repeatDays = 2;
/** Days under way at once, and after how many the progress is kept, so that a run that is cut off is not begun anew. */
const atOnce = 8;

async function inParts<One>(
  all: readonly One[],
  work: (one: One) => Promise<unknown>,
  done?: (last: One) => Promise<unknown>,
) {
  for (let from = 0; from < all.length; from += atOnce) {
    const part = all.slice(from, from + atOnce);
    await Promise.all(part.map(work));
    const last = part.at(-1);
    if (last !== undefined) await done?.(last);
  }
}

/** @returns whether what is stored now is at least as new as this run */
async function totalDay(db: Database, gameId: string, date: string, now: number): Promise<boolean> {
  const totals = await countDay(db, gameId, date);
  return Object.keys(totals).length === 0 || saveTotals(db, gameId, date, totals, now);
}

async function totalGame(db: Database, gameId: string, from: string, settled: string, now: number): Promise<void> {
  const late = await loadLateDays(db, gameId);
  await inParts(
    datesBetween(daysAfter(from, 1 - repeatDays), settled),
    (date) => totalDay(db, gameId, date, now),
    (last) => saveProgress(db, gameId, last, now),
  );
  await inParts(late, async (one) => {
    // a day that is not yet settled is counted live, and totalled anew when it is
    if (one.date > settled || (await totalDay(db, gameId, one.date, now))) await dropLateDay(db, gameId, one);
  });
}

/**
 * Totals the days that are over, of every game: the new ones, the last two again, and those of which a closing was taken back since. Two
 * runs at the same time come to the same.
 * @param now milliseconds
 * @returns how many games were looked at, and the last day whose totals stand
 */
export async function totalReports(db: Database, now: number): Promise<{ games: number; through: string }> {
  const settled = dateOf(now - day - settleMs);
  const [known, before] = await Promise.all([loadAllProgress(db), loadProgress(db, undefined)]);
  const since = before ?? daysAfter(settled, -reachDays);
  const games = new Map(known);
  await inParts(datesBetween(since, dateOf(now)), async (date) => {
    for (const gameId of await gamesOfDay(db, date)) if (!games.has(gameId)) games.set(gameId, since);
  });
  for (const [gameId, through] of games) await totalGame(db, gameId, through, settled, now);
  await saveProgress(db, undefined, settled, now);
  return { games: games.size, through: settled };
}
