import { type HelpSlug, helpSlugs } from '../../../kernel/help-slugs.ts';
import type { Article } from '../article.ts';
import { accountSharing } from './account-sharing/article.ts';
import { boosting } from './boosting/article.ts';
import { deviceSafety } from './device-safety/article.ts';
import { fakeSupport } from './fake-support/article.ts';
import { firstHour } from './first-hour/article.ts';
import { giftAndTradeScams } from './gift-and-trade-scams/article.ts';
import { itemDuplication } from './item-duplication/article.ts';
import { leakedPasswords } from './leaked-passwords/article.ts';
import { phishingSignInPages } from './phishing-sign-in-pages/article.ts';
import { stolenMailbox } from './stolen-mailbox/article.ts';

const bySlug: Readonly<Record<HelpSlug, Article>> = {
  'first-hour': firstHour,
  'phishing-sign-in-pages': phishingSignInPages,
  'fake-support': fakeSupport,
  'gift-and-trade-scams': giftAndTradeScams,
  'item-duplication': itemDuplication,
  boosting,
  'account-sharing': accountSharing,
  'leaked-passwords': leakedPasswords,
  'stolen-mailbox': stolenMailbox,
  'device-safety': deviceSafety,
};

/** The library as we ship it, each article in every language, or it does not compile; in the order of {@link helpSlugs}. */
export const shippedArticles: readonly Article[] = helpSlugs.map((slug) => bySlug[slug]);

export const shippedArticle = (slug: HelpSlug): Article => bySlug[slug];
