import { Temporal } from 'temporal-polyfill';
import type { Announcement, Content } from '../../../announcements/index.ts';
import { type Language, languages } from '../../../kernel/i18n.ts';

/** A form as it was typed: nothing is checked yet, and nothing of it is lost when it comes back. */
export type Fields = Readonly<Record<string, string>>;

const timeNames = ['startsAt', 'endsAt', 'effectiveAt', 'sendAt'] as const;
export type TimeName = (typeof timeNames)[number];

/** A moment as a `datetime-local` field has it. @param at milliseconds @param zone IANA */
const localTime = (at: number, zone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });

export const wordsOf = (fields: Fields, language: Language): { title: string; body: string } => ({
  title: (fields[`title.${language}`] ?? '').trim(),
  body: (fields[`body.${language}`] ?? '').replaceAll('\r\n', '\n').trimEnd(),
});

/** An announcement as the form shows it. @param zone in which its times are shown */
export function fieldsOf(announcement: Announcement, content: Content, zone: string): Fields {
  const { gameId, kind, audience } = announcement;
  const times = timeNames.flatMap((name) => {
    const at = announcement[name];
    return at === undefined ? [] : [[name, localTime(at, zone)]];
  });
  const words = languages.flatMap((language) => {
    const own = content[language];
    return own
      ? [
          [`title.${language}`, own.title],
          [`body.${language}`, own.body],
        ]
      : [];
  });
  const { languages: readers = [], tiers = [], regions = [], activeWithinDays, listed } = audience;
  return {
    ...{ gameId, kind, zone },
    ...Object.fromEntries([...times, ...words]),
    ...Object.fromEntries(readers.map((language) => [`reader.${language}`, 'on'])),
    ...Object.fromEntries(tiers.map((tier) => [`tier.${tier}`, 'on'])),
    regions: regions.join(', '),
    activeWithinDays: activeWithinDays === undefined ? '' : String(activeWithinDays),
    ...(listed ? { listed: 'on' } : {}),
  };
}
