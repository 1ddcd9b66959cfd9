import type { HelpSlug } from './help-slugs.ts';
import type { Language } from './i18n.ts';
import { translate } from './messages/index.ts';

/** The articles that mails and pages about one account point to. */
export type FittingSlug = Extract<HelpSlug, 'first-hour' | 'stolen-mailbox' | 'leaked-passwords' | 'device-safety'>;

/** A link to an article: what stands before it (with the space between, where the language has one), its words, and its address. */
export type HelpLink = { lead: string; label: string; url: string };

/** @param publicUrl without a slash at its end; empty within our own pages */
export const helpLink = (language: Language, slug: FittingSlug, publicUrl = ''): HelpLink => ({
  lead: `${translate(language, `lead_${slug}`)}${language === 'zh-Hans' ? '' : ' '}`,
  label: translate(language, `help_${slug}`),
  url: `${publicUrl}/help/${slug}?lang=${language}`,
});
