import { type Span, type Weekday, weekdays } from '../../games/index.ts';
import type { FieldFault } from '../../kernel/errors.ts';
import { fieldFaults } from '../../kernel/http-request.ts';
import { languages } from '../../kernel/i18n.ts';
import { type MemberForm, memberForm, type RosterMember, staffIdForm, teams } from '../../outreach/index.ts';
import { exceptionsText, readExceptions, readSpans, spansText } from './hours-text.ts';
import type { TeamText } from './messages/index.ts';
import { type Sheet, weekdayText } from './team-say.ts';

/** The fields of the form of one person, as texts. */
export type Fields = Readonly<Record<string, string>>;

const zoneFallback = 'UTC';

/** The fields as they are shown first. @param zone for a person without shifts */
export function fieldsOf(member: RosterMember | undefined, given: { name?: string | undefined; zone: string }): Fields {
  const ticked = (group: string, values: readonly string[]) =>
    Object.fromEntries(values.map((value) => [`${group}.${value}`, 'on']));
  const { shifts } = member ?? {};
  return {
    name: member?.name ?? given.name ?? '',
    ...ticked('team', member?.teams ?? teams),
    ...ticked('language', member?.languages ?? []),
    share: String(member?.share ?? 1),
    most: String(member?.most ?? 8),
    zone: shifts?.zone ?? given.zone,
    ...Object.fromEntries(weekdays.map((day) => [`day.${day}`, spansText(shifts?.week[day])])),
    exceptions: exceptionsText(shifts?.exceptions),
    version: String(member?.version ?? 0),
  };
}

type Read = { form: MemberForm; faults?: undefined } | { form?: undefined; faults: FieldFault[] };

/** The entry that a sent form asks for, or what is wrong with it: each fault at its field, in the person's language. */
export function readMember(sheet: Sheet, staffId: string, fields: Fields): Read {
  const { say } = sheet;
  const { shifts, faults } = readShifts(sheet, fields);
  const ticked = (group: string, values: readonly string[]) => values.filter((value) => `${group}.${value}` in fields);
  const result = memberForm.safeParse({
    name: fields.name ?? '',
    teams: ticked('team', teams),
    languages: ticked('language', languages),
    share: Number((fields.share ?? '').replace(',', '.')),
    most: Number(fields.most),
    ...(faults.length === 0 ? shifts : {}),
  });
  if (!staffIdForm.safeParse(staffId).success) faults.unshift({ path: 'staffId', message: say('fault.staffId') });
  if (!result.success) faults.push(...fieldFaults(result.error).map(({ path }) => faultAt(sheet, path, fields)));
  const [first] = faults;
  if (!first && result.success) return { form: result.data };
  const one = new Map(faults.map((fault) => [fault.path, fault]));
  return { faults: order.flatMap((field) => one.get(field) ?? []) };
}

const wholeFields = ['name', 'teams', 'languages', 'share', 'most'] as const;
/** In which the form has them. */
const order = ['staffId', ...wholeFields, 'zone', ...weekdays.map((day) => `day.${day}`), 'exceptions'];

/** A fault of the schema as a fault of the form. @param path such as `shifts.week.mon.0.from` */
function faultAt(sheet: Sheet, path: string, fields: Fields): FieldFault {
  const [field = '', part = '', place = ''] = path.split('.');
  const whole = wholeFields.find((one) => one === field);
  if (whole) return { path: whole, message: sheet.say(`fault.${whole}` satisfies TeamText) };
  if (part === 'week') return dayFault(sheet, place);
  if (part === 'exceptions') return exceptionFault(sheet, fields, Number(place));
  return { path: 'zone', message: sheet.say('fault.zone') };
}

function dayFault({ say, visit }: Sheet, day: string): FieldFault {
  const place = weekdays.indexOf(day as Weekday);
  const name = weekdayText(visit.language, Math.max(0, place));
  return { path: `day.${day}`, message: say('fault.day', { day: name }) };
}

function exceptionFault({ say }: Sheet, fields: Fields, place: number): FieldFault {
  const read = readExceptions(fields.exceptions ?? '');
  const line = 'wrong' in read ? read.wrong : (read.lines[place] ?? 1);
  return { path: 'exceptions', message: say('fault.exceptions', { line }) };
}

function readShifts(sheet: Sheet, fields: Fields) {
  const faults: FieldFault[] = [];
  const week: Partial<Record<Weekday, Span[]>> = {};
  for (const day of weekdays) {
    const spans = readSpans(fields[`day.${day}`] ?? '');
    if (!spans) faults.push(dayFault(sheet, day));
    else if (spans.length > 0) week[day] = spans;
  }
  const read = readExceptions(fields.exceptions ?? '');
  if ('wrong' in read) faults.push(exceptionFault(sheet, fields, 0));
  const exceptions = 'wrong' in read ? [] : read.exceptions;
  const none = Object.keys(week).length === 0 && exceptions.length === 0;
  const zone = (fields.zone ?? '').trim() || zoneFallback;
  const shifts = { zone, week, ...(exceptions.length === 0 ? {} : { exceptions }) };
  return { faults, shifts: none ? {} : { shifts } };
}
