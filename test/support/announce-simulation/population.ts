import type { Verdict } from '../../../functions/announcements/send/send-port.ts';
import type { Random } from '../../../infra/local/sample/random.ts';

export type Player = { player: string; index: number };

const languages = ['en', 'vi', 'zh-Hans', 'it'] as const;
const never = Number.POSITIVE_INFINITY;

/**
 * The players of a game by number. Some are suppressed or have unsubscribed before, some unsubscribe and some are erased while the announcement
 * goes out.
 */
export function createPopulation(size: number, random: Random, { from, until }: { from: number; until: number }) {
  const suppressed = new Uint8Array(size);
  const offSince = new Float64Array(size).fill(never);
  const goneSince = new Float64Array(size).fill(never);
  const moment = () => from + random() * (until - from);
  for (let index = 0; index < size; index++) {
    const fate = random();
    if (fate < 0.02) suppressed[index] = 1;
    else if (fate < 0.05) offSince[index] = 0;
    else if (fate < 0.08) offSince[index] = moment();
    else if (fate < 0.082) goneSince[index] = moment();
  }
  const language = (index: number) => languages[index % languages.length] ?? 'en';
  return {
    size,
    suppressed,
    offSince,
    goneSince,
    language,
    judge: ({ index }: Player, at: number): Verdict => {
      if ((goneSince[index] ?? never) <= at) return { do: 'leave' };
      if (suppressed[index]) return { do: 'skip', reason: 'suppressed', language: language(index) };
      if ((offSince[index] ?? never) <= at) return { do: 'skip', reason: 'unsubscribed', language: language(index) };
      return { do: 'send', language: language(index) };
    },
  };
}

export type Population = ReturnType<typeof createPopulation>;
