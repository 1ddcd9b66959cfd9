import { day, hour, minute } from '../../kernel/clock.ts';
import type { Database } from '../../kernel/dynamo.ts';
import { type SkipReason, sendShards } from '../announcement.ts';
import { ledgerPage } from './ledger-store.ts';
import { peekRecipient } from './recipient-store.ts';
import { add, plus, type Tally, tallyOfState } from './tally.ts';
import { addCorrection, dropRecount, loadTotals, type Recount, saveRecount } from './tally-store.ts';

/** How long after the end of a send its ledger is counted: at once, and again while word of SES still comes in. */
const turns = [0, 15 * minute, 3 * hour, day, 7 * day];

/** Counting anew, for the transaction that ends a send. @param now milliseconds */
export const firstRecount = (announcementId: string, now: number): Recount => ({
  announcementId,
  dueAt: now,
  turn: 0,
  shards: {},
  before: {},
});

const pageSize = 500;

/** What a part of the ledger says. */
async function countPart(db: Database, announcementId: string, shard: number): Promise<Tally> {
  let tally: Tally = {};
  let after: string | undefined = '';
  while (after !== undefined) {
    const page = await ledgerPage(db, announcementId, shard, after, pageSize);
    const rows = await Promise.all(page.players.map((player) => peekRecipient(db, { player, announcementId })));
    for (const one of rows) {
      if (!one) continue;
      tally = plus(tally, tallyOfState(one.language, one.state, one.reason as SkipReason | undefined));
      if (one.unsubscribedAt !== undefined) tally = add(tally, `${one.language}_unsubscribed`);
    }
    after = page.more ? page.players.at(-1) : undefined;
  }
  return tally;
}

/** Those without an address are in no ledger: of them, what was counted stands. */
const withoutUnlisted = ({ skip_no_address: _, ...rest }: Tally): Tally => rest;

function difference(is: Tally, should: Tally): Tally {
  const taken = Object.fromEntries(Object.entries(withoutUnlisted(is)).map(([key, count]) => [key, -count]));
  return plus(withoutUnlisted(should), taken as Tally);
}

const same = (one: Tally, other: Tally): boolean => Object.keys(difference(one, other)).length === 0;

/**
 * Counts the ledger of a send anew, and corrects the counts where a crash left them wrong. Goes on in the next run where time is up. If the
 * counts moved meanwhile, nothing can be said, and it is left to the next turn.
 * @param goOn whether there is time for more
 * @param settle lets what is just being counted arrive
 * @returns whether this turn is through
 */
export async function recount(
  db: Database,
  found: Recount,
  now: number,
  goOn: () => boolean,
  settle: () => Promise<void>,
): Promise<boolean> {
  const { announcementId } = found;
  const fresh = Object.keys(found.shards).length === 0;
  const before = fresh ? (await loadTotals(db, announcementId)).tally : found.before;
  const shards = { ...found.shards };
  for (let shard = 0; shard < sendShards; shard++) {
    if (shards[shard]) continue;
    if (!goOn()) {
      await saveRecount(db, { ...found, shards, before }, now);
      return false;
    }
    shards[shard] = await countPart(db, announcementId, shard);
  }
  await settle();
  const { tally } = await loadTotals(db, announcementId);
  if (same(before, tally)) {
    const whole = Object.values(shards).reduce(plus, {});
    await addCorrection(db, announcementId, difference(tally, whole), now);
  }
  await nextTurn(db, found, now);
  return true;
}

async function nextTurn(db: Database, { announcementId, turn, dueAt }: Recount, now: number): Promise<void> {
  const next = turn + 1;
  const wait = turns[next];
  if (wait === undefined) {
    await dropRecount(db, announcementId);
    return;
  }
  const since = dueAt - (turns[turn] ?? 0);
  await saveRecount(db, { announcementId, dueAt: since + wait, turn: next, shards: {}, before: {} }, now);
}
