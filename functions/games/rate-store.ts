import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { type Database, isRefused } from '../kernel/dynamo.ts';
import { row } from '../kernel/tables.ts';
import { loadKey } from './key-store.ts';
import { leaseSize, secondsToNextWindow, windowAllowance, windowOf } from './rate.ts';
import { defaultEventsPerSecond } from './tenant.ts';
import { loadTenant } from './tenant-store.ts';

/** What this instance holds of a key's window. */
type Share = {
  window: number;
  /** Leased and not yet spent. */
  left: number;
  leases: number;
  /** The smallest amount that the window no longer had. */
  refusedFrom: number;
  leasing: Promise<void> | undefined;
};

const shares = new WeakMap<Database, Map<string, Share>>();

function shareOf(db: Database, keyId: string, window: number): Share {
  let ofInstance = shares.get(db);
  if (!ofInstance) {
    ofInstance = new Map();
    shares.set(db, ofInstance);
  }
  let share = ofInstance.get(keyId);
  if (share?.window !== window) {
    share = { window, left: 0, leases: 0, refusedFrom: Number.POSITIVE_INFINITY, leasing: undefined };
    ofInstance.set(keyId, share);
  }
  return share;
}

export type Allowance = { allowed: true } | { allowed: false; retryAfterSeconds: number };

/**
 * Spends `count` events (1 to 500) of a key's allowance, which all function instances share. Costs no write while the instance has
 * leased enough. Call it after {@link authenticateGame}, which has already read the key.
 * @param now milliseconds
 */
export async function takeAllowance(db: Database, keyId: string, count: number, now: number): Promise<Allowance> {
  const key = await loadKey(db, keyId, now);
  const tenant = key && (await loadTenant(db, key.gameId, now));
  const allowance = windowAllowance(tenant?.budgets.eventsPerSecond ?? defaultEventsPerSecond);
  const share = shareOf(db, keyId, windowOf(now));
  while (share.left < count) {
    const missing = count - share.left;
    if (missing >= share.refusedFrom) return { allowed: false, retryAfterSeconds: secondsToNextWindow(now) };
    // one lease at a time: requests that come together would else each take a part that all of them could have shared
    share.leasing ??= lease(db, keyId, share, missing, allowance, now).finally(() => {
      share.leasing = undefined;
    });
    await share.leasing;
  }
  share.left -= count;
  return { allowed: true };
}

async function lease(db: Database, keyId: string, share: Share, missing: number, allowance: number, now: number) {
  const wanted = Math.max(missing, leaseSize(allowance, share.leases));
  share.leases += 1;
  for (const amount of wanted > missing ? [wanted, missing] : [missing])
    if (await addToWindow(db, keyId, share.window, amount, allowance, now)) {
      share.left += amount;
      return;
    }
  share.refusedFrom = missing;
}

async function addToWindow(
  db: Database,
  keyId: string,
  window: number,
  amount: number,
  allowance: number,
  now: number,
): Promise<boolean> {
  if (amount > allowance) return false;
  const { ttl, class: rowClass } = row('rateWindow', {}, now);
  try {
    await db.doc.send(
      new UpdateCommand({
        TableName: db.name('games'),
        Key: { pk: `rate#${keyId}#${window}`, sk: 'window' },
        UpdateExpression: 'SET #ttl = :ttl, #class = :class ADD #leased :amount',
        ConditionExpression: 'attribute_not_exists(#leased) OR #leased <= :room',
        ExpressionAttributeNames: { '#ttl': 'ttl', '#class': 'class', '#leased': 'leased' },
        ExpressionAttributeValues: {
          ':ttl': ttl,
          ':class': rowClass,
          ':amount': amount,
          ':room': allowance - amount,
        },
      }),
    );
    return true;
  } catch (fault) {
    if (isRefused(fault)) return false;
    throw fault;
  }
}
