import { z } from 'zod';
import { type Grouping, groupings, groupsOf, rounded, shareOf } from './groups.ts';
import type { Cell } from './totals.ts';
import type { View } from './view.ts';

export const satisfactionRow = z
  .object({
    by: z.enum(groupings),
    of: z.string(),
    asked: z.int(),
    answers: z.int(),
    responseRate: z.number().nullable(),
    mean: z.number().nullable(),
    solved: z.int(),
    partly: z.int(),
    notSolved: z.int(),
    solvedShare: z.number().nullable(),
  })
  .meta({ id: 'SatisfactionRow' });
type SatisfactionRow = z.infer<typeof satisfactionRow>;

function rowOf(by: Grouping, of: string, { asked = 0, ratings = {}, solved: said = {} }: Cell): SatisfactionRow {
  const given = Object.entries(ratings).map(([rating, count]) => ({ rating: Number(rating), count }));
  const answers = given.reduce((sum, { count }) => sum + count, 0);
  const points = given.reduce((sum, { rating, count }) => sum + rating * count, 0);
  const { yes: solved = 0, partly = 0, no: notSolved = 0 } = said;
  return {
    ...{ by, of, asked, answers },
    // players may answer for two weeks: an answer at the start of a period can belong to a question from before it
    responseRate: asked === 0 ? null : Math.min(1, rounded(answers / asked)),
    mean: answers === 0 ? null : rounded(points / answers),
    ...{ solved, partly, notSolved, solvedShare: shareOf(solved, answers) },
  };
}

/** What players thought of our help, by the day of their answer: of all, by team, language and day. */
export const satisfactionReport = (view: View): SatisfactionRow[] =>
  groupsOf(view, 'all', 'team', 'language', 'day').map(({ by, of, cell }) => rowOf(by, of, cell));
