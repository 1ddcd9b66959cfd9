import type { Language, Values } from '../../kernel/i18n.ts';
import { languageWord, valueWord } from '../words/index.ts';
import { type Formats, formats } from './format.ts';
import { type ReportText, reportText } from './messages/index.ts';

/** How a report speaks to its reader. */
export type Teller = {
  language: Language;
  say: (key: ReportText, values?: Values) => string;
  word: (group: Parameters<typeof valueWord>[1], value: string) => string;
  /** The name of a group of a report. */
  groupName: (by: string, of: string) => string;
} & Formats;

export function tellerFor(language: Language): Teller {
  const shapes = formats(language);
  const say: Teller['say'] = (key, values) => reportText(language, key, values);
  const groupName = (by: string, of: string): string => {
    if (by === 'all') return say('all');
    if (by === 'day') return shapes.day(of);
    if (by === 'language') return languageWord(of, language);
    return valueWord(language, by as 'team' | 'priority' | 'kind' | 'channel', of);
  };
  return { language, say, word: (group, value) => valueWord(language, group, value), groupName, ...shapes };
}

/** The places that a line over days names: the first, one in the middle, and the last. */
export function namedDays({ shortDay }: Teller, dates: readonly string[]): [string, string, string] {
  const at = (place: number) => {
    const date = dates[place];
    return date === undefined ? '' : shortDay(date);
  };
  const last = dates.length - 1;
  return [at(0), last < 4 ? '' : at(Math.floor(last / 2)), last < 1 ? '' : at(last)];
}
