import { z } from 'zod';
import { languages } from '../../kernel/i18n.ts';
import { playerIdSchema } from '../../players/index.ts';
import type { Audience } from '../announcement.ts';

/** How many ids of players one request may bring; longer lists come in parts. */
export const listLimit = 50_000;

/** For so many days sign-ins are remembered: `keepDays` of `playerState` in kernel/tables.ts. */
const rememberedDays = 180;

/** A country as the locale data of Unicode writes it: `uk` becomes `GB`. */
export const canonicalRegion = (code: string): string => new Intl.Locale(`und-${code}`).region ?? code.toUpperCase();

const some = <S extends z.ZodType>(item: S, most: number) =>
  z.array(item).min(1, 'names nobody; leave it out for everyone').max(most);

const region = z
  .string()
  .regex(/^[A-Za-z]{2}$/, 'must be the two letters of a country (ISO 3166-1), such as VN')
  .overwrite(canonicalRegion);

/** Ids of players, of one part of a list. */
export const playerIds = z
  .array(playerIdSchema)
  .min(1, 'names nobody')
  .max(listLimit, {
    error: `takes at most ${listLimit} ids in one request; add the others by /recipients`,
  });

/** Whom an announcement is for, as a publisher writes it. All that is given must hold; without anything it is every player of the game. */
export const audienceForm = z.strictObject({
  all: z.literal(true).optional(),
  languages: some(z.enum(languages), languages.length).optional(),
  regions: some(region, 250).optional(),
  tiers: some(z.enum(['standard', 'vip']), 2).optional(),
  activeWithinDays: z
    .int()
    .min(1)
    .max(rememberedDays, `is at most ${rememberedDays}: sign-ins are not remembered for longer`)
    .optional(),
  playerIds: playerIds.optional(),
  /** As an announcement shows it. Without `playerIds` it stays the list that it was. */
  listed: z.literal(true).optional(),
});

/** Reads {@link audienceForm}, and `"all"` for everyone. */
export const audienceSchema = z.preprocess((given) => (given === 'all' ? {} : given), audienceForm);

export type AudienceForm = z.infer<typeof audienceForm>;

/** What is stored with an announcement, and the ids that go into its ledger. */
export function readAudience(form: AudienceForm): { audience: Audience; playerIds: string[] } {
  const { all: _all, playerIds: ids, listed, ...filters } = form;
  const isList = ids !== undefined || listed === true;
  return { audience: { ...filters, ...(isList ? { listed: true } : {}) }, playerIds: [...new Set(ids ?? [])] };
}
