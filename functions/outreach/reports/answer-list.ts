import { z } from 'zod';
import { rfc3339 } from '../../kernel/clock.ts';
import type { Database } from '../../kernel/dynamo.ts';
import { languages } from '../../kernel/i18n.ts';
import { solvedAnswers } from '../survey/survey.ts';
import { outcomes, teams } from '../task.ts';
import { daysAfter, startOf } from './dates.ts';
import { answersBetween } from './day-totals.ts';
import { newestFirst } from './newest-first.ts';
import type { Period } from './report-query.ts';
import { wants } from './view.ts';

export const answerItem = z
  .object({
    answeredAt: z.iso.datetime(),
    gameId: z.string(),
    taskId: z.string(),
    team: z.enum(teams),
    language: z.enum(languages),
    outcome: z.enum(outcomes),
    rating: z.int().min(1).max(5),
    solved: z.enum(solvedAnswers),
    comment: z.string().optional(),
  })
  .meta({ id: 'SurveyAnswer' });
export type AnswerItem = z.infer<typeof answerItem>;

/** What players answered, in their own words, the latest first. The words are personal data: note the read. */
export async function listAnswers(
  db: Database,
  games: readonly string[],
  period: Period,
  limit: number,
): Promise<{ items: AnswerItem[]; cursor?: string }> {
  const page = await newestFirst(period, limit, async (dates) => {
    const [first = '', last = first] = [dates[0], dates.at(-1)];
    const [from, to] = [startOf(first), startOf(daysAfter(last, 1))];
    const all = (await Promise.all(games.map((gameId) => answersBetween(db, gameId, from, to)))).flat();
    const found = all.filter((answer) => wants(period, answer));
    return {
      found: found.map((answer) => ({ ...answer, at: answer.answeredAt, id: answer.surveyId })),
      read: all.length,
    };
  });
  const items = page.items.map(
    ({ answeredAt, gameId, taskId, team, language, outcome, rating, solved, comment }): AnswerItem => ({
      answeredAt: rfc3339(answeredAt),
      ...{ gameId, taskId, team, language, outcome, rating, solved },
      ...(comment === undefined ? {} : { comment }),
    }),
  );
  return { ...page, items };
}
