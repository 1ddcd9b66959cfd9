import { listLimit } from '../../../announcements/index.ts';
import type { FieldFault } from '../../../kernel/errors.ts';
import { type Language, languages } from '../../../kernel/i18n.ts';
import { type ComposeSay, fieldName } from './compose-say.ts';
import type { Fields } from './fields.ts';
import { readPlayers } from './player-list.ts';
import { readRegions } from './regions.ts';

export const tiers = ['standard', 'vip'] as const;
/** Sign-ins are remembered for so many days. */
export const mostDays = 180;

type Read = { audience: Record<string, unknown>; faults: FieldFault[] };

/** Whom a form names, as the API takes it, and what is wrong with it. */
export function readAudienceFields(fields: Fields, reader: Language, say: ComposeSay): Read {
  const faults: FieldFault[] = [];
  const chosen = <T extends string>(group: string, values: readonly T[]) =>
    values.filter((value) => `${group}.${value}` in fields);
  const given = <T>(name: string, list: readonly T[]) => (list.length === 0 ? {} : { [name]: list });
  const regions = readRegions(fields.regions ?? '');
  if (regions.unknown.length > 0)
    faults.push({ path: 'regions', message: say('fault.region', { found: regions.unknown.join(', ').slice(0, 100) }) });
  const days = (fields.activeWithinDays ?? '').trim();
  if (days !== '' && !(/^\d{1,3}$/.test(days) && Number(days) >= 1 && Number(days) <= mostDays))
    faults.push({
      path: 'activeWithinDays',
      message: say('fault.days', { field: fieldName('activeWithinDays', reader), most: mostDays }),
    });
  const list = readIds(fields, say);
  if ('fault' in list) faults.push(list.fault);
  return {
    audience: {
      ...given('languages', chosen('reader', languages)),
      ...given('tiers', chosen('tier', tiers)),
      ...given('regions', regions.codes),
      ...(days === '' ? {} : { activeWithinDays: Number(days) }),
      ...('list' in list ? list.list : {}),
    },
    faults,
  };
}

function readIds(fields: Fields, say: ComposeSay): { list: Record<string, unknown> } | { fault: FieldFault } {
  const listed = 'listed' in fields ? { listed: true } : {};
  const read = readPlayers(fields);
  if ('ids' in read) return { list: { ...listed, ...(read.ids.length > 0 ? { playerIds: read.ids } : {}) } };
  const { fault, ...values } = read;
  return { fault: { path: 'ids', message: say(`fault.${fault}`, { ...values, most: listLimit }) } };
}
