import { byTime, dayMs, isSuccess, likewise, type Marked, minuteMs } from './marked.ts';
import type { Random } from './random.ts';

/** Players who forgot their password: several failures from their own device and line before they are in. */
export function forgottenPasswords(random: Random, events: readonly Marked[], share: number): Marked[] {
  return events.flatMap((one) => {
    if (!isSuccess(one) || one.label !== 'genuine' || !random.chance(share)) return [one];
    const tries = 5 + random.below(8);
    const failures = Array.from({ length: tries }, (_, position): Marked => {
      const at = one.at - (tries - position) * (15_000 + random.below(30_000));
      const more = { type: 'login.failed', reason: 'bad_password', sessionId: undefined } as const;
      return {
        at,
        label: 'failure',
        mark: 'forgotten',
        event: likewise(one.event, at, `${one.event.id}-forgot-${position}`, more),
      };
    });
    return [...failures, one];
  });
}

/** The /24 block of an IPv4 address. */
const blockOf = (ip: string) => ip.slice(0, ip.lastIndexOf('.'));

/**
 * A break at the school beside an internet café: within a quarter of an hour its regulars sign in, on machines that they share, and some
 * mistype. Only cafés with so many regulars in the month before.
 */
export function schoolBreak(random: Random, events: readonly Marked[], at: number, name: string): Marked[] {
  const month = events.filter((one) => one.shared && isSuccess(one) && one.at < at && one.at > at - 30 * dayMs);
  const cafes = Map.groupBy(month, ({ event }) => blockOf(event.ip));
  const regulars = (visits: readonly Marked[]) => new Set(visits.map(({ event }) => event.playerId)).size;
  const [visits] = [...cafes.values()].sort((one, other) => regulars(other) - regulars(one));
  if (!visits) return [];
  const last = new Map(visits.map((visit) => [visit.event.playerId, visit]));
  const machines = visits.map(({ event }) => event.device).filter((device) => device?.client === 'game-pc');
  const now = visits.at(-1)?.event.ip ?? '';
  const made = [...last.values()].flatMap((visit, place): Marked[] => {
    const inAt = at + random.below(15 * minuteMs);
    const { language, timezone } = visit.event.device ?? {};
    const machine = machines.length > 0 ? { ...random.pick(machines), language, timezone } : visit.event.device;
    const of = { ...visit.event, ip: now, device: machine, sessionId: `s-break-${name}-${place}` };
    const failures = Array.from({ length: random.chance(0.3) ? 1 + random.below(2) : 0 }, (_, position): Marked => {
      const failedAt = inAt - (position + 1) * 12_000;
      const more = { type: 'login.failed', reason: 'bad_password', sessionId: undefined } as const;
      return {
        at: failedAt,
        label: 'failure',
        shared: true,
        mark: `break ${name}`,
        event: likewise(of, failedAt, `break-${name}-${place}-f${position}`, more),
      };
    });
    const event = { ...likewise(of, inAt, `break-${name}-${place}`, {}), answer: 'confirmed' as const };
    return [...failures, { at: inAt, label: 'genuine', shared: true, mark: `break ${name}`, event }];
  });
  return made.sort(byTime);
}
