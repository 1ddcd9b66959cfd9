import type { Language, Values } from '../../../kernel/i18n.ts';
import { type WatchText, watchText } from './messages/index.ts';

export type WatchSay = (key: WatchText, values?: Values) => string;
export const watchSay =
  (language: Language): WatchSay =>
  (key, values) =>
    watchText(language, key, values);

/** Numbers as the reader writes them. */
export function numbersIn(language: Language) {
  const count = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
  const rate = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const share = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 });
  return {
    count: (value: number) => count.format(value),
    rate: (value: number) => rate.format(value),
    /** Rounded down, so that what is not done is never called done. @param value 0 to 1 */
    share: (value: number) => share.format(Math.floor(value * 100) / 100),
  };
}
