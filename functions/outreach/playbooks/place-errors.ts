import type { FieldFault } from '../../kernel/errors.ts';
import type { Language } from '../../kernel/i18n.ts';
import { type PlaceFault, placeFaults, places } from './places.ts';
import { type Playbook, textsOf } from './playbook.ts';

export type PlaceError = { path: string } & PlaceFault;

/** What is wrong with the places of a playbook, each with the path of its text. */
export const placeErrors = (content: Playbook, language: Language): PlaceError[] =>
  textsOf(content).flatMap(({ path, text }) => placeFaults(text, language).map((fault) => ({ path, ...fault })));

/** The same in the words of the API. */
export function placeFieldFaults(content: Playbook, language: Language): FieldFault[] {
  return placeErrors(content, language).map((error) => ({ path: `content.${error.path}`, message: inWords(error) }));
}

function inWords(error: PlaceError): string {
  switch (error.fault) {
    case 'unreadable':
      return 'has braces that cannot be read; a place is written like {player}';
    case 'unknown':
      return `has the place {${error.found}}, which there is not; there are ${places.map((place) => `{${place}}`).join(', ')}`;
    case 'hidden':
      return `has ${error.found} right after a straight apostrophe, which hides it; write ’ instead`;
  }
}
