import type { FieldFault } from '../../../kernel/errors.ts';
import { knownZone, type Language } from '../../../kernel/i18n.ts';
import { readTime } from '../../task/zoned.ts';
import { type ComposeSay, fieldName } from './compose-say.ts';
import type { Fields, TimeName } from './fields.ts';

/** Which times a kind has, and needs. */
const timesOfKind: Readonly<Record<string, readonly TimeName[]>> = {
  maintenance: ['startsAt', 'endsAt'],
  policy: ['effectiveAt'],
  safety: [],
};

type Read = { times: Partial<Record<TimeName, string>>; faults: FieldFault[] };

/** Whether a zone is one that this runtime knows. */
const isZone = (zone: string): boolean => zone === 'UTC' || (zone !== '' && knownZone(zone) !== 'UTC');

/** A field's time as RFC 3339; undefined where it is empty or none. */
export const timeIn = (fields: Fields, name: TimeName): string | undefined => {
  const { zone = 'UTC', [name]: typed = '' } = fields;
  return typed !== '' && isZone(zone) ? readTime(typed, zone) : undefined;
};

/** The times of a form, in its zone, and what is wrong with them. @param now milliseconds */
export function readWhen(fields: Fields, reader: Language, say: ComposeSay, now: number): Read {
  const { zone = 'UTC', kind = '' } = fields;
  if (!isZone(zone)) return { times: {}, faults: [{ path: 'zone', message: say('fault.zone') }] };
  const needed = timesOfKind[kind] ?? [];
  const times: Partial<Record<TimeName, string>> = {};
  const faults: FieldFault[] = [];
  const refuse = (path: TimeName, key: 'fault.needed' | 'fault.time' | 'fault.past' | 'fault.order') =>
    faults.push({ path, message: say(key, { field: fieldName(path, reader) }) });
  for (const name of [...needed, 'sendAt' as const]) {
    const typed = fields[name] ?? '';
    const read = timeIn(fields, name);
    if (read !== undefined) times[name] = read;
    else if (typed !== '') refuse(name, 'fault.time');
    else if (needed.includes(name)) refuse(name, 'fault.needed');
  }
  const at = (name: TimeName) => Date.parse(times[name] ?? '');
  if (at('endsAt') <= at('startsAt')) refuse('endsAt', 'fault.order');
  else if (at('endsAt') <= now) refuse('endsAt', 'fault.past');
  return { times, faults };
}
