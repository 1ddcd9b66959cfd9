import { knownZone, type Language } from '../../kernel/i18n.ts';

/** Zones that a reader can choose from, west to east; any other may stand in the address. */
const offered = [
  'America/Los_Angeles',
  'America/New_York',
  'America/Sao_Paulo',
  'UTC',
  'Europe/London',
  'Europe/Rome',
  'Asia/Kolkata',
  'Asia/Ho_Chi_Minh',
  'Asia/Shanghai',
  'Asia/Tokyo',
  'Australia/Sydney',
];

/** Where most readers of a language live; for English there is no such zone. */
const usual: Readonly<Record<Language, string | undefined>> = {
  en: undefined,
  vi: 'Asia/Ho_Chi_Minh',
  'zh-Hans': 'Asia/Shanghai',
  it: 'Europe/Rome',
};

/**
 * The zones in which a time is told: the one that the reader chose, else that of most readers of the language; and UTC, which never misleads.
 * A page that is the same for everybody cannot know where its reader is.
 */
export function zonesFor(language: Language, chosen: string | undefined): string[] {
  const first = chosen === undefined ? usual[language] : knownZone(chosen);
  return [...new Set([...(first === undefined ? [] : [knownZone(first)]), 'UTC'])];
}

const part = (zone: string, at: number, language: Language, timeZoneName: 'longGeneric' | 'shortOffset'): string =>
  new Intl.DateTimeFormat(language, { timeZone: zone, timeZoneName })
    .formatToParts(at)
    .find(({ type }) => type === 'timeZoneName')?.value ?? zone;

/** A zone by its name and how far it is from UTC at that moment. @param at milliseconds */
export function zoneWord(zone: string, at: number, language: Language): string {
  if (zone === 'UTC') return 'UTC';
  const offset = part(zone, at, language, 'shortOffset').replace('GMT', 'UTC');
  const name = part(zone, at, language, 'longGeneric');
  return /^(?:GMT|UTC)/.test(name) ? offset : `${name} (${offset})`;
}

/** The choice of zones, with the chosen one among them. */
export function zoneChoices(chosen: string): string[] {
  const known = offered.map(knownZone);
  return known.includes(chosen) ? known : [chosen, ...known];
}
