import { day } from '../kernel/clock.ts';
import { type Contact, type PlayerPatch, sameAddress } from './contact.ts';

export const heldFields = ['email', 'phone'] as const;
export type HeldField = (typeof heldFields)[number];

/** A change of address that waits for a second person: what the game sent last, and since when (RFC 3339). */
export type Held = Partial<Record<HeldField, string>> & { since: string };

/** Addresses that a person declined, as keyed names, and until when they do not come back by themselves (milliseconds). */
export type Declined = Partial<Record<HeldField, string>> & { until: number };

/** What becomes of an address that a game sends while a case is open. */
export type HeldNews = { field: HeldField; what: 'held' | 'withdrawn'; from?: string | undefined; to: string };

/** A game often repeats the contact with each event: what was declined must not be put before people again each time. */
const declinedMs = 30 * day;

const isSame = (field: HeldField, one: string | undefined, other: string): boolean =>
  one !== undefined && (field === 'email' ? sameAddress(one, other) : one === other);

export type Addresses = {
  contact: Contact | undefined;
  held?: Held | undefined;
  declined?: Declined | undefined;
};

export type Taken = {
  /** What of the patch takes effect at once. */
  patch: PlayerPatch;
  held: Held | undefined;
  news: HeldNews[];
};

/**
 * Takes the addresses out of a patch that must wait. While a case is open nobody knows who is behind a change: taking over the mailbox or the
 * phone is how an account is kept once it is stolen, and talking a game's support into it is how it is stolen. So the present address stays, also
 * where there is none yet, and mails of the case go to it.
 * @param caseOpen whether the player has an open case
 * @param nameOf keyed name of an address, as declined ones are kept
 * @param at RFC 3339; @param now milliseconds
 */
export function takeAddresses(
  { contact, held, declined }: Addresses,
  patch: PlayerPatch,
  caseOpen: boolean,
  nameOf: (address: string) => string,
  at: string,
  now: number,
): Taken {
  const taken: PlayerPatch = { ...patch };
  const waits: Partial<Record<HeldField, string>> = {};
  const news: HeldNews[] = [];
  for (const field of heldFields) {
    const sent = patch[field];
    const before = held?.[field];
    if (sent === undefined) {
      if (before !== undefined) waits[field] = before;
      continue;
    }
    const from = contact?.[field];
    if (isSame(field, from, sent)) {
      if (before !== undefined) news.push({ field, what: 'withdrawn', from, to: before });
      continue;
    }
    const refused = declined !== undefined && declined.until > now && declined[field] === nameOf(sent);
    if (refused || caseOpen) delete taken[field];
    if (refused || !caseOpen) continue;
    waits[field] = sent;
    if (before === undefined || !isSame(field, before, sent)) news.push({ field, what: 'held', from, to: sent });
  }
  const any = Object.keys(waits).length > 0;
  return { patch: taken, held: any ? { ...waits, since: held?.since ?? at } : undefined, news };
}

/** What is remembered of a held change that a person declined. @param now milliseconds */
export const declinedNow = (held: Held, nameOf: (address: string) => string, now: number): Declined => ({
  ...Object.fromEntries(fieldsOf(held).map((field) => [field, nameOf(held[field] ?? '')])),
  until: now + declinedMs,
});

export const fieldsOf = (held: Held): HeldField[] => heldFields.filter((field) => held[field] !== undefined);

/** What a game is told of it: that it waits, not what. */
export const heldChange = (held: Held | undefined) =>
  held === undefined ? {} : { heldChange: { fields: fieldsOf(held), since: held.since } };

/**
 * A patch without the addresses that would take the place of others.
 * @param firstToo also without the first ones that a game tells: they are what the event is about, and not just told along with it
 */
export const withoutNewAddresses = (
  contact: Contact | undefined,
  patch: PlayerPatch,
  firstToo: boolean,
): PlayerPatch => {
  const waits = (field: string) =>
    heldFields.some((held) => held === field && (firstToo || contact?.[held] !== undefined));
  return Object.fromEntries(Object.entries(patch).filter(([field]) => !waits(field)));
};
