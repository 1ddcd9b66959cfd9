import { z } from 'zod';
import { countOf, type Durations, quantileOf } from './durations.ts';
import { byPriority, groupings, groupsOf } from './groups.ts';
import { type Cell, summed } from './totals.ts';
import type { View } from './view.ts';

export const contactRow = z
  .object({
    by: z.enum([...groupings, 'priority']),
    of: z.string(),
    contacted: z.int(),
    medianSeconds: z.int().nullable(),
    p90Seconds: z.int().nullable(),
  })
  .meta({ id: 'FirstContactRow' });
type ContactRow = z.infer<typeof contactRow>;

const seconds = (durations: Durations, share: number) => {
  const ms = quantileOf(durations, share);
  return ms === undefined ? null : Math.round(ms / 1000);
};

const rowOf = (by: ContactRow['by'], of: string, durations: Durations): ContactRow => ({
  ...{ by, of, contacted: countOf(durations) },
  medianSeconds: seconds(durations, 0.5),
  p90Seconds: seconds(durations, 0.9),
});

const allPriorities = ({ contact = {} }: Cell): Durations =>
  summed<{ all?: Durations }>(Object.values(contact).map((all) => ({ all }))).all ?? {};

/** How long players waited for our first try to reach them: of all, by team, language, day and priority. */
export function contactReport(view: View): ContactRow[] {
  const groups = groupsOf(view, 'all', 'team', 'language', 'day');
  const rows = groups.map(({ by, of, cell }) => rowOf(by, of, allPriorities(cell)));
  return [...rows, ...byPriority(groups[0]?.cell.contact).map(({ of, part }) => rowOf('priority', of, part))];
}
