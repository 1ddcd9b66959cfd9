import { z } from 'zod';
import { groupings, groupsOf, rounded } from './groups.ts';
import { type Cell, mostTries } from './totals.ts';
import { sumOf, type View } from './view.ts';

export const attemptRow = z
  .object({
    by: z.enum([...groupings, 'tries', 'channel']),
    of: z.string(),
    outcome: z.string().nullable(),
    closed: z.int().nullable(),
    attempts: z.int().nullable(),
    perCase: z.number().nullable(),
  })
  .meta({ id: 'AttemptRow' });
type AttemptRow = z.infer<typeof attemptRow>;

const nothing = { outcome: null, closed: null, attempts: null, perCase: null };

const attemptsOf = ({ attempts = {} }: Cell): number =>
  Object.values(attempts)
    .flatMap((byOutcome) => Object.values(byOutcome))
    .reduce((sum, count) => sum + count, 0);

function perCase(by: AttemptRow['by'], of: string, cell: Cell): AttemptRow {
  const { closed = 0 } = cell;
  const attempts = attemptsOf(cell);
  return { ...nothing, by, of, closed, attempts, perCase: closed === 0 ? null : rounded(attempts / closed) };
}

/**
 * How often we tried to reach players: for each closing (of all, by team, language and day), how many closings took how many tries, and the
 * tries by channel and what came of them.
 */
export function attemptReport(view: View): AttemptRow[] {
  const { tries = {}, attempts = {} } = sumOf(view.slices);
  const counts = Object.entries(tries).sort(([one], [other]) => Number(one) - Number(other));
  const channels = Object.entries(attempts).sort(([one], [other]) => (one < other ? -1 : 1));
  return [
    ...groupsOf(view, 'all', 'team', 'language', 'day').map(({ by, of, cell }) => perCase(by, of, cell)),
    ...counts.map(([count, closed]): AttemptRow => {
      const of = Number(count) === mostTries ? `${mostTries}+` : count;
      return { ...nothing, by: 'tries', of, closed };
    }),
    ...channels.flatMap(([of, byOutcome]) =>
      Object.entries(byOutcome)
        .sort(([, one], [, other]) => other - one)
        .map(([outcome, count]): AttemptRow => ({ ...nothing, by: 'channel', of, outcome, attempts: count })),
    ),
  ];
}
