import { type Clock, second } from '../kernel/clock.ts';
import type { Database } from '../kernel/dynamo.ts';
import { log } from '../kernel/log.ts';
import { claim, type Pending, postpone } from '../kernel/pending.ts';
import type { Keys } from '../kernel/secrets.ts';
import { type CallbackTry, deferral, giveUpMs, messageId, nextTry, type PendingCallback, withTry } from './callback.ts';
import { settleCallback } from './callback-store.ts';
import { keysInForce, openSecret } from './key-store.ts';
import type { PostCallback, PostResult } from './post-callback.ts';
import { keyHeader, signedHeaders } from './signing.ts';
import type { Tenant } from './tenant.ts';
import { loadTenant } from './tenant-store.ts';

export type DeliveryDeps = { db: Database; keys: Keys; clock: Clock; random: () => number; post: PostCallback };

/** A row that may be due. */
export type FoundCallback = Pick<Pending<PendingCallback>, 'pk' | 'sk' | 'class'>;

const leaseMs = 60 * second;
/** No message is begun later than this after the claim: with the 10 s of a post it ends well before the lease does. */
const beginMs = 20 * second;

/** Games that did not answer in this run; what else is for them is put off untried, so that they hold up nobody. */
export type Silent = Set<string>;

/** Takes one callback and carries it as far as it goes: delivered, put off, or given up. Does nothing if somebody else has it. */
export async function deliverCallback(deps: DeliveryDeps, found: FoundCallback, silent: Silent): Promise<void> {
  const { db, clock, random } = deps;
  const now = clock();
  const work = await claim<PendingCallback>(db, found, now, leaseMs);
  if (!work) return;
  const tenant = await loadTenant(db, work.body.gameId, now);
  if (!tenant?.callbackUrl) await settleCallback(db, work, 'no_url', now);
  else if (now - work.since > giveUpMs) await giveUp(deps, work);
  else if (silent.has(tenant.gameId)) await postpone(db, work, deferral(work.since, now, random()));
  else await sendMessages(deps, work, tenant, tenant.callbackUrl, silent);
}

async function sendMessages(
  deps: DeliveryDeps,
  work: Pending<PendingCallback>,
  tenant: Tenant,
  url: string,
  silent: Silent,
): Promise<void> {
  const { db, clock, random } = deps;
  const begun = clock();
  const { body } = work;
  while (body.next < body.messages.length) {
    if (clock() - begun > beginMs) {
      await postpone(db, work, clock(), body);
      return;
    }
    const { result, tried } = await tryMessage(deps, work, tenant, url);
    body.tries = withTry(body.tries, tried);
    if (!isTaken(result)) {
      if ('fault' in result && result.fault !== 'no_key') silent.add(tenant.gameId);
      body.failures += 1;
      const dueAt = nextTry(body.failures, work.since, clock(), random());
      if (dueAt === undefined) await giveUp(deps, work);
      else await postpone(db, work, dueAt, body);
      return;
    }
    body.next += 1;
  }
  await settleCallback(db, work, 'delivered', clock());
}

const isTaken = (result: PostResult): boolean => 'status' in result && result.status >= 200 && result.status < 300;

async function giveUp({ db, clock }: DeliveryDeps, work: Pending<PendingCallback>): Promise<void> {
  log.warn('callback_given_up', { id: work.id, gameId: work.body.gameId, failures: work.body.failures });
  await settleCallback(db, work, 'failed', clock());
}

async function tryMessage(deps: DeliveryDeps, work: Pending<PendingCallback>, tenant: Tenant, url: string) {
  const at = deps.clock();
  const position = work.body.next;
  const text = work.body.messages[position]?.text ?? '';
  const headers = await signatureOf(deps, tenant, messageId(work.id, position), at, text);
  const result: PostResult = headers ? await deps.post(url, headers, text) : { fault: 'no_key' };
  const tried: CallbackTry = { at, message: position, ...result, ms: deps.clock() - at };
  return { result, tried };
}

/** Signed with every key in force, so that a game may verify with the old one or the new one while it rotates. */
async function signatureOf(deps: DeliveryDeps, tenant: Tenant, id: string, at: number, text: string) {
  const inForce = await keysInForce(deps.db, tenant, at);
  const secrets = inForce.map((key) => openSecret(deps.keys, key)).filter((secret) => secret !== undefined);
  const [newest] = inForce;
  if (!newest || secrets.length === 0) return undefined;
  return {
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(text)),
    'user-agent': 'Doorward',
    [keyHeader]: newest.keyId,
    ...signedHeaders(secrets, id, Math.floor(at / second), text),
  };
}
