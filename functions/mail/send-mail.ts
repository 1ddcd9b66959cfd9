import { transact, type Write } from '../kernel/dynamo.ts';
import { log } from '../kernel/log.ts';
import { claim, finish, finishWrite, holdWrite, postpone, postponeWrites } from '../kernel/pending.ts';
import { conclude, type MailWork } from './conclude.ts';
import { addressKey } from './mail-address.ts';
import type { MailRecord } from './mail-record.ts';
import type { MailRequest } from './mail-request.ts';
import type { MailServices } from './mail-services.ts';
import { loadRecord, mailWrite, recordWrite } from './mail-store.ts';
import { delay, leaseMs, nextStep, rateDelay, wordMs, yieldMs } from './next-step.ts';
import { yieldToSecurity } from './pacing/pace-store.ts';
import { type Prepared, prepareMail, type Subjects } from './prepare-mail.ts';
import { limitOf } from './send-outcome.ts';

/** What came of one piece of work. `later`: SES takes nothing at the moment, so there is no use in going on with others. */
export type Result = 'taken' | 'sent' | 'finished' | 'waits' | 'failed' | 'later';

/**
 * Does whatever is next for one waiting mail: claim → note that it goes out → hand it to SES → record what became of it.
 * A crash at any point leaves a row that the sweeper finds; a mail that may be out is sent once more at most.
 * @throws what storage throws; the lease then ends by itself
 */
export async function sendMail(services: MailServices, found: Pick<MailWork, 'pk' | 'sk' | 'class'>): Promise<Result> {
  const { db, now } = services;
  const work = await claim<MailRequest>(db, found, now(), leaseMs);
  if (!work) return 'taken';
  const record = await loadRecord(db, work.player, work.id);
  const step = nextStep(record, work.body.kind, work.since, now());
  switch (step.do) {
    case 'send':
      return attempt(services, work, record);
    case 'finish':
      await finish(db, work);
      return 'finished';
    case 'wait':
      await postpone(db, work, step.until);
      return 'waits';
    case 'doubt':
      note('mail_in_doubt', work, 'silence');
      await conclude(db, work, 'UNKNOWN', { reason: 'silence' }, postponeWrites(db, work, step.until), now());
      return 'waits';
    case 'fail':
      await fail(services, work, record, 'FAILED', step.reason, {});
      return 'failed';
  }
}

/** One line in the log for each thing that becomes of a mail: ids and codes only. */
function note(code: string, { id: sendId, body, tries }: MailWork, reason?: string): void {
  log.info(code, { sendId, kind: body.kind, gameId: body.gameId, tries, reason });
}

const factsOf = ({ body }: MailWork, about: Subjects): Partial<MailRecord> => ({
  gameId: body.gameId,
  lane: body.lane,
  kind: body.kind,
  ...about,
  ...(body.copyTo === undefined ? {} : { copy: true }),
});

/** The mails to addresses that were replaced lately: asked for once, together with the first note of the mail itself. */
async function copies(services: MailServices, work: MailWork, record: MailRecord | undefined): Promise<Write[]> {
  const { db, keys, now, loadFormerAddresses } = services;
  if (record || work.body.copyTo !== undefined) return [];
  const former = await loadFormerAddresses(work.player, now());
  const names = new Set(former.slice(0, 5).map((address) => addressKey(keys, address)));
  const request = (copyTo: string) => ({ ...work.body, copyTo });
  return [...names].map((name) => mailWrite(db, request(name), { id: `${work.id}-${name}` }, now()));
}

async function fail(
  services: MailServices,
  work: MailWork,
  record: MailRecord | undefined,
  state: 'FAILED' | 'UNDELIVERABLE',
  reason: string,
  about: Subjects,
): Promise<void> {
  const { db, now } = services;
  note('mail_lost', work, reason);
  const facts = record ? {} : { ...factsOf(work, about), tries: 0 };
  const follow = [finishWrite(db, work), ...(await copies(services, work, record))];
  await conclude(db, work, state, { ...facts, reason }, follow, now());
}

async function attempt(services: MailServices, work: MailWork, record: MailRecord | undefined): Promise<Result> {
  const { db, now } = services;
  const prepared = await prepareMail(services, work.body, work.id);
  if (prepared.can === 'drop') {
    await finish(db, work);
    return 'finished';
  }
  if (prepared.can === 'not') {
    await fail(services, work, record, prepared.state, prepared.reason, prepared.about);
    return 'failed';
  }
  const tries = (record?.tries ?? 0) + 1;
  const mail = { player: work.player, sendId: work.id };
  const begun = await transact(db, [
    recordWrite(db, mail, 'CLAIMED', { ...factsOf(work, prepared.about), tries }, now()),
    holdWrite(db, work, now() + leaseMs),
    ...(await copies(services, work, record)),
  ]);
  return begun === 'done' ? handOver(services, work, prepared, tries) : 'taken';
}

async function handOver(
  services: MailServices,
  work: MailWork,
  { to, mime }: Extract<Prepared, { can: 'send' }>,
  tries: number,
): Promise<Result> {
  const { db, now, chance, transport, mailFrom: from } = services;
  const { id: sendId, player, body } = work;
  const answer = await transport({ sendId, player, lane: body.lane, from, to, mime });
  switch (answer.outcome) {
    case 'accepted':
      note('mail_sent', work);
      await conclude(db, work, 'SENT', { messageId: answer.messageId }, [finishWrite(db, work)], now());
      return 'sent';
    case 'refused':
      note('mail_lost', work, answer.reason);
      await conclude(db, work, 'FAILED', { reason: answer.reason }, [finishWrite(db, work)], now());
      return 'failed';
    case 'later': {
      note('mail_waits', work, answer.reason);
      const tooFast = limitOf(answer.reason) === 'rate';
      const follow = postponeWrites(db, work, now() + (tooFast ? rateDelay : delay)(work.tries, chance()));
      await conclude(db, work, 'WAITING', { reason: answer.reason, tries: tries - 1 }, follow, now());
      if (tooFast) await yieldToSecurity(db, now() + yieldMs);
      return 'later';
    }
    case 'unknown': {
      note('mail_in_doubt', work, answer.reason);
      const follow = postponeWrites(db, work, now() + wordMs);
      await conclude(db, work, 'UNKNOWN', { reason: answer.reason }, follow, now());
      return 'waits';
    }
  }
}
