import { z } from 'zod';
import { hasHours, openingHours } from './opening-hours.ts';

const minutes = (most: number) => z.int().min(1).max(most);
const week = 7 * 1440;

const promises = z.strictObject({
  firstContact: minutes(week),
  nextUpdate: minutes(week),
  resolution: minutes(60 * 1440),
});

/** What is promised for one priority: what is left out is a share of what the game promises; `clock` says which hours count. */
const ofPriority = promises.partial().extend({ clock: z.enum(['always', 'hours']).optional() });

const calendar = openingHours.refine(({ week: days }) => hasHours(days), {
  path: ['week'],
  message: 'has no hour at all: nothing could ever be due',
});

/** Without a calendar, a team works round the clock; with one, minutes count only while it is open. */
const ofTeam = z.strictObject({
  calendar: calendar.optional(),
  priorities: z
    .strictObject({
      low: ofPriority.optional(),
      normal: ofPriority.optional(),
      high: ofPriority.optional(),
      urgent: ofPriority.optional(),
    })
    .optional(),
});

/** How long before a target people are warned: a share of what was promised, or minutes. */
const warnBefore = z
  .strictObject({ share: z.number().min(0.05).max(0.9).optional(), minutes: minutes(week).optional() })
  .refine(
    ({ share, minutes: fixed }) => (share === undefined) !== (fixed === undefined),
    'is one of share and minutes',
  );

const teamSettings = z.strictObject({
  account_security: ofTeam.optional(),
  player_support: ofTeam.optional(),
});

/** What a game promises its players, as it is stored. Minutes from the opening of a case of ordinary priority. */
export const targetSettings = promises.extend({
  teams: teamSettings.optional(),
  warnBefore: warnBefore.optional(),
  /** Whether a missed target hands the case to a supervisor; it does unless said otherwise. */
  escalateOnMiss: z.boolean().optional(),
});
export type TargetSettings = z.infer<typeof targetSettings>;

/** Within the hour, then daily, and done in three days. */
export const usualTargets: TargetSettings = { firstContact: 60, nextUpdate: 1440, resolution: 4320 };

/** What an administrator may set. What is left out stays as it is, of the teams too; null removes. */
export const targetForm = targetSettings.partial().extend({
  teams: z.strictObject({ account_security: ofTeam.nullish(), player_support: ofTeam.nullish() }).nullish(),
  warnBefore: warnBefore.nullish(),
});
export type TargetForm = z.infer<typeof targetForm>;

type Team = keyof NonNullable<TargetSettings['teams']>;

function changedTeams(current: TargetSettings['teams'], form: TargetForm['teams']): TargetSettings['teams'] {
  if (form === undefined) return current;
  const { account_security, player_support } = { ...(form && current), ...form };
  const kept = Object.entries({ account_security, player_support }).filter(([, team]) => team != null);
  return kept.length === 0 ? undefined : (Object.fromEntries(kept) as Partial<Record<Team, z.infer<typeof ofTeam>>>);
}

/** The settings after a change. */
export function changeTargets(current: TargetSettings, form: TargetForm | undefined): TargetSettings {
  const { teams, warnBefore: warn, ...rest } = form ?? {};
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  return {
    ...current,
    ...given,
    teams: changedTeams(current.teams, teams),
    warnBefore: warn === undefined ? current.warnBefore : (warn ?? undefined),
  };
}
