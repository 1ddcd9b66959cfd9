import { z } from 'zod';
import { type TargetName, targetNames } from '../task.ts';
import { byPriority, groupings, groupsOf, shareOf } from './groups.ts';
import { type Cell, summed } from './totals.ts';
import type { View } from './view.ts';

const keptRow = z.object({
  by: z.enum([...groupings, 'priority']),
  of: z.string(),
  target: z.enum(targetNames),
  met: z.int(),
  missed: z.int(),
  share: z.number().nullable(),
});
type KeptRow = z.infer<typeof keptRow>;
export const targetRow = keptRow.meta({ id: 'TargetRow' });

type ByTarget = Partial<Record<TargetName, { met?: number; missed?: number }>>;

const rowsOf = (by: KeptRow['by'], of: string, counts: ByTarget): KeptRow[] =>
  targetNames.map((target) => {
    const { met = 0, missed = 0 } = counts[target] ?? {};
    return { by, of, target, met, missed, share: shareOf(met, met + missed) };
  });

const allPriorities = ({ targets = {} }: Cell): ByTarget =>
  summed<{ targets?: object }>(Object.values(targets).map((one) => ({ targets: one }))).targets ?? {};

/** How many closings kept each target: of all, by team, language, day and priority. */
export function targetReport(view: View): KeptRow[] {
  const groups = groupsOf(view, 'all', 'team', 'language', 'day');
  const rows = groups.flatMap(({ by, of, cell }) => rowsOf(by, of, allPriorities(cell)));
  const [all] = groups;
  return [...rows, ...byPriority(all?.cell.targets).flatMap(({ of, part }) => rowsOf('priority', of, part))];
}
