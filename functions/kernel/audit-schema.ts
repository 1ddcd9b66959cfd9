import { z } from 'zod';

const isDay = (text: string) =>
  !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);

/** What `GET /v1/audit` takes. */
export const auditQuery = z.object({
  gameId: z.string().min(1).max(63),
  day: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, 'is not a day such as 2026-11-22')
    .refine(isDay, 'is not a day of the calendar'),
  person: z.string().max(200).default(''),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  cursor: z.string().max(200).optional(),
});

/** One line of the trail, as it is answered. */
export const auditItem = z
  .object({
    at: z.string(),
    act: z.string(),
    gameId: z.string(),
    staffId: z.string(),
    by: z.string(),
    taskId: z.string().optional(),
    player: z.string().optional(),
    about: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  })
  .meta({ id: 'AuditItem' });

export const auditList = z
  .object({ items: z.array(auditItem), cursor: z.string().optional() })
  .meta({ id: 'AuditList' });
