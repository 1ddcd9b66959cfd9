import type { RecordedEvent } from '../../../functions/activity/replay/replay-line.ts';
import type { Labelled } from './sign-ins.ts';

/** An event of a scenario. `mark`: what it belongs to, "wave addresses-1", "break 3". */
export type Marked = Labelled & { mark?: string };

export const minuteMs = 60_000;
export const dayMs = 86_400_000;

export const byTime = (one: Labelled, other: Labelled): number => one.at - other.at;

/** An event like another, at another time and of another kind: the same player, line, device and session. */
export function likewise(of: RecordedEvent, at: number, id: string, more: Partial<RecordedEvent>): RecordedEvent {
  const { answer: _, value: _value, reason: _reason, ...same } = of;
  return { ...same, ...more, id, occurredAt: new Date(at).toISOString() };
}

export const isSuccess = ({ event }: Labelled): boolean => event.type === 'login.succeeded';
export const isOwn = ({ label }: Labelled): boolean => label === 'genuine' || label === 'failure';
