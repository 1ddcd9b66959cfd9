import { z } from 'zod';
import { openingHours } from '../../games/index.ts';
import { languages } from '../../kernel/i18n.ts';
import { oneLine } from '../../kernel/text.ts';
import { teams } from '../task.ts';

/** The `sub` of a person's token: what the sign-in knows them by. */
export const staffIdForm = z
  .string()
  .regex(/^[\x21-\x7e]{1,128}$/, 'is the id of a person, 1 to 128 visible characters');

const once = <T>(list: readonly T[]) => new Set(list).size === list.length;

/** Cases that a person holds at once, where nobody set another number: about an hour's work ahead, and few enough to remember. */
export const usualMost = 8;

const fields = {
  name: z
    .string()
    .max(200)
    .overwrite((text) => oneLine(text, 80))
    .min(1, 'is empty'),
  teams: z.array(z.enum(teams)).min(1, 'needs at least one team').refine(once, 'names a team twice'),
  languages: z.array(z.enum(languages)).min(1, 'needs at least one language').refine(once, 'names a language twice'),
  shifts: openingHours.optional(),
};
const share = z.number().min(0).max(3).multipleOf(0.5, 'is a multiple of 0.5');
const most = z.int().min(1).max(50);

/** What a supervisor sets of a person. The whole entry: what is left out gets its usual value. */
export const memberForm = z.strictObject({
  ...fields,
  share: share.default(1),
  most: most.default(usualMost),
  /** Only read; here so that what was read may be sent back. */
  gameId: z.string().optional(),
  staffId: z.string().optional(),
  version: z.int().optional(),
});
export type MemberForm = z.infer<typeof memberForm>;

/**
 * A person of a support team: for which teams and in which languages they take cases, and when they work.
 * - `share`: how much of what is shared out they get beside a colleague with 1; 0 gets nothing
 * - `most`: how many cases they hold at once
 */
export const rosterMember = z
  .object({ gameId: z.string(), staffId: z.string(), ...fields, share, most, version: z.int() })
  .meta({ id: 'RosterMember' });
export type RosterMember = z.infer<typeof rosterMember>;

export const rosterList = z
  .object({ items: z.array(rosterMember), cursor: z.string().optional() })
  .meta({ id: 'RosterList' });

/** The entry after it was set. @param current undefined for a person who is new */
export function changedMember(
  gameId: string,
  staffId: string,
  current: RosterMember | undefined,
  form: MemberForm,
): RosterMember {
  return rosterMember.parse({ ...form, gameId, staffId, version: (current?.version ?? 0) + 1 });
}
