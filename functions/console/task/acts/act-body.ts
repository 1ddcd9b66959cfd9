import { readTime } from '../zoned.ts';

type Fields = Readonly<Record<string, string>>;

/** What every form carries beside the fields of its act. */
const carried = ['version', 'seen', 'key'];

/** The fields of an act as its schema takes them: without what is empty, and with a time of call-back in UTC. */
export function bodyOf(act: string, fields: Fields): Record<string, string> {
  const filled = Object.entries(fields).filter(([name, value]) => !carried.includes(name) && value.trim() !== '');
  const { zone, callBackAt, ...body } = Object.fromEntries(filled);
  if (act !== 'attempts' || callBackAt === undefined) return body;
  // what is no time goes on as it is: the schema says what is wrong with it
  return { ...body, callBackAt: readTime(callBackAt, zone ?? 'UTC') ?? callBackAt };
}

/** Acts that are right whatever happened meanwhile: they add, and decide nothing. */
const additive = ['notes', 'reveal', 'checks'];

/** The version that an act is for: that of the page on which it was decided. */
export function versionFor(act: string, { version }: Fields): number | undefined {
  const seen = Number(version);
  return additive.includes(act) || !Number.isInteger(seen) || seen < 1 ? undefined : seen;
}
