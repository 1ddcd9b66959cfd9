import { z } from 'zod';
import { announcementStates, isListCursor } from '../../announcements/index.ts';
import { listPath } from './announcement-visit.ts';

/** What the address of the list says. Nothing in it is wrong: what cannot be used is left out. */
const listAddress = z.object({
  gameId: z.string().min(1).max(64).optional().catch(undefined),
  state: z.enum(announcementStates).optional().catch(undefined),
  cursor: z.string().refine(isListCursor).optional().catch(undefined),
});
export type Filters = z.infer<typeof listAddress>;

export const filtersOf = (query: Readonly<Record<string, string>>): Filters => listAddress.parse(query);

export function addressFor(filters: Filters): string {
  const set = Object.entries(filters).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return set.length === 0 ? listPath : `${listPath}?${new URLSearchParams(set)}`;
}
