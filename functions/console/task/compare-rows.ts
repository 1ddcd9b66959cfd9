import type { Language } from '../../kernel/i18n.ts';
import type { TaskDetail } from '../../outreach/index.ts';
import type { TaskText } from './messages/index.ts';
import { placeText, tagText } from './place-words.ts';
import { inZone } from './say.ts';

type Compared = NonNullable<TaskDetail['compared']>;
export type CompareRow = {
  label: TaskText;
  value: string;
  /** What is usual, the most frequent first. */
  usual: readonly { text: string; times?: number }[];
  mark: Compared[keyof Compared];
};

/** How much of what is usual fits beside one value. */
const shown = 3;

/** A time of day in a zone. @param at RFC 3339 */
const clock = (at: string, zone: string | undefined, language: Language): string =>
  inZone({ hour: '2-digit', minute: '2-digit', timeZone: zone ?? 'UTC' }, language).format(Date.parse(at));

/** The event in question beside what is usual, row by row. Empty where the case knows of no event. */
export function compareRows(task: TaskDetail, language: Language, kindWord: (kind: string) => string): CompareRow[] {
  const { inQuestion: seen, usual, compared, contact } = task;
  if (!seen) return [];
  const mark = (what: keyof Compared) => compared?.[what] ?? 'untold';
  const of = <One extends { signIns: number }>(all: readonly One[] | undefined, text: (one: One) => string) =>
    (all ?? []).slice(0, shown).map((one) => ({ text: text(one), times: one.signIns }));
  const network = (name: string, kind: string) => [name, kindWord(kind)].filter((part) => part !== '').join(' · ');
  const rows: CompareRow[] = [
    { label: 'rowDevice', value: seen.device, usual: of(usual?.devices, ({ name }) => name), mark: mark('device') },
    {
      label: 'rowNetwork',
      value: network(seen.network, seen.networkKind),
      usual: of(usual?.networks, ({ name, kind }) => network(name, kind)),
      mark: mark('network'),
    },
    {
      label: 'rowPlace',
      value: placeText(seen, language),
      usual: of(usual?.places, (one) => placeText(one, language)),
      mark: mark('place'),
    },
    {
      label: 'rowTimeOfDay',
      value: clock(seen.at, contact.timezone, language),
      usual: (usual?.lastSignIns ?? []).slice(0, shown).map((at) => ({ text: clock(at, contact.timezone, language) })),
      mark: mark('timeOfDay'),
    },
    {
      label: 'rowLanguage',
      value: seen.language === undefined ? '' : tagText(seen.language, language),
      usual: (usual?.languages ?? []).slice(0, shown).map((tag) => ({ text: tagText(tag, language) })),
      mark: mark('language'),
    },
    {
      label: 'rowTimezone',
      value: seen.timezone ?? '',
      usual: (usual?.timezones ?? []).slice(0, shown).map((text) => ({ text })),
      mark: mark('timezone'),
    },
  ];
  return rows.filter(({ value, usual: known }) => value !== '' || known.length > 0);
}
