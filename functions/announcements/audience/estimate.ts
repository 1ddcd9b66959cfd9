import type { Database } from '../../kernel/dynamo.ts';
import { languages } from '../../kernel/i18n.ts';
import type { Keys } from '../../kernel/secrets.ts';
import { type Announcement, type Estimate, sendShards, skipReasons } from '../announcement.ts';
import { countCandidates, nextCandidates } from './candidates-store.ts';
import { consider } from './consider.ts';
import type { Judgement } from './judge.ts';

/** How many people an estimate looks at one by one: as many as can be within the time of a request. */
const mostLookedAt = 48_000;
/** Read at a time, of each part: all parts together keep so many times 32 contacts in memory. */
const pageSize = 250;

type Counted = Pick<Estimate, 'byLanguage' | 'skipped'> & { looked: number; rest: number };
type Asked = Pick<Announcement, 'announcementId' | 'gameId' | 'kind' | 'audience'>;

function count({ byLanguage, skipped }: Counted, judgement: Judgement): void {
  if ('send' in judgement) byLanguage[judgement.language] = (byLanguage[judgement.language] ?? 0) + 1;
  else if ('skip' in judgement) skipped[judgement.skip] = (skipped[judgement.skip] ?? 0) + 1;
}

async function countShard(db: Database, keys: Keys, asked: Asked, shard: number, most: number, now: number) {
  const counted: Counted = { byLanguage: {}, skipped: {}, looked: 0, rest: 0 };
  let cursor: string | undefined;
  do {
    const limit = Math.min(pageSize, most - counted.looked);
    const page = await nextCandidates(db, asked, shard, cursor, limit);
    for (const { judgement } of await consider(db, keys, asked, page.found, now)) count(counted, judgement);
    counted.looked += page.found.length;
    cursor = page.cursor;
  } while (cursor !== undefined && counted.looked < most);
  if (cursor !== undefined) counted.rest = await countCandidates(db, asked, shard, cursor);
  return counted;
}

/** The sum of what the parts counted; of a part that was not looked at whole, what was seen stands for the rest. */
function summed<Key extends string>(
  parts: readonly Counted[],
  keys: readonly Key[],
  of: (part: Counted) => Partial<Record<Key, number>>,
): Partial<Record<Key, number>> {
  const sums = keys.map((key) => {
    const whole = parts.map((part) => ((of(part)[key] ?? 0) * (part.looked + part.rest)) / (part.looked || 1));
    return [key, Math.round(whole.reduce((sum, one) => sum + one, 0))] as const;
  });
  return Object.fromEntries(sums.filter(([, sum]) => sum > 0)) as Partial<Record<Key, number>>;
}

/**
 * Counts how many an announcement will reach: everybody is looked at as the send itself will do it, all parts side by side. In a game with
 * more players than can be looked at within a request, each part is looked at up to an equal number and the rest only counted. The order within
 * a part is that of keyed hashes, so those who are looked at are a fair sample: with 48,000 of them a share is right to within half a
 * hundredth (95 %, normal approximation of the binomial: 1.96·√(0.25/48,000)).
 *
 * Read units for 1,000 players: about 40 for their contacts, 1,500 for how they stand to news by mail, and 500 more for their states where
 * the audience asks for regions or activity; an uploaded list costs 500 instead of the 40. Beyond the sample, 40.
 * @param now milliseconds
 * @param most how many people are looked at, for tests
 */
export async function estimate(
  db: Database,
  keys: Keys,
  announcement: Asked,
  now: number,
  most = mostLookedAt,
): Promise<Estimate> {
  const each = Math.ceil(most / sendShards);
  const shards = Array.from({ length: sendShards }, (_, shard) => countShard(db, keys, announcement, shard, each, now));
  const parts = await Promise.all(shards);
  const byLanguage = summed(parts, languages, (part) => part.byLanguage);
  const skipped = summed(parts, skipReasons, (part) => part.skipped);
  const recipients = Object.values(byLanguage).reduce((sum, one) => sum + one, 0);
  const sample = parts.reduce((sum, { looked }) => sum + looked, 0);
  const isSample = parts.some(({ rest }) => rest > 0);
  return { at: now, recipients, byLanguage, skipped, ...(isSample ? { sample } : {}) };
}
