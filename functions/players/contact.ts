import { z } from 'zod';
import { textField } from '../kernel/schema.ts';

const refused = (test: () => unknown): boolean => {
  try {
    test();
    return false;
  } catch {
    return true;
  }
};
const isLocale = (tag: string) => !refused(() => Intl.getCanonicalLocales(tag));
const isZone = (zone: string) => !refused(() => new Intl.DateTimeFormat('en', { timeZone: zone }));
const address = /^[^\s@<>()[\]\\,;:"\p{C}]{1,64}@[^\s@<>()[\]\\,;:"\p{C}]+\.[^\s@<>()[\]\\,;:".\p{C}]{2,}$/u;

/** What a game tells of how to reach a player; each field replaces the one before it. */
export const playerPatch = z
  .strictObject({
    email: z.string().max(254).regex(address, 'must be a mail address').optional(),
    nickname: textField(128).min(1).optional(),
    locale: z.string().max(64).refine(isLocale, 'must be a BCP 47 language tag').optional(),
    timezone: z.string().max(64).refine(isZone, 'must be an IANA time zone').optional(),
    phone: z
      .string()
      .regex(/^\+[1-9]\d{6,14}$/, 'must be E.164, such as +390612345678')
      .optional(),
    tier: z.enum(['standard', 'vip']).optional(),
    createdAt: z.iso.datetime({ offset: true }).optional(),
    minor: z.boolean().optional(),
  })
  .meta({ id: 'PlayerPatch' });

export type PlayerPatch = z.infer<typeof playerPatch>;

/** How to reach one player of a game. */
export type Contact = PlayerPatch & { gameId: string; playerId: string; updatedAt: string };

export type ContactChange = {
  contact: Contact;
  /** The address that was replaced, to which alerts still go for 30 days. */
  formerAddress: string | undefined;
  changed: boolean;
};

export const sameAddress = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

/** What a patch makes of a contact. @param at RFC 3339 */
export function applyPatch(
  known: Contact | undefined,
  patch: PlayerPatch,
  who: { gameId: string; playerId: string },
  at: string,
): ContactChange {
  const given = Object.entries(patch).filter(([, value]) => value !== undefined);
  const changed = !known || given.some(([field, value]) => known[field as keyof Contact] !== value);
  const contact: Contact = {
    ...known,
    ...Object.fromEntries(given),
    ...who,
    updatedAt: changed ? at : (known?.updatedAt ?? at),
  };
  const replaced = known?.email !== undefined && patch.email !== undefined && !sameAddress(known.email, patch.email);
  return { contact, formerAddress: replaced ? known.email : undefined, changed };
}
