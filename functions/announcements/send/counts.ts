import { type Language, languages } from '../../kernel/i18n.ts';
import type { Counts } from '../announcement.ts';
import type { Tally } from './tally.ts';
import type { Plan } from './tally-store.ts';

/** What a send has come to in one language. Counts never show below 0: while events and workers overtake each other, one may be for a moment. */
function countsOfLanguage(tally: Tally, plan: Plan | undefined, language: Language): Counts {
  const of = (counter: Exclude<keyof Counts, 'recipients' | 'pending'>) =>
    Math.max(0, tally[`${language}_${counter}`] ?? 0);
  const [sent, unknown, failed, skipped] = [of('sent'), of('unknown'), of('failed'), of('skipped')];
  const expected = plan && !plan.closed ? (plan.expected[language] ?? 0) : 0;
  const pending = Math.max(0, expected - sent - unknown - failed);
  return {
    recipients: pending + sent + unknown + failed + skipped,
    ...{ pending, sent, unknown, failed, skipped },
    delivered: of('delivered'),
    bounced: of('bounced'),
    complained: of('complained'),
    unsubscribed: of('unsubscribed'),
  };
}

export const noCounts: Counts = {
  recipients: 0,
  pending: 0,
  sent: 0,
  delivered: 0,
  bounced: 0,
  complained: 0,
  unsubscribed: 0,
  unknown: 0,
  failed: 0,
  skipped: 0,
};

const sumCounts = (one: Counts, other: Counts): Counts =>
  Object.fromEntries(Object.entries(one).map(([key, count]) => [key, count + other[key as keyof Counts]])) as Counts;

/** By language, without those in which nothing is expected and nothing happened. */
export function countsByLanguage(tally: Tally, plan: Plan | undefined): Partial<Record<Language, Counts>> {
  const all = languages.map((language) => [language, countsOfLanguage(tally, plan, language)] as const);
  return Object.fromEntries(all.filter(([, counts]) => Object.values(counts).some((count) => count > 0)));
}

export const countsFrom = (tally: Tally, plan: Plan | undefined): Counts =>
  Object.values(countsByLanguage(tally, plan)).reduce(sumCounts, noCounts);
