import { chooseLanguage, type Language } from '../../kernel/i18n.ts';
import type { Contact } from '../../players/index.ts';
import type { Announcement, SkipReason } from '../announcement.ts';
import { canonicalRegion } from './audience-schema.ts';

/** What is known of somebody whom an announcement may go to. */
export type Facts = {
  /** Missing for somebody on an uploaded list whom we do not know. */
  contact: Contact | undefined;
  /** What the player's state tells; read only for an audience that asks, see {@link needsHabits}. */
  habits?: Habits | undefined;
  /** How the player stands to news by mail; missing while that was not read. */
  standing?: { off: ReadonlySet<string>; suppressed?: string | undefined } | undefined;
};

export type Habits = {
  /** Milliseconds. */
  lastSignIn: number | undefined;
  /** The usual country of sign-ins, ISO 3166-1 alpha-2; empty if unknown. */
  country: string;
};

/** `out`: not in the audience. `skip`: in it, and gets nothing. */
export type Judgement =
  | { send: true; language: Language; email: string }
  | { skip: SkipReason; language: Language }
  | { out: true };

type Asked = Pick<Announcement, 'kind' | 'audience'>;

const dayMs = 86_400_000;

/** Whether an audience depends on how players sign in, so that their states must be read. */
export const needsHabits = ({ audience }: Pick<Announcement, 'audience'>): boolean =>
  audience.regions !== undefined || audience.activeWithinDays !== undefined;

/** The region that a locale names itself; `vi` alone says nothing of where its reader is. */
function regionOf(locale: string | undefined): string {
  try {
    return new Intl.Locale(locale ?? 'und').region ?? '';
  } catch {
    return '';
  }
}

/** Where a player is: from where they usually sign in, else what their locale says; empty if neither does. */
const whereIs = (habits: Habits | undefined, locale: string | undefined): string =>
  habits?.country ? canonicalRegion(habits.country) : regionOf(locale);

function isInside({ audience }: Asked, contact: Contact, habits: Habits | undefined, now: number): boolean {
  const { languages, regions, tiers, activeWithinDays } = audience;
  if (languages && !languages.includes(chooseLanguage(contact.locale))) return false;
  if (tiers && !tiers.includes(contact.tier ?? 'standard')) return false;
  if (regions && !regions.includes(whereIs(habits, contact.locale))) return false;
  if (activeWithinDays === undefined) return true;
  return habits?.lastSignIn !== undefined && habits.lastSignIn > now - activeWithinDays * dayMs;
}

/** Why somebody of the audience gets nothing. What the player chose comes before what we found out. */
function whyNot({ kind }: Asked, contact: Contact, standing: Facts['standing']): SkipReason | undefined {
  if (contact.email === undefined) return 'no_address';
  // news about the service itself goes to everyone; advice about scams is a matter for a minor's parents
  if (contact.minor === true && kind === 'safety') return 'minor';
  if (standing?.off.has(kind) || standing?.off.has('all')) return 'unsubscribed';
  return standing?.suppressed === undefined ? undefined : 'suppressed';
}

/**
 * Whether an announcement goes to somebody. Without a standing it answers what can be said before that is read.
 * @param now milliseconds
 */
export function judge(announcement: Asked, { contact, habits, standing }: Facts, now: number): Judgement {
  if (contact === undefined) return { skip: 'unknown_player', language: 'en' };
  if (!isInside(announcement, contact, habits, now)) return { out: true };
  const language = chooseLanguage(contact.locale);
  const skip = whyNot(announcement, contact, standing);
  if (skip !== undefined || contact.email === undefined) return { skip: skip ?? 'no_address', language };
  return { send: true, language, email: contact.email };
}
