/** The articles of the help library that are always there, as mails and pages link to them: `/help/{slug}`. */
export const helpSlugs = [
  'first-hour',
  'phishing-sign-in-pages',
  'fake-support',
  'gift-and-trade-scams',
  'item-duplication',
  'boosting',
  'account-sharing',
  'leaked-passwords',
  'stolen-mailbox',
  'device-safety',
] as const;
export type HelpSlug = (typeof helpSlugs)[number];
