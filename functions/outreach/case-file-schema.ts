import { z } from 'zod';

const instant = z.iso.datetime();
const degrees = z.number().optional();

/** One event as a case keeps it: where and with what. */
const observed = z.object({
  at: instant,
  type: z.string(),
  country: z.string(),
  place: z.string(),
  latitude: degrees,
  longitude: degrees,
  accuracyKm: z.number(),
  network: z.string(),
  networkKind: z.enum(['residential', 'mobile', 'hosting', 'unknown']),
  device: z.string(),
  language: z.string().optional(),
  timezone: z.string().optional(),
});

const times = { signIns: z.int(), lastSeen: z.string() };

const usual = z.object({
  since: z.string().nullable(),
  signIns: z.int(),
  devices: z.array(z.object({ name: z.string(), firstSeen: z.string(), ...times })),
  networks: z.array(z.object({ name: z.string(), number: z.int(), kind: z.string(), ...times })),
  places: z.array(
    z.object({ place: z.string(), country: z.string(), latitude: degrees, longitude: degrees, ...times }),
  ),
  languages: z.array(z.string()),
  timezones: z.array(z.string()),
  /** Familiar sign-ins of late, the latest first. */
  lastSignIns: z.array(instant),
});

const familiarity = z.enum(['known', 'near', 'new', 'untold']);

/** What a case shows beside its own fields: what it is about, what is usual for the player, and what was sent on its account. */
export const caseFile = {
  /** The event that the case is about. */
  inQuestion: observed.optional(),
  /** How that event compares with what is usual. */
  compared: z
    .object({
      device: familiarity,
      network: familiarity,
      place: familiarity,
      timeOfDay: familiarity,
      language: familiarity,
      timezone: familiarity,
    })
    .optional(),
  /** Every event of the case, oldest first. */
  observed: z.array(observed),
  usual: usual.optional(),
  mails: z.array(
    z.object({
      sendId: z.string(),
      kind: z.string(),
      state: z.string(),
      at: instant,
      tries: z.int(),
      reason: z.string().optional(),
    }),
  ),
  callbacks: z.array(
    z.object({
      id: z.string(),
      types: z.array(z.string()),
      state: z.enum(['waiting', 'delivered', 'failed', 'no_url']),
      since: instant,
      endedAt: instant.optional(),
      tries: z.int(),
      last: z.string().optional(),
    }),
  ),
};

export type Observed = z.infer<typeof observed>;
export type Usual = z.infer<typeof usual>;
export type CaseFile = z.infer<z.ZodObject<typeof caseFile>>;
