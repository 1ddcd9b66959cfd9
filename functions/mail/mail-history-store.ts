import { type Database, queryAll } from '../kernel/dynamo.ts';
import { findWaiting } from '../kernel/pending.ts';
import { fromItem, type MailRecord } from './mail-record.ts';
import type { MailRequest } from './mail-request.ts';
import type { MailState } from './mail-states.ts';

/** A mail to a player as an agent sees it. `QUEUED`: no sender has taken it up yet. `at` in milliseconds: since when it stands so. */
export type SeenMail = {
  sendId: string;
  kind: MailRequest['kind'];
  state: MailState | 'QUEUED';
  at: number;
  tries: number;
  reason?: string | undefined;
  taskId?: string | undefined;
  verificationIds?: readonly string[] | undefined;
};

const seen = ({ sendId, kind, state, at, tries, reason, taskId, verificationIds }: MailRecord): SeenMail => ({
  ...{ sendId, kind, state, at, tries, reason, taskId, verificationIds },
});

/** Every mail of a player that waits or that we still have the record of (90 days), the latest first. Copies to former addresses are left out. */
export async function loadMails(db: Database, player: string): Promise<SeenMail[]> {
  const [items, waiting] = await Promise.all([
    queryAll(db, {
      TableName: db.name('mail'),
      KeyConditionExpression: 'pk = :player AND begins_with(sk, :prefix)',
      ExpressionAttributeValues: { ':player': player, ':prefix': 'mail#' },
    }),
    findWaiting<MailRequest>(db, 'pendingMail', player),
  ]);
  const records = items.flatMap((item) => fromItem(item) ?? []);
  const known = new Set(records.map(({ sendId }) => sendId));
  const queued = waiting.filter(({ id, body }) => !known.has(id) && body.copyTo === undefined);
  return [...records.filter(({ copy }) => !copy).map(seen), ...queued.map(asQueued)].sort(
    (one, other) => other.at - one.at,
  );
}

function asQueued({ id, body, since }: { id: string; body: MailRequest; since: number }): SeenMail {
  const verificationIds = 'verificationId' in body ? [body.verificationId] : undefined;
  const taskId = 'taskId' in body ? body.taskId : undefined;
  return { sendId: id, kind: body.kind, state: 'QUEUED', at: since, tries: 0, taskId, verificationIds };
}
