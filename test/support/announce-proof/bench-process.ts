/**
 * One round after the other of a send by the real code and of a plain loop over the same call of the SDK with the same mails, in this process.
 * Tells what each cost as a line of JSON. Started by `npm run bench:announce`.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { beginSend, type ShardMessage } from '../../../functions/announcements/send/begin-send.ts';
import type { SendServices } from '../../../functions/announcements/send/live-port.ts';
import { runShard } from '../../../functions/announcements/send/run-shard.ts';
import { createDatabase } from '../../../functions/kernel/dynamo.ts';
import { type TableName, tables } from '../../../functions/kernel/tables.ts';
import { openSes, refreshAllowance, sesTransport, type Transport } from '../../../functions/mail/index.ts';
import { createGame, testKeys } from '../games.ts';
import { countingClient } from '../units.ts';
import { putAnnouncement } from './announcement.ts';
import { makeCrowd } from './audience.ts';

const setting = (name: string) => Number(process.env[name]);
const [recipients, rounds] = [setting('RECIPIENTS'), setting('ROUNDS')];
const atOnce = 32;

const names = Object.fromEntries((Object.keys(tables) as TableName[]).map((name) => [name, name]));
const { client, units } = countingClient({});
const db = createDatabase(names, client);
const ses = openSes();
const live = sesTransport(ses, 'bulk', Date.now);

type Outgoing = Parameters<Transport>[0];
const mails: Outgoing[] = [];
const messages: ShardMessage[] = [];
let put = 0;
const services: SendServices = {
  ...{ db, keys: testKeys, now: Date.now, from: 'news@news.example', publicUrl: 'https://play.example' },
  queue: {
    put: async (bodies) => {
      put += bodies.length;
      messages.push(...(bodies as ShardMessage[]));
    },
  },
  sleep: async (ms) => {
    await sleep(ms);
  },
  transport: (mail) => {
    if (mails.length < 1000) mails.push(mail);
    return live(mail);
  },
  refresh: (now) => refreshAllowance(db, ses, 100, now),
};

/** What some work costs this process. */
async function measure(work: () => Promise<number>) {
  Object.assign(units, { read: 0, write: 0, calls: {} });
  put = 0;
  const [cpu, began] = [process.cpuUsage(), performance.now()];
  const done = await work();
  const { user, system } = process.cpuUsage(cpu);
  const per = 1000 / done;
  const { read, write } = units;
  // a message is put in batches of ten, and received and removed by itself
  const queue = put / 10 + 2 * put;
  const seconds = (performance.now() - began) / 1000;
  return {
    ...{ done, perSecond: done / seconds, cpu: ((user + system) / 1e6) * per },
    ...{ read: read * per, write: write * per, queue: queue * per },
  };
}

async function sendOne(gameId: string, round: number): Promise<number> {
  const announcement = await putAnnouncement(db, gameId, `ann_${gameId}_${round}`);
  await beginSend(db, services.queue, announcement, Date.now());
  for (let message = messages.shift(); message; message = messages.shift()) await runShard(services, message);
  return recipients;
}

async function plainLoop(): Promise<number> {
  const queue = Array.from({ length: recipients }, (_, n) => mails[n % mails.length] as Outgoing).values();
  const lane = async () => {
    for (const mail of queue) {
      const { outcome } = await live(mail);
      if (outcome !== 'accepted') throw new Error(`the plain loop was not taken: ${outcome}`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return recipients;
}

await createGame(db, 'bench', Date.now());
const everybody = () => 0.5; // known, and wants news
await makeCrowd(db, 'bench', recipients, everybody);
await sendOne('bench', 0); // warm
for (let round = 1; round <= rounds; round++) {
  const send = await measure(() => sendOne('bench', round));
  const loop = await measure(plainLoop);
  process.send?.({ round, send, loop });
}
process.exit(0);
