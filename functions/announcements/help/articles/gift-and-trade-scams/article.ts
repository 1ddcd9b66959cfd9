import type { Article } from '../../article.ts';
import { words as en } from './en.ts';
import { words as it } from './it.ts';
import { words as vi } from './vi.ts';
import { words as zhHans } from './zh-hans.ts';

export const giftAndTradeScams: Article = {
  slug: 'gift-and-trade-scams',
  topics: ['scams'],
  since: '2026-11-22',
  words: { en, vi, 'zh-Hans': zhHans, it },
};
