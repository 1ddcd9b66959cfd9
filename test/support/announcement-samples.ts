import { type Language, languages } from '../../functions/kernel/i18n.ts';
import type { AnnouncementFacts, AnnouncementKind } from '../../functions/mail/announcement/announcement-facts.ts';
import { announcementComposer } from '../../functions/mail/announcement/compose-announcement.ts';
import type { MailTenant } from '../../functions/mail/mail-services.ts';
import { announcementWords } from './announcement-words.ts';
import { zones } from './mail-samples.ts';
import { pngSample } from './png-sample.ts';

export const logo = { png: new Uint8Array(pngSample(64, 64)), width: 64, height: 64 };

export const tenant: MailTenant = {
  name: 'Harbour Tales',
  supportAddress: 'help@harbour.example',
  branding: { color: '#1a5fb4', logo },
};

const token = 'u_R2h5c0lkZW50aXR5VG9rZW5Gb3JUZXN0c09ubHkx';
export const unsubscribeUrl = `https://play.example/u/${token}?a=a_one`;

/** The facts of one announcement. @param only the languages it was written in, besides English */
export const factsOf = (
  kind: AnnouncementKind,
  only: readonly Language[] = languages,
  change: Partial<AnnouncementFacts> = {},
): AnnouncementFacts => {
  const words = announcementWords[kind];
  const own = Object.fromEntries(only.map((language) => [language, words[language]]));
  return {
    announcementId: 'a_one',
    gameId: 'demo',
    kind,
    startsAt: Date.UTC(2026, 10, 24, 21),
    endsAt: Date.UTC(2026, 10, 25, 1, 30),
    effectiveAt: Date.UTC(2026, 11, 1),
    content: { ...own, en: words.en },
    noticeUrl: `https://play.example/notices/${kind}-one`,
    ...change,
  };
};

export const readerOf = (language: Language, timezone: string | undefined = zones[language], nickname = 'Mai') => ({
  contact: { locale: language, timezone, nickname },
  unsubscribeUrl,
});

/** One copy to send. */
export const copyTo = (language: Language, change: { timezone?: string; nickname?: string; to?: string } = {}) => ({
  ...readerOf(language, change.timezone, change.nickname),
  sendId: 'a_one-p_one',
  from: 'news@news.play.example',
  to: change.to ?? 'mai@mail.example',
  now: Date.UTC(2026, 10, 22, 9),
});

/** A mail of every kind in every language, and of what only some readers get. */
export function allAnnouncements(of: MailTenant = tenant) {
  const long = { endsAt: Date.UTC(2026, 10, 27, 9) };
  const made = (name: string, facts: AnnouncementFacts, timezone: (language: Language) => string | undefined) =>
    languages.map((language) => ({
      name: `${name} ${language}`,
      ...announcementComposer(facts, of).render({
        ...readerOf(language),
        contact: { locale: language, timezone: timezone(language), nickname: 'Mai' },
      }),
    }));
  const own = (language: Language) => zones[language];
  return [
    ...made('maintenance', factsOf('maintenance'), own),
    ...made('maintenance in no known zone', factsOf('maintenance'), () => undefined),
    ...made('maintenance of days', factsOf('maintenance', languages, long), own),
    ...made('policy', factsOf('policy'), own),
    ...made('safety', factsOf('safety'), own),
    ...made('maintenance in English only', factsOf('maintenance', []), own).filter(({ language }) => language !== 'en'),
    ...made('safety in English only', factsOf('safety', []), own).filter(({ language }) => language !== 'en'),
  ];
}
