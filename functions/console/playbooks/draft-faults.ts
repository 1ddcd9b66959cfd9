import type { FieldFault } from '../../kernel/errors.ts';
import type { Language } from '../../kernel/i18n.ts';
import {
  type PlaceError,
  type PlaybookForm,
  placeErrors,
  places,
  playbookContent,
  playbookLimits,
  playbookWholeLimit,
} from '../../outreach/index.ts';
import { contentOf, type Draft } from './draft.ts';
import { type Say, sectionTitle } from './sections.tsx';

export type CheckedDraft =
  | { content: NonNullable<PlaybookForm['content']>; faults?: undefined }
  | { content?: undefined; faults: FieldFault[] };

/** The draft as a playbook, or what is wrong with it, in the words of the person who wrote it. @param language of the playbook */
export function checkDraft(draft: Draft, language: Language, say: Say): CheckedDraft {
  const checked = playbookContent.safeParse(contentOf(draft));
  if (!checked.success)
    return {
      faults: checked.error.issues.map(({ path, code, ...issue }) => {
        const at = path.map(String);
        const most = 'maximum' in issue ? Number(issue.maximum) : playbookWholeLimit;
        const kind = code === 'too_small' ? 'empty' : code === 'too_big' ? sizeFault(at) : wholeFault(at);
        return { path: at.join('.'), message: say(`fault_${kind}`, { field: fieldName(at, say), most }) };
      }),
    };
  const faults = placeErrors(checked.data, language);
  if (faults.length === 0) return { content: checked.data };
  return { faults: faults.map((error) => ({ path: error.path, message: placeSentence(error, say) })) };
}

const wholeFault = (path: readonly string[]) => (path.length === 0 ? 'whole' : 'other');
const sizeFault = (path: readonly string[]) => (path.length === 1 && isList(path[0]) ? 'many' : 'long');
const isList = (name: string | undefined) => name === 'upset' || name === 'phrases';

const braced = (place: string) => `{${place}}`;

function placeSentence(error: PlaceError, say: Say): string {
  const field = fieldName(error.path.split('.'), say);
  if (error.fault === 'unreadable') return say('fault_unreadable', { field, example: braced('player') });
  const found = error.fault === 'unknown' ? braced(error.found) : error.found;
  return say(`fault_${error.fault}`, { field, found, places: places.map(braced).join(' ') });
}

/** How the form calls a field. */
function fieldName([part = '', number, name]: readonly string[], say: Say): string {
  const at = Number(number) + 1;
  switch (part) {
    case 'opening':
    case 'ask':
    case 'can':
    case 'closing':
      return sectionTitle(say, part);
    case 'upset':
      return number === undefined
        ? sectionTitle(say, 'upset')
        : `${sectionTitle(say, 'upset')}, ${say('upsetNumber', { number: at })}`;
    case 'phrases': {
      if (number === undefined) return say('phrases');
      const field = name === 'title' ? 'phraseTitle' : name === 'subject' ? 'phraseSubject' : 'phraseText';
      return `${say('phraseNumber', { number: at })}, ${say(field)}`;
    }
    default:
      return say('title');
  }
}

/** What the browser is to hold people to already. */
export const most = playbookLimits;
