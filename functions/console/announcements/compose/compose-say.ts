import type { Language, Values } from '../../../kernel/i18n.ts';
import { languageWord } from '../../words/index.ts';
import { type ComposeText, composeText } from './messages/index.ts';

export type ComposeSay = (key: ComposeText, values?: Values) => string;
export const composeSay =
  (language: Language): ComposeSay =>
  (key, values) =>
    composeText(language, key, values);

/** How the form calls a field, for whoever reads what is wrong with it. @param path of the field, such as `title.vi` */
export function fieldName(path: string, reader: Language): string {
  const say = composeSay(reader);
  const [name = '', language] = path.split('.');
  switch (name) {
    case 'title':
    case 'body':
      return say(`${name}In`, { language: languageWord(language ?? 'en', reader) });
    case 'startsAt':
    case 'endsAt':
    case 'effectiveAt':
    case 'sendAt':
    case 'zone':
    case 'kind':
    case 'regions':
    case 'activeWithinDays':
    case 'ids':
      return say(name);
    default:
      return path;
  }
}
