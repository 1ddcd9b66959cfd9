import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Observation } from '../detection/index.ts';
import { type Database, isRefused } from '../kernel/dynamo.ts';
import { log } from '../kernel/log.ts';
import { row } from '../kernel/tables.ts';
import { type AddressWindow, accountsKept, burstOf, windowOf, windowsBefore } from './address-window.ts';

const windowKey = (gameId: string, address: string, window: number) => ({
  pk: `window#${gameId}#${address}#${window}`,
});

/**
 * Counts a failure. Beyond the accounts that are kept only the number grows, so the row stays under a kilobyte.
 * An address that fails faster than one row can take has long been seen: what is throttled is counted in the log, not retried.
 * @param account short keyed name of the player
 */
export async function noteAddressFailure(
  db: Database,
  gameId: string,
  seen: Observation,
  account: string,
  now: number,
): Promise<void> {
  const key = windowKey(gameId, seen.address, windowOf(seen.at));
  try {
    if (!(await addFailure(db, key, account, now))) await addFailure(db, key, undefined, now);
  } catch (fault) {
    if (!isThrottled(fault)) throw fault;
    log.warn('address_window_throttled', { gameId });
  }
}

const isThrottled = (fault: unknown) =>
  fault instanceof Error &&
  (fault.name === 'ProvisionedThroughputExceededException' || fault.name === 'ThrottlingException');

async function addFailure(
  db: Database,
  Key: Record<string, string>,
  account: string | undefined,
  now: number,
): Promise<boolean> {
  const { ttl } = row('addressWindow', {}, now);
  const values = { ':one': 1, ':ttl': ttl, ':class': 'addressWindow' };
  const named = account === undefined ? {} : { ':account': new Set([account]), ':most': accountsKept };
  try {
    await db.doc.send(
      new UpdateCommand({
        TableName: db.name('activity'),
        Key,
        UpdateExpression: `ADD failures :one${account === undefined ? '' : ', accounts :account'} SET #ttl = :ttl, #class = :class`,
        ...(account === undefined
          ? {}
          : { ConditionExpression: 'attribute_not_exists(accounts) OR size(accounts) < :most' }),
        ExpressionAttributeNames: { '#ttl': 'ttl', '#class': 'class' },
        ExpressionAttributeValues: { ...values, ...named },
      }),
    );
    return true;
  } catch (fault) {
    if (isRefused(fault)) return false;
    throw fault;
  }
}

/** Failures from an address in the window of a moment and the one before it; undefined if there were none. */
export async function addressBurst(db: Database, gameId: string, { address, at }: Observation) {
  const reads = windowsBefore(at).map((window) => db.read(db.name('activity'), windowKey(gameId, address, window)));
  const found = (await Promise.all(reads)).filter((item) => item !== undefined);
  return burstOf(found.map(({ failures, accounts }) => ({ failures, accounts }) as AddressWindow));
}
