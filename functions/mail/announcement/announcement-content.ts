import type { Language } from '../../kernel/i18n.ts';
import { oneLine } from '../../kernel/text.ts';
import type { Block, MailContent } from '../mail-content.ts';
import type { AnnouncementFacts, AnnouncementWords } from './announcement-facts.ts';
import { knowsZone, preheaderOf, spanOf, timeRows } from './announcement-times.ts';
import { dayHours, hourMarks } from './day-hours.ts';
import { type AnnouncementKey, en } from './messages/en.ts';
import { translateAnnouncement } from './messages/index.ts';
import { parseMarkdown } from './parse-markdown.ts';
import type { Inline, Rich } from './rich.ts';
import { firstWords } from './rich-text.ts';

/** What a copy says that is not the same for all readers of a language and zone: marks to fill in. */
export type Marks = { greeting: string; unsubscribeUrl: string; preferencesUrl: string };

export type ContentInput = {
  facts: AnnouncementFacts;
  brand: { game: string; supportAddress: string };
  language: Language;
  timezone: string | undefined;
};

const titleMost = 150;
const preheaderMost = 150;

/** The words for a reader of a language: their own, or else the English ones. */
export function wordsFor(
  { content }: Pick<AnnouncementFacts, 'content'>,
  language: Language,
): { words: AnnouncementWords; fallback: boolean } {
  const own = content[language];
  return own ? { words: own, fallback: false } : { words: content.en, fallback: true };
}

type Say = (key: AnnouncementKey, values?: Record<string, string>) => string;

const line = (text: string): Inline[] => [{ kind: 'text', text }];
const neverKeys = Object.keys(en).filter((key): key is AnnouncementKey => key.startsWith('never_'));

/** Ends every safety notice, whatever the publisher wrote: the one rule that sees through most tricks. */
function neverAsked(say: Say): Rich {
  const items = neverKeys.map((key): Rich => [{ kind: 'paragraph', inner: line(say(key)) }]);
  return [
    { kind: 'heading', level: 3, inner: line(say('neverHeading')) },
    { kind: 'list', first: undefined, items },
    { kind: 'paragraph', inner: line(say('neverEnd')) },
  ];
}

/** When it is, as rows and drawn. */
function timeBlocks({ facts, language, timezone }: ContentInput, say: Say): Block[] {
  const span = spanOf(facts);
  const rows = timeRows(facts, language, timezone);
  if (rows.length === 0) return [];
  const days = span ? dayHours(span, language, timezone) : [];
  return [
    { kind: 'facts', rows },
    ...(days.length === 0 ? [] : [{ kind: 'hours', days, marks: hourMarks(language) } as const]),
    ...(span ? [{ kind: 'note', text: say(knowsZone(timezone) ? 'calendarNote' : 'zoneUnknown') } as const] : []),
  ];
}

/**
 * An announcement as a mail for all readers of one language and zone.
 * @throws Error for words that are not of the safe subset: they were checked when they were written
 */
export function announcementContent(input: ContentInput, marks: Marks): MailContent & { fallback: boolean } {
  const { facts, brand, language, timezone } = input;
  const constants = { game: brand.game, support: brand.supportAddress };
  const say: Say = (key, values = {}) => translateAnnouncement(language, key, { ...constants, ...values });
  const { words, fallback } = wordsFor(facts, language);
  const written = fallback ? 'en' : undefined;
  const read = parseMarkdown(words.body);
  if ('faults' in read) throw new Error('an announcement holds Markdown that is not of the safe subset');
  const title = oneLine(words.title, titleMost);
  const kind = say(`kind_${facts.kind}`);
  const told = title.toLowerCase().includes(kind.toLowerCase());
  return {
    language,
    fallback,
    subject: told ? title : say('subject', { kind, title }),
    preheader: oneLine(preheaderOf(facts, language, timezone) ?? firstWords(read.rich), preheaderMost),
    eyebrow: kind,
    heading: title,
    headingLanguage: written,
    greeting: marks.greeting,
    blocks: [
      ...(fallback
        ? [{ kind: 'rich', rich: [{ kind: 'paragraph', inner: line(say('fallback')) }], panel: true } as const]
        : []),
      ...timeBlocks(input, say),
      { kind: 'rich', rich: read.rich, language: written },
      ...(facts.kind === 'safety' ? [{ kind: 'rich', rich: neverAsked(say), panel: true } as const] : []),
      { kind: 'button', label: say('noticeButton'), url: facts.noticeUrl },
    ],
    footer: [say(`why_${facts.kind}`), say('whySafe')],
    footerLinks: [
      { label: say('unsubscribe'), url: marks.unsubscribeUrl },
      { label: say('preferences'), url: marks.preferencesUrl },
    ],
  };
}
