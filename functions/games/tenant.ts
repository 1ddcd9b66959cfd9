import { z } from 'zod';
import { rfc3339 } from '../kernel/clock.ts';
import { oneLine } from '../kernel/text.ts';
import { brandingForm, brandingRow, brandingView, changeBranding, usualBranding } from './branding.ts';
import { changeTargets, targetForm, targetSettings, usualTargets } from './target-settings.ts';

/** A game's id: it stands in paths, in claims and in keys of rows. */
export const gameIdForm = z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'is 1 to 63 of a-z, 0-9 and -');

/**
 * Events a second that one key may send unless its game says otherwise. Ten million sign-ins a day are 116 a second; a launch
 * day peaks at some twenty times the mean, 2,300; double that leaves room for what else is reported, and two such keys stay below the
 * 12,000 reads a second at which an on-demand table starts (DynamoDB developer guide, "Initial throughput").
 */
export const defaultEventsPerSecond = 5000;

/** @see rate.ts: below this, a full batch would not fit into one window. */
const leastEventsPerSecond = 50;

/** What a game wants of what costs something. Events: see rate.ts. */
const budgets = z.strictObject({
  /** Events a second that each key may send. */
  eventsPerSecond: z.int().min(leastEventsPerSecond).max(100_000),
  /** Of 100 genuine sign-ins, so many may be asked about; what the stage says if left out. */
  askedPer100: z.number().min(0.1).max(20).optional(),
  /** Of 10,000, so many may make an agent call. */
  callsPer10000: z.number().min(0.1).max(100).optional(),
});
const usualBudgets = { eventsPerSecond: defaultEventsPerSecond };

/** Where answers to a team's mails go, if not to the support address. */
const teamAddresses = z.strictObject({
  account_security: z.email().max(254).optional(),
  player_support: z.email().max(254).optional(),
});

const name = z
  .string()
  .max(200)
  .transform((text) => oneLine(text, 80))
  .pipe(z.string().min(1, 'is empty'));
const instant = z.iso.datetime({ offset: true });

export const keyView = z.object({ keyId: z.string(), notBefore: instant, notAfter: instant });

/** What an administrator may set of a game. What is left out stays as it is; null removes. */
export const gameForm = z.strictObject({
  name: name.optional(),
  supportAddress: z.email().max(254).optional(),
  teamAddresses: teamAddresses.optional(),
  branding: brandingForm.optional(),
  callbackUrl: z.string().max(2048).nullish(),
  budgets: budgets.partial().optional(),
  targets: targetForm.optional(),
  teachUntil: instant.nullish(),
  /** Only read; here so that what was read may be sent back. */
  gameId: gameIdForm.optional(),
  keys: z.array(keyView).optional(),
  version: z.int().optional(),
});
export type GameForm = z.infer<typeof gameForm>;

/** A game that uses Doorward, as it is stored. */
const tenantRow = z.object({
  gameId: z.string(),
  name: z.string(),
  supportAddress: z.string(),
  teamAddresses: teamAddresses.optional(),
  branding: brandingRow.default(usualBranding),
  callbackUrl: z.string().optional(),
  budgets,
  targets: targetSettings,
  /** Milliseconds until which events only teach: no question, no task. */
  teachUntil: z.number().optional(),
  /** Keys that are not revoked, oldest first. */
  keyIds: z.array(z.string()),
  version: z.int(),
});
export type Tenant = z.infer<typeof tenantRow>;

/** A stored row as a tenant; fields that older rows lack get their defaults. @throws ZodError for a row that is none */
export function asTenant(row: unknown): Tenant {
  const { budgets: known, targets: promised, ...rest } = row as Partial<Tenant>;
  return tenantRow.parse({
    ...rest,
    budgets: { ...usualBudgets, ...known },
    targets: { ...usualTargets, ...promised },
  });
}

/** The tenant after a change by an administrator. @param current undefined for a new game */
export function changeTenant(gameId: string, current: Tenant | undefined, form: GameForm): Tenant {
  const { callbackUrl, teachUntil, budgets: newBudgets, targets: newTargets, branding, ...rest } = form;
  return asTenant({
    ...current,
    ...rest,
    gameId,
    branding: changeBranding(current?.branding, branding),
    callbackUrl: callbackUrl === undefined ? current?.callbackUrl : (callbackUrl ?? undefined),
    teachUntil: teachUntil === undefined ? current?.teachUntil : teachUntil ? Date.parse(teachUntil) : undefined,
    budgets: { ...current?.budgets, ...newBudgets },
    targets: changeTargets({ ...usualTargets, ...current?.targets }, newTargets),
    keyIds: current?.keyIds ?? [],
    version: (current?.version ?? 0) + 1,
  });
}

/** A game as the API shows it. */
export const gameView = z.object({
  gameId: gameIdForm,
  name: z.string(),
  supportAddress: z.string(),
  teamAddresses: teamAddresses.optional(),
  branding: brandingView,
  callbackUrl: z.string().optional(),
  budgets,
  targets: targetSettings,
  teachUntil: instant.optional(),
  keys: z.array(keyView),
  version: z.int(),
});
export type GameView = z.infer<typeof gameView>;

/** @param logo base64 */
export function showTenant(tenant: Tenant, keys: z.infer<typeof keyView>[], logo: string | undefined): GameView {
  const { keyIds: _, teachUntil, branding, ...open } = tenant;
  const looks = { color: branding.color, ...(logo === undefined ? {} : { logo }) };
  return { ...open, branding: looks, ...(teachUntil === undefined ? {} : { teachUntil: rfc3339(teachUntil) }), keys };
}
