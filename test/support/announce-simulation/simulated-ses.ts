import type { RecipientState } from '../../../functions/announcements/announcement.ts';
import type { Handed } from '../../../functions/announcements/send/send-port.ts';
import type { Random } from '../../../infra/local/sample/random.ts';
import type { VirtualTime } from './virtual-time.ts';

/** Sends counted in any window of a second, from the times at which they were taken. */
function createWindow() {
  const times: number[] = [];
  let from = 0;
  let most = 0;
  return {
    /** @returns how many were taken within the second that ends now, with this one */
    count: (now: number): number => {
      times.push(now);
      while (now - (times[from] ?? now) >= 1000) from += 1;
      const inside = times.length - from;
      if (inside > most) most = inside;
      if (from > 100_000) {
        times.splice(0, from);
        from = 0;
      }
      return inside;
    },
    inside: (now: number): number => {
      while (from < times.length && now - (times[from] ?? now) >= 1000) from += 1;
      return times.length - from;
    },
    most: () => most,
  };
}

/** What chance does to one call in so many. */
const chances = { refused: 0.0005, failed: 0.003, acceptedUnheard: 0.001, lostOnTheWay: 0.0005 };

/**
 * SES in virtual time: never takes more than its rate in any window of a second, has spells in which it throttles all, refuses, fails, loses
 * calls and answers. Tells of what it took late, doubled and in any order; of what it was never heard to take, at times never.
 */
export function createSimulatedSes(
  time: VirtualTime,
  random: Random,
  rate: number,
  hear: (index: number, to: RecipientState) => void,
) {
  const taken = new Map<number, number>();
  const window = createWindow();
  const found = { accepted: 0, throttledForRate: 0, throttledBySpell: 0, failed: 0, refused: 0, unheard: 0, lost: 0 };
  const startedAt = time.now();
  let throttlesUntil = 0;
  const perSecond: number[] = [];

  const tell = (index: number) => {
    const fate = random();
    const news: RecipientState[] = ['DELIVERED'];
    if (fate < 0.01) news.splice(0, 1, 'BOUNCED');
    else if (fate < 0.0105) news.push('COMPLAINED');
    for (const one of [...news, ...(random() < 0.05 ? news : [])])
      time.at(time.now() + random() ** 3 * 300_000, () => hear(index, one));
  };
  const take = (index: number, tells: boolean) => {
    window.count(time.now());
    taken.set(index, (taken.get(index) ?? 0) + 1);
    found.accepted += 1;
    const second = Math.floor((time.now() - startedAt) / 1000);
    perSecond[second] = (perSecond[second] ?? 0) + 1;
    if (tells) tell(index);
  };

  return {
    taken,
    found,
    window,
    perSecond,
    /** SES throttles everybody for a while. */
    throttle: (ms: number): void => {
      throttlesUntil = time.now() + ms;
    },
    /** One call. @returns its answer and when it comes; milliseconds */
    call: (index: number): { answer: Handed; after: number } => {
      const after = 10 + random() * 60;
      const later = (reason: string) => ({ answer: { outcome: 'later', reason } as const, after });
      if (time.now() < throttlesUntil) {
        found.throttledBySpell += 1;
        return later('Throttling');
      }
      if (window.inside(time.now()) >= rate) {
        found.throttledForRate += 1;
        return later('Throttling');
      }
      let fate = random();
      const met = (chance: number) => {
        fate -= chance;
        return fate < 0;
      };
      if (met(chances.refused)) {
        found.refused += 1;
        return { answer: { outcome: 'refused', reason: 'MessageRejected' }, after };
      }
      if (met(chances.failed)) {
        found.failed += 1;
        return later('InternalFailure');
      }
      const unheard = {
        answer: { outcome: 'unknown', reason: 'TimeoutError' } as const,
        after: random() < 0.5 ? 10_000 : after,
      };
      if (met(chances.acceptedUnheard)) {
        found.unheard += 1;
        take(index, random() < 0.5);
        return unheard;
      }
      if (met(chances.lostOnTheWay)) {
        found.lost += 1;
        return unheard;
      }
      take(index, true);
      return { answer: { outcome: 'accepted', messageId: `m${found.accepted}` }, after };
    },
  };
}

export type SimulatedSes = ReturnType<typeof createSimulatedSes>;
