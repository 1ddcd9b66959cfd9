import { z } from 'zod';
import { languages } from '../kernel/i18n.ts';
import { caseFile } from './case-file-schema.ts';
import { heldAddressShown, ownershipShown } from './ownership/schema.ts';
import { outcomes, priorities, taskKinds, taskStates, teams } from './task.ts';

const instant = z.iso.datetime();

/** A case as lists and acts answer it. */
export const taskItem = z
  .object({
    taskId: z.string(),
    trackingCode: z.string(),
    gameId: z.string(),
    playerId: z.string(),
    kind: z.enum(taskKinds),
    state: z.enum(taskStates),
    priority: z.enum(priorities),
    team: z.enum(teams),
    language: z.enum(languages),
    assignee: z.string().optional(),
    leasedUntil: instant.optional(),
    callBackAt: instant.optional(),
    escalatedAt: instant.optional(),
    openedAt: instant,
    resolvedAt: instant.optional(),
    outcome: z.enum(outcomes).optional(),
    /** Since when we wait for the player. */
    pausedAt: instant.optional(),
    /** What is promised next; missing when the case is closed or waits for the player. */
    next: z.object({ what: z.enum(['callBack', 'firstContact', 'nextUpdate', 'resolution']), at: instant }).optional(),
    attempts: z.int().optional(),
    parentId: z.string().optional(),
    title: z.string().optional(),
    members: z.int().optional(),
    done: z.int().optional(),
    targets: z.object({ firstContact: instant, nextUpdate: instant, resolution: instant }),
    signals: z.array(z.object({ code: z.string(), weight: z.number(), detail: z.string() })),
    version: z.int(),
  })
  .meta({ id: 'Task' });
export type TaskItem = z.infer<typeof taskItem>;

/** Contact details as an agent sees them before a reveal. */
const maskedContact = z.object({
  email: z.string().optional(),
  phone: z.string().optional(),
  nickname: z.string().optional(),
  locale: z.string().optional(),
  timezone: z.string().optional(),
  tier: z.enum(['standard', 'vip']).optional(),
  minor: z.boolean().optional(),
});
export type MaskedContact = z.infer<typeof maskedContact>;

/** A case with all that a call needs. */
export const taskDetail = taskItem
  .extend({
    steps: z.array(z.looseObject({ at: instant, by: z.string(), what: z.string() })),
    contact: maskedContact,
    verification: z.object({
      verificationId: z.string().optional(),
      state: z.enum(['open', 'confirmed', 'denied', 'expired', 'undeliverable', 'none']),
    }),
    protection: z
      .object({ protection: z.enum(['normal', 'watch', 'hold']), since: instant, reasons: z.array(z.string()) })
      .optional(),
    recentSignIns: z.array(
      z.object({
        at: instant,
        type: z.string(),
        verdict: z.enum(['familiar', 'verify', 'outreach']),
        score: z.number(),
        country: z.string(),
        place: z.string(),
        network: z.string(),
        device: z.string(),
      }),
    ),
    /** What the reader may do to it now. */
    acts: z.array(z.string()),
    heldAddress: z.literal(true).optional(),
    heldChange: heldAddressShown.optional(),
    ownership: ownershipShown.optional(),
    ...caseFile,
  })
  .meta({ id: 'TaskDetail' });
export type TaskDetail = z.infer<typeof taskDetail>;

export const taskList = z.object({ items: z.array(taskItem), cursor: z.string().optional() }).meta({ id: 'TaskList' });
export const revealed = z.object({ value: z.string() });
