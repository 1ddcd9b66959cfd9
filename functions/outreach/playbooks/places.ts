import { IntlMessageFormat } from 'intl-messageformat';
import { formatMoment, type Language } from '../../kernel/i18n.ts';
import { harmless } from '../../kernel/text.ts';
import { findLure } from './message-text.ts';

/**
 * The places that a text of a playbook may have.
 * - `player`: the nickname, or "the account holder"
 * - `game`: the game's name
 * - `code`: the code of the case, by which the player follows it
 * - `mailCode`: the short code that our mail and the game show, by which the player knows us
 * - `agent`: the first name of whoever works on the case
 * - `time`: by when the player hears from us next, in the player's zone
 * - `support`: the game's mail address for players
 */
export const places = ['player', 'game', 'code', 'mailCode', 'agent', 'time', 'support'] as const;
type Place = (typeof places)[number];

export type PlaceValues = Readonly<Record<Place, string>>;

/** A message of a playbook. Markup is text, as in all catalogues. @throws SyntaxError for a text that is no ICU message */
const formatOf = (text: string, language: Language) =>
  new IntlMessageFormat(text, language, undefined, { ignoreTag: true });

/** The text with its places filled in, as plain text. A text that cannot be read is given as it is: half a playbook is better than none. */
export function fill(text: string, language: Language, values: PlaceValues): string {
  try {
    return String(formatOf(text, language).format(values));
  } catch {
    return text;
  }
}

export type PlaceFault = { fault: 'unreadable' } | { fault: 'unknown' | 'hidden'; found: string };

const literal = 0;
const argument = 1;

/** What is wrong with the places of a text: braces that do not match, a place that there is not, or one that an apostrophe hides. */
export function placeFaults(text: string, language: Language): PlaceFault[] {
  let parts: { type: number; value?: unknown }[];
  try {
    parts = formatOf(text, language).getAst();
  } catch {
    return [{ fault: 'unreadable' }];
  }
  return parts.flatMap(({ type, value }): PlaceFault[] => {
    const found = typeof value === 'string' ? value : '';
    if (type === argument) return (places as readonly string[]).includes(found) ? [] : [{ fault: 'unknown', found }];
    if (type !== literal) return [{ fault: 'unreadable' }]; // plurals, choices, dates: nothing that a place needs
    const hidden = /\{[^{}]*\}?/.exec(found);
    if (hidden) return [{ fault: 'hidden', found: hidden[0] }];
    return found.includes('}') ? [{ fault: 'unreadable' }] : [];
  });
}

const holder: Readonly<Record<Language, string>> = {
  en: 'the account holder',
  vi: 'chủ tài khoản',
  'zh-Hans': '账号主人',
  it: 'la persona titolare dell’account',
};

/** How we speak of a player in a sentence. A nickname that would lead somewhere is none to speak by. */
export function playerWord(nickname: string | undefined, language: Language): string {
  const word = harmless(nickname ?? '', 40);
  return word === '' || findLure(word, []) ? holder[language] : word;
}

/**
 * The name by which an agent speaks to players: the first word of a mail address before its @, never the address, so that players
 * need not know it and nobody can look the agent up.
 */
export function agentWord(name: string): string {
  const first =
    name
      .split('@')[0]
      ?.split(/[\s._+\-\d]+/)
      .find((word) => word !== '') ?? '';
  const word = harmless(first, 30);
  return word.charAt(0).toLocaleUpperCase() + word.slice(1);
}

/** A moment as it stands after "by". Italian needs the article, which depends on the day: l’8, l’11, else il. */
export function timeWord(at: number, language: Language, timezone: string | undefined): string {
  const moment = formatMoment(at, language, timezone);
  if (language !== 'it') return moment;
  return /^(?:8|11)\s/.test(moment) ? `l’${moment}` : `il ${moment}`;
}
