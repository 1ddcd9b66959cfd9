import type { Database } from '../../kernel/dynamo.ts';
import type { Language } from '../../kernel/i18n.ts';
import type { Team } from '../task.ts';
import { dateOf, datesBetween, daysAfter } from './dates.ts';
import { countDay } from './day-totals.ts';
import type { Period } from './report-query.ts';
import { type Cell, summed, type Totals } from './totals.ts';
import { loadProgress, loadTotals } from './totals-store.ts';

/** What was counted of a team and language on a day. */
export type Slice = { date: string; team: Team; language: Language; cell: Cell };

/** All that a report of sums is made of. */
export type View = {
  /** Days of the period up to today. */
  dates: readonly string[];
  slices: readonly Slice[];
};

/** The last day of a game that is totalled; what came later is counted as it is at this moment. */
async function totalledThrough(db: Database, gameId: string): Promise<string> {
  const [own, all] = await Promise.all([loadProgress(db, gameId), loadProgress(db, undefined)]);
  // a game that no run has met had closed nothing by then
  return own ?? all ?? '';
}

async function loadGameDays(db: Database, gameId: string, from: string, to: string): Promise<Map<string, Totals>> {
  const through = await totalledThrough(db, gameId);
  const days = await loadTotals(db, gameId, from, to < through ? to : through);
  const open = datesBetween(from > through ? from : daysAfter(through, 1), to);
  const counted = await Promise.all(open.map(async (date) => [date, await countDay(db, gameId, date)] as const));
  for (const [date, totals] of counted) days.set(date, totals);
  return days;
}

/** Whether a team and a language are asked for. */
export const wants = (
  { team, language }: Pick<Period, 'team' | 'language'>,
  of: { team: Team; language: Language },
): boolean => (team ?? of.team) === of.team && (language ?? of.language) === of.language;

/**
 * What was counted in a period, of several games together. Days that are over are read from their totals, one small row each; today, and
 * yesterday until it is totalled, from what was recorded.
 * @param now milliseconds
 */
export async function loadView(db: Database, games: readonly string[], period: Period, now: number): Promise<View> {
  const today = dateOf(now);
  const to = period.to < today ? period.to : today;
  const all = await Promise.all(games.map((gameId) => loadGameDays(db, gameId, period.from, to)));
  return viewOf(datesBetween(period.from, to), all, period);
}

/** @param games the totals of each game by day */
export function viewOf(
  dates: readonly string[],
  games: readonly ReadonlyMap<string, Totals>[],
  filter: Pick<Period, 'team' | 'language'> = {},
): View {
  const slices = dates.flatMap((date) =>
    Object.entries(summed(games.map((days): Totals => days.get(date) ?? {}))).map(([name, cell]): Slice => {
      const [team, language] = name.split(' ') as [Team, Language];
      return { date, team, language, cell };
    }),
  );
  return { dates, slices: slices.filter((slice) => wants(filter, slice)) };
}

/** The sum of what was counted, of all or of those that fit. */
export const sumOf = (slices: readonly Slice[], fits: (slice: Slice) => boolean = () => true): Cell =>
  summed(slices.filter(fits).map(({ cell }) => cell));
