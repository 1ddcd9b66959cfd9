import { z } from 'zod';
import { type Outcome, outcomes, taskKinds } from '../task.ts';
import { groupings, groupsOf, shareOf } from './groups.ts';
import type { Cell } from './totals.ts';
import { sumOf, type View } from './view.ts';

export const outcomeRow = z
  .object({
    by: z.enum([...groupings, 'kind']),
    of: z.string(),
    outcome: z.enum([...outcomes, 'reopened']),
    closed: z.int(),
    share: z.number().nullable(),
  })
  .meta({ id: 'OutcomeRow' });
type OutcomeRow = z.infer<typeof outcomeRow>;

type Counts = Partial<Record<OutcomeRow['outcome'], number>>;

function rowsOf(by: OutcomeRow['by'], of: string, counts: Counts): OutcomeRow[] {
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return Object.entries(counts)
    .filter(([, closed]) => closed > 0)
    .map(([outcome, closed]) => ({
      ...{ by, of, outcome: outcome as OutcomeRow['outcome'], closed },
      share: shareOf(closed, all),
    }));
}

/** Of every kind together, in the order of the list of outcomes; what was opened again is counted apart. */
function allKinds({ outcomes: byKind = {}, reopened = 0 }: Cell): Counts {
  const kinds = Object.values(byKind);
  const of = (outcome: Outcome) => kinds.reduce((sum, kind) => sum + (kind[outcome] ?? 0), 0);
  return { ...Object.fromEntries(outcomes.map((outcome) => [outcome, of(outcome)])), reopened };
}

/** How cases ended: of all, by team, language and day, and by why they were opened. */
export function outcomeReport(view: View): OutcomeRow[] {
  const byKind = sumOf(view.slices).outcomes ?? {};
  return [
    ...groupsOf(view, 'all', 'team', 'language', 'day').flatMap(({ by, of, cell }) => rowsOf(by, of, allKinds(cell))),
    ...taskKinds.flatMap((kind) => rowsOf('kind', kind, byKind[kind] ?? {})),
  ];
}
