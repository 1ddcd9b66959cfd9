import type { ChildProcess } from 'node:child_process';
import { setPriority } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { CreateQueueCommand, SQSClient } from '@aws-sdk/client-sqs';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { buildApp } from 'fauxqs';
import type { Announcement } from '../../../functions/announcements/announcement.ts';
import { loadAnnouncement } from '../../../functions/announcements/announcement-store.ts';
import { beginSend } from '../../../functions/announcements/send/begin-send.ts';
import { countsOf } from '../../../functions/announcements/send/progress.ts';
import { type Recipient, recipientFrom } from '../../../functions/announcements/send/recipient-store.ts';
import type { Database } from '../../../functions/kernel/dynamo.ts';
import { env } from '../../../functions/kernel/env.ts';
import { createQueue } from '../../../functions/kernel/queue.ts';
import { tables } from '../../../functions/kernel/tables.ts';
import { seededRandom } from '../../../infra/local/sample/random.ts';
import { bundleForProcesses } from '../bundle.ts';
import { connectionEnv, startDynamoDb } from '../dynamodb-local.ts';
import { createGame } from '../games.ts';
import { putAnnouncement } from './announcement.ts';
import { makeCrowd } from './audience.ts';
import { firstLine, killProcess, startProcess } from './crew.ts';

export type Plan = {
  recipients: number;
  /** Mails a second that bulk may send: 80 of 100 that the endpoint takes. */
  rate: number;
  senders: number;
  kills: number;
  spells: number;
  seed: number;
  /** How late SES tells, at most. */
  eventsMs: number;
  /** Told how far it is, every ten seconds. */
  progress?: (line: string) => void;
};

const share = 80;
const gameId = 'proof';
const announcementId = 'ann_proof';
const folder = 'test/support/announce-proof';

type SesReport = {
  [fault in
    | 'calls'
    | 'throttledForRate'
    | 'throttledBySpell'
    | 'refused'
    | 'failed'
    | 'hangs'
    | 'cutAfter'
    | 'cutBefore']: number;
} & { taken: { at: number; player: string }[]; spells: number[]; begin: number; perSecond: number[]; most: number };

async function readLedger(db: Database): Promise<Recipient[]> {
  const found: Recipient[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const query = { TableName: 'announcements', ConsistentRead: true, ExclusiveStartKey: from };
    const page = await db.doc.send(new ScanCommand(query));
    found.push(...(page.Items ?? []).flatMap((item) => recipientFrom(item) ?? []));
    from = page.LastEvaluatedKey;
  } while (from);
  return found;
}

/**
 * Sends an announcement by the functions that are deployed, in processes of their own that are killed and replaced, over a real table engine
 * and a real queue, to an SES that misbehaves.
 */
