import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { type Database, isRefused, queryAll } from '../../kernel/dynamo.ts';
import { pseudonym } from '../../kernel/ids.ts';
import type { Keys } from '../../kernel/secrets.ts';
import { row } from '../../kernel/tables.ts';
import type { HelpName } from './edition.ts';

export type Votes = { yes: number; no: number };

/** Counts lie in so many partitions, so that a mail to millions that links to one article cannot make one of them hot. */
const shards = 4;
const shardKey = (shard: number) => `help#votes#${shard}`;

/**
 * Votes of one network that count for an article in a day (UTC). One person has one; a household, a school or a carrier that shares an
 * address has a few. Without a cookie nobody can be told apart any better, and a thousand clicks of one must not decide.
 */
export const votesOfNetwork = 5;

/** The network of an address: IPv6 by its /64, which one connection has to itself. */
function networkOf(address: string): string {
  if (!address.includes(':')) return address;
  const [head = '', tail] = address.toLowerCase().split('::');
  const groups = head.split(':').filter(Boolean);
  const rest = tail === undefined ? [] : tail.split(':').filter(Boolean);
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - groups.length - rest.length);
  const whole = [...groups, ...Array.from({ length: zeros }, () => '0'), ...rest];
  return whole
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}

/**
 * Counts a vote, unless its network had enough for today. What is kept of the network is a keyed hash that holds for one article and day, and
 * goes within a day after; the count knows nothing of it. Two write units.
 * @param address as it came; @param now milliseconds
 * @returns whether it was counted
 */
export async function countVote(
  db: Database,
  keys: Keys,
  { slug, language }: HelpName,
  vote: 'yes' | 'no',
  address: string,
  now: number,
): Promise<boolean> {
  const today = new Date(now).toISOString().slice(0, 10);
  const network = pseudonym(keys, 'help-vote', [networkOf(address), slug, today]);
  if (!(await takePlace(db, `help#voter#${network}`, now))) return false;
  const shard = (network.charCodeAt(0) + network.charCodeAt(1)) % shards;
  await db.doc.send(
    new UpdateCommand({
      TableName: db.name('announcements'),
      Key: { pk: shardKey(shard), sk: `${slug}#${language}` },
      UpdateExpression: 'SET #class = :class, slug = :slug, #language = :language ADD #vote :one',
      ExpressionAttributeNames: { '#class': 'class', '#language': 'language', '#vote': vote },
      ExpressionAttributeValues: { ':class': 'helpVotes', ':slug': slug, ':language': language, ':one': 1 },
    }),
  );
  return true;
}

async function takePlace(db: Database, pk: string, now: number): Promise<boolean> {
  const { ttl } = row('voteWindow', {}, now);
  try {
    await db.doc.send(
      new UpdateCommand({
        TableName: db.name('announcements'),
        Key: { pk, sk: 'window' },
        UpdateExpression: 'SET #ttl = :ttl, #class = :class ADD votes :one',
        ConditionExpression: 'attribute_not_exists(pk) OR votes < :most',
        ExpressionAttributeNames: { '#ttl': 'ttl', '#class': 'class' },
        ExpressionAttributeValues: { ':ttl': ttl, ':class': 'voteWindow', ':one': 1, ':most': votesOfNetwork },
      }),
    );
    return true;
  } catch (fault) {
    if (isRefused(fault)) return false;
    throw fault;
  }
}

/** All counts, each article and language by itself. Four queries, half a read unit each. */
export async function loadVotes(db: Database): Promise<(HelpName & Votes)[]> {
  const pages = await Promise.all(
    Array.from({ length: shards }, (_, shard) =>
      queryAll(db, {
        TableName: db.name('announcements'),
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': shardKey(shard) },
      }),
    ),
  );
  const sums = new Map<string, HelpName & Votes>();
  for (const { sk, slug, language, yes = 0, no = 0 } of pages.flat()) {
    const before = sums.get(String(sk)) ?? ({ slug, language, yes: 0, no: 0 } as HelpName & Votes);
    sums.set(String(sk), { ...before, yes: before.yes + Number(yes), no: before.no + Number(no) });
  }
  return [...sums.values()];
}
