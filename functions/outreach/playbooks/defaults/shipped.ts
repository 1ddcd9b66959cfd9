import type { Language } from '../../../kernel/i18n.ts';
import type { TaskKind } from '../../task.ts';
import type { Phrase, Playbook, PlaybookName } from '../playbook.ts';
import { enCalls } from './en-calls.ts';
import { enPhrases } from './en-phrases.ts';
import { itCalls } from './it-calls.ts';
import { itPhrases } from './it-phrases.ts';
import { viCalls } from './vi-calls.ts';
import { viPhrases } from './vi-phrases.ts';
import { zhCalls } from './zh-calls.ts';
import { zhPhrases } from './zh-phrases.ts';

/** What is said in a case of one kind. */
type Call = Omit<Playbook, 'phrases'>;
export type Calls = Readonly<Record<TaskKind, Call>>;

/** The prepared messages that every language has. */
export const phraseKeys = [
  'call_back',
  'not_reached',
  'was_it_you',
  'on_hold',
  'leaked_password',
  'account_secured',
  'was_you',
  'more_time',
  'right_address',
  'many_alerts',
  'many_players',
  'wrong_person',
  'not_all_back',
  'closing_care',
] as const;
type PhraseKey = (typeof phraseKeys)[number];
export type Phrases = Readonly<Record<PhraseKey, Omit<Phrase, 'key'>>>;

/** What fits each kind of case, the most likely first. */
const phrasesOf: Readonly<Record<TaskKind, readonly PhraseKey[]>> = {
  denied: [
    ...(['call_back', 'not_reached', 'on_hold', 'leaked_password', 'account_secured', 'more_time'] as const),
    ...(['wrong_person', 'not_all_back', 'closing_care'] as const),
  ],
  suspicious: [
    ...(['call_back', 'was_it_you', 'not_reached', 'on_hold', 'leaked_password', 'account_secured'] as const),
    ...(['was_you', 'more_time', 'wrong_person', 'closing_care'] as const),
  ],
  undeliverable: [
    ...(['right_address', 'call_back', 'not_reached', 'was_it_you', 'was_you', 'account_secured'] as const),
    ...(['more_time', 'wrong_person', 'closing_care'] as const),
  ],
  unanswered: [
    ...(['was_it_you', 'call_back', 'not_reached', 'on_hold', 'was_you', 'leaked_password'] as const),
    ...(['account_secured', 'wrong_person', 'closing_care'] as const),
  ],
  mail_cap: [
    ...(['many_alerts', 'call_back', 'not_reached', 'was_you', 'leaked_password', 'account_secured'] as const),
    ...(['more_time', 'wrong_person', 'closing_care'] as const),
  ],
  wave: [
    ...(['many_players', 'call_back', 'on_hold', 'leaked_password', 'account_secured', 'more_time'] as const),
    ...(['wrong_person', 'not_all_back', 'closing_care'] as const),
  ],
};

const calls: Readonly<Record<Language, Calls>> = { en: enCalls, vi: viCalls, 'zh-Hans': zhCalls, it: itCalls };
const phrases: Readonly<Record<Language, Phrases>> = {
  en: enPhrases,
  vi: viPhrases,
  'zh-Hans': zhPhrases,
  it: itPhrases,
};

/** What a game starts with, until its supervisors write their own. */
export const shipped = ({ kind, language }: PlaybookName): Playbook => ({
  ...calls[language][kind],
  phrases: phrasesOf[kind].map((key) => ({ key, ...phrases[language][key] })),
});
