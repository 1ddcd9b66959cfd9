import type { Database } from '../../kernel/dynamo.ts';
import type { Survey } from '../survey/survey.ts';
import { loadSurveys } from '../survey/survey-store.ts';
import { daysAfter, startOf } from './dates.ts';
import { loadFacts } from './fact-store.ts';
import { type Totals, totalled } from './totals.ts';

const pageSize = 1000;

/** What players of a game answered between two moments (milliseconds; the second is not included), oldest first. */
export async function answersBetween(db: Database, gameId: string, from: number, to: number): Promise<Survey[]> {
  const all: Survey[] = [];
  let after: string | undefined;
  do {
    const page = await loadSurveys(db, gameId, from, to, { limit: pageSize, after });
    all.push(...page.surveys);
    after = page.after;
  } while (after !== undefined);
  return all;
}

/** The totals of a day made from all that was recorded of it. @param date in UTC */
export async function countDay(db: Database, gameId: string, date: string): Promise<Totals> {
  const [facts, answers] = await Promise.all([
    loadFacts(db, gameId, date),
    answersBetween(db, gameId, startOf(date), startOf(daysAfter(date, 1))),
  ]);
  return totalled(facts, answers);
}
