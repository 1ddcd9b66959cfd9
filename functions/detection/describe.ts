import { countryName, type Language, translator } from '../kernel/i18n.ts';
import { en, type MessageKey } from './messages/en.ts';
import { it } from './messages/it.ts';
import { vi } from './messages/vi.ts';
import { zhHans } from './messages/zh-hans.ts';
import type { ExplainedSignal, Signal } from './types.ts';

const say = translator<MessageKey>({ en, vi, 'zh-Hans': zhHans, it });

const isKey = (code: string): code is MessageKey => Object.hasOwn(en, code);

const text = (fact: string | number | undefined): string => String(fact ?? '');
const number = (fact: string | number | undefined): number => (Number.isFinite(Number(fact)) ? Number(fact ?? 0) : 0);
const yesNo = (value: boolean): string => (value ? 'yes' : 'no');

function duration(minutes: number, language: Language): string {
  const [unit, amount] =
    minutes < 90 ? (['minutes', minutes] as const) : (['hours', Math.round(minutes / 60)] as const);
  return say(language, unit, { amount });
}

function where(place: string, country: string, language: Language): string {
  const named = country === '' ? '' : countryName(country, language);
  return [place, named].filter(Boolean).join(', ');
}

function languageName(tag: string, language: Language): string {
  try {
    return new Intl.DisplayNames(language, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/**
 * A signal as one or two sentences that an agent can read to a player. Plain text, not markup. Never throws: for a signal of a later
 * or an earlier version there is a general sentence.
 */
export function describeSignal({ code, facts }: Signal, language: Language): string {
  const { device, network, country, place, fromCountry, fromPlace, what, language: tag } = facts;
  const minutes = number(facts.minutes);
  const act = text(what);
  const values = {
    device: text(device),
    named: yesNo(text(device) !== ''),
    network: text(network),
    inNetwork: yesNo(text(network) !== ''),
    country: where('', text(country), language),
    where: where(text(place), text(country), language),
    fromWhere: where(text(fromPlace), text(fromCountry), language),
    language: tag === undefined ? '' : languageName(text(tag), language),
    timezone: text(facts.timezone),
    km: number(facts.km),
    count: number(facts.count),
    failures: number(facts.failures),
    accounts: number(facts.accounts),
    act: isKey(act) ? say(language, act) : act,
    soon: yesNo(minutes < 1),
    duration: duration(minutes, language),
  };
  const sentence = say(language, isKey(code) ? code : 'unknown', values);
  if (facts.learned === undefined) return sentence;
  const gap = language === 'zh-Hans' ? '' : ' ';
  return `${sentence}${gap}${say(language, 'learning')}`;
}

/**
 * A kept signal in a reader's language: by its facts, if they were kept, else in the sentence that was kept. Facts of an old signal may be gone:
 * then it stays in English.
 */
export const retoldSignal = (
  { facts, ...told }: ExplainedSignal,
  language: Language,
): Omit<ExplainedSignal, 'facts'> =>
  facts === undefined ? told : { ...told, detail: describeSignal({ ...told, facts }, language) };

/** A signal as it is stored: its facts say all that its English sentence says, and take less room. */
export const leanSignal = ({ detail, ...signal }: ExplainedSignal): StoredSignal =>
  signal.facts === undefined ? { ...signal, detail } : signal;

export type StoredSignal = Omit<ExplainedSignal, 'detail'> & { detail?: string };

/** What {@link leanSignal} stored, with its English sentence again. */
export const fullSignal = (stored: StoredSignal): ExplainedSignal => ({
  ...stored,
  detail: stored.detail ?? describeSignal({ ...stored, facts: stored.facts ?? {} }, 'en'),
});
