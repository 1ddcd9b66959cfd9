import { type RecordedEvent, readLine } from '../../../functions/activity/replay/replay-line.ts';

/** Judges a recorded event, given as its line, and learns from it. @returns whether it would ask the player */
type Judge = (line: string) => boolean | Promise<boolean>;

/** `create` begins with nothing known. */
export type Contender = { name: string; create: () => Judge };

/** Reads a line as the service reads an event: JSON, then the schema. All contenders pay for it alike. */
export function parse(line: string): RecordedEvent {
  const read = readLine(line);
  if ('fault' in read) throw new Error(read.fault);
  return read.event;
}
