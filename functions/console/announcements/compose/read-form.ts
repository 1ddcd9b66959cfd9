import { kinds } from '../../../announcements/index.ts';
import type { FieldFault } from '../../../kernel/errors.ts';
import type { Visit } from '../../frame/visit.ts';
import { composeSay, fieldName } from './compose-say.ts';
import type { Fields } from './fields.ts';
import { readAudienceFields } from './read-audience.ts';
import { readWhen } from './read-when.ts';
import { readWords } from './read-words.ts';

export type ReadForm =
  | { body: Record<string, unknown>; faults?: undefined }
  | { body?: undefined; faults: FieldFault[] };

/** A form as the API takes it, or what is wrong with it, in the words of the person who wrote it. */
export function readForm({ language, now }: Pick<Visit, 'language' | 'now'>, fields: Fields): ReadForm {
  const say = composeSay(language);
  const kind = kinds.find((one) => one === fields.kind);
  const { content, faults: wordFaults } = readWords(fields, language, say);
  const { times, faults: timeFaults } = readWhen(fields, language, say, now);
  const { audience, faults: audienceFaults } = readAudienceFields(fields, language, say);
  const kindFaults = kind ? [] : [{ path: 'kind', message: say('fault.kind') }];
  const faults = [...kindFaults, ...wordFaults, ...timeFaults, ...audienceFaults];
  if (faults.length > 0) return { faults };
  return { body: { gameId: fields.gameId, kind, content, audience, ...times } };
}

/** Where the field stands of which the API tells by its path. */
function pathInForm(path: string): string {
  const [first = '', second, third] = path.split('.');
  if (first === 'content' && second && third) return `${third}.${second}`;
  if (first === 'audience') return second === 'playerIds' ? 'ids' : (second ?? first);
  return first;
}

/** What the API found wrong beyond what the form looks at. Its words are English; the field is named in the person's language. */
export const faultsOfApi = (errors: readonly FieldFault[], { language }: Pick<Visit, 'language'>): FieldFault[] =>
  errors.map(({ path: told, message: detail }) => {
    const path = pathInForm(told);
    return { path, message: composeSay(language)('fault.other', { field: fieldName(path, language), detail }) };
  });
