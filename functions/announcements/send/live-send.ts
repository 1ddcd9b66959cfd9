import { setTimeout as sleep } from 'node:timers/promises';
import { systemClock } from '../../kernel/clock.ts';
import { readConfig, required } from '../../kernel/config.ts';
import { openDatabase } from '../../kernel/dynamo.ts';
import { env } from '../../kernel/env.ts';
import { openQueue } from '../../kernel/queue.ts';
import { loadKeys } from '../../kernel/secrets.ts';
import { openSes, refreshAllowance, sesTransport } from '../../mail/index.ts';
import type { SendServices } from './live-port.ts';
import { shareSetting } from './share-setting.ts';

/** What the senders work with; opened once a function instance. */
export function liveSend(): () => Promise<SendServices> {
  const config = readConfig({
    [env.publicUrl]: required,
    [env.bulkMailFrom]: required,
    [env.bulkConfigurationSet]: required,
    [env.bulkShare]: shareSetting,
  });
  const db = openDatabase('announcements', 'players', 'mail', 'games');
  const ses = openSes();
  const transport = sesTransport(ses, config[env.bulkConfigurationSet], systemClock);
  const queue = openQueue(env.announcementQueueUrl);
  return async () => ({
    ...{ db, queue, transport, now: systemClock },
    keys: await loadKeys(),
    sleep: async (ms) => {
      await sleep(ms);
    },
    from: config[env.bulkMailFrom],
    publicUrl: config[env.publicUrl].replace(/\/$/, ''),
    refresh: (now) => refreshAllowance(db, ses, config[env.bulkShare], now),
  });
}
