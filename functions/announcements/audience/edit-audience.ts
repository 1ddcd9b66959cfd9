import { badRequest } from '../../kernel/errors.ts';
import type { Audience } from '../announcement.ts';
import { type AudienceForm, readAudience } from './audience-schema.ts';

const refused = (path: string, message: string) =>
  badRequest('The body has fields that cannot be used.', [{ path, message }]);

/**
 * The audience after an edit. A list is only ever added to, by the call for that: whoever was on it might otherwise be on it still.
 * @throws Problem 400 naming the field
 */
export function editedAudience(before: Audience, form: AudienceForm): Audience {
  if (form.playerIds) throw refused('audience.playerIds', 'cannot be replaced; add players by POST …/recipients');
  const { audience } = readAudience(form);
  if (before.listed && !audience.listed)
    throw refused('audience.listed', 'stays true; make a new announcement for an audience without the list');
  if (audience.listed && !before.listed)
    throw refused('audience.listed', 'needs a list; add players by POST …/recipients');
  return audience;
}
