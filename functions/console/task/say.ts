import { formatMoment, type Language, type Values } from '../../kernel/i18n.ts';
import type { TaskDetail } from '../../outreach/index.ts';
import type { Visit } from '../frame/visit.ts';
import { isTaskText, type TaskText, taskText } from './messages/index.ts';

/** What every part of the page of a case is made from. */
export type Sheet = {
  visit: Visit;
  task: TaskDetail;
  say: (key: TaskText, values?: Values) => string;
};

export const sheetOf = (visit: Visit, task: TaskDetail): Sheet => ({
  visit,
  task,
  say: (key, values) => taskText(visit.language, key, values),
});

/** A text chosen by a value, such as the state of a mail; a value of a later version stands for itself. */
export function sayValue({ say }: Pick<Sheet, 'say'>, group: string, value: string): string {
  const key = `${group}_${value}`;
  return isTaskText(key) ? say(key) : value;
}

/** A moment in the agent's zone. @param at RFC 3339 */
export const momentText = ({ visit }: Pick<Sheet, 'visit'>, at: string): string =>
  formatMoment(Date.parse(at), visit.language, visit.timezone);

/** A moment without its zone, short, where many stand beneath each other and the zone is said once. @param at RFC 3339 */
export function shortMoment({ visit }: Pick<Sheet, 'visit'>, at: string): string {
  const options = { dateStyle: 'short', timeStyle: 'short', timeZone: visit.timezone ?? 'UTC' } as const;
  return inZone(options, visit.language).format(Date.parse(at));
}

/** A format in a zone that came from outside; in UTC if this runtime does not know it. */
export function inZone(options: Intl.DateTimeFormatOptions, language: Language): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat(language, options);
  } catch {
    return new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
  }
}

/** A day as the reader writes it. @param day ISO 8601, in UTC as habits are counted */
export const dayText = ({ visit }: Pick<Sheet, 'visit'>, day: string): string =>
  inZone({ dateStyle: 'medium', timeZone: 'UTC' }, visit.language).format(Date.parse(day));