export async function proveAnnouncement(plan: Plan) {
  const random = seededRandom(plan.seed);
  const undo: (() => unknown)[] = [];
  try {
    const engine = await startDynamoDb(plan.recipients > 5000 ? 'long' : 'short');
    undo.push(engine.stop);
    const { database: db } = engine;
    const bundle = await bundleForProcesses([`${folder}/sender-process.ts`, `${folder}/desk-process.ts`]);
    undo.push(bundle.remove);
    const queues = buildApp({ logger: false, defaultRegion: 'eu-west-1' });
    undo.push(() => queues.close());
    const sqs = await queues.listen({ port: 0, host: '127.0.0.1' });

    const accountRate = (plan.rate * 100) / share;
    const faults = {
      FAULTS: plan.kills > 0 ? 'on' : 'off',
      SEED: `${plan.seed}`,
      SECRET: 'a secret for tests, long enough for the check',
    };
    const limits = {
      RATE: `${accountRate}`,
      BURST: `${Math.ceil(accountRate / 10)}`,
      EVENTS_MS: `${plan.eventsMs}`,
      COMPLAINTS_AFTER: '20000',
    };
    const ses = startProcess(`${folder}/ses-process.ts`, { ...faults, ...limits });
    undo.push(() => killProcess(ses));
    const { port } = await firstLine<{ port: number }>(ses);
    const sesUrl = `http://127.0.0.1:${port}`;

    const client = new SQSClient({ ...engine.connection, endpoint: sqs });
    await client.send(new CreateQueueCommand({ QueueName: 'work', Attributes: { VisibilityTimeout: '60' } }));
    const queueUrl = `${sqs}/000000000000/work`; // the one it answers with has a host name that not every machine knows
    const settings: Record<string, string> = {
      ...connectionEnv(engine.connection),
      ...{
        AWS_ENDPOINT_URL_SQS: sqs,
        AWS_ENDPOINT_URL_SES: sesUrl,
        AWS_ENDPOINT_URL_SECRETS_MANAGER: sesUrl,
      },
      ...Object.fromEntries(Object.entries(tables).map(([name, { env: variable }]) => [variable, name])),
      ...{
        [env.secretArn]: 'secret',
        [env.publicUrl]: 'https://play.example',
        [env.bulkMailFrom]: 'news@news.example',
      },
      ...{
        [env.bulkConfigurationSet]: 'bulk',
        [env.bulkShare]: `${share}`,
        [env.approveAbove]: '1000',
        [env.announcementQueueUrl]: queueUrl,
      },
      WATCH_MS: '3000',
    };

    await createGame(db, gameId, Date.now());
    const crowd = await makeCrowd(db, gameId, plan.recipients, random);
    const announcement = await putAnnouncement(db, gameId, announcementId);
    await beginSend(db, createQueue(queueUrl, client), announcement, Date.now());

    let broken: string | undefined;
    const start = (name: string): ChildProcess => {
      const child = startProcess(bundle.places[name] ?? '', settings);
      child.stdout?.resume();
      child.once('exit', (code) => {
        if (code) broken = `${name} ended with ${code}`;
      });
      return child;
    };
    const desk = start('desk-process');
    undo.push(() => killProcess(desk));
    if (desk.pid !== undefined) setPriority(desk.pid, 10); // news may wait, mails have their times
    const [spare, ...senders] = Array.from({ length: plan.senders + 1 }, () => start('sender-process'));
    const spares = [spare as ChildProcess];
    undo.push(() => Promise.all([...senders, ...spares].map(killProcess)));
    for (const sender of senders) sender.send('go');

    const expectedMs = (plan.recipients / plan.rate) * 1000;
    const began = Date.now();
    const killed: number[] = [];
    const causing = [
      repeat(plan.kills, expectedMs * 0.7, async () => {
        const at = Math.floor(random() * senders.length);
        killed.push(Date.now());
        await killProcess(senders[at] as ChildProcess);
        senders[at] = spares.pop() as ChildProcess;
        senders[at]?.send('go');
        spares.push(start('sender-process'));
      }),
      repeat(plan.spells, expectedMs * 0.7, async () => void (await fetch(`${sesUrl}/spell`))),
      repeat(Math.floor(plan.recipients * 0.02), expectedMs * 0.8, crowd.leaveOne),
    ];
    const count = async () => (await (await fetch(`${sesUrl}/count`)).json()) as { taken: number; waiting: number };
    let state: Announcement['state'] | undefined = 'sending';
    for (let looks = 0; state === 'sending'; looks++) {
      await sleep(500);
      state = (await loadAnnouncement(db, announcementId))?.state;
      const { taken, waiting } = looks % 20 === 0 ? await count() : {};
      if (taken !== undefined)
        plan.progress?.(`${Math.round((Date.now() - began) / 1000)} s: ${taken} taken, ${waiting} events to come`);
      if (broken) throw new Error(broken);
      if (Date.now() - began > expectedMs * 3 + 240_000) throw new Error(`the send does not come to an end: ${state}`);
    }
    const seconds = (Date.now() - began) / 1000;
    await Promise.all(causing);
    await fetch(`${sesUrl}/drain`);
    while ((await count()).waiting > 0) await sleep(200);
    await sleep(2000); // the last batch
    const report = (await (await fetch(`${sesUrl}/report`)).json()) as SesReport;
    const ledger = await readLedger(db);
    return { state, seconds, killed, report, ledger, crowd, accountRate, counts: await countsOf(db, announcementId) };
  } finally {
    for (const one of undo.reverse()) await one();
  }
}

/** Does something so many times over a stretch of time, evenly, from the start on. */
async function repeat(times: number, over: number, act: () => Promise<void>): Promise<void> {
  for (let n = 0; n < times; n++) {
    await sleep(over / times);
    await act();
  }
}

export type Proof = Awaited<ReturnType<typeof proveAnnouncement>>;
