import { setTimeout as sleep } from 'node:timers/promises';
import { systemClock } from '../../kernel/clock.ts';
import { readConfig } from '../../kernel/config.ts';
import { openDatabase } from '../../kernel/dynamo.ts';
import { env } from '../../kernel/env.ts';
import { openQueue } from '../../kernel/queue.ts';
import { loadKeys } from '../../kernel/secrets.ts';
import { openSes, refreshAllowance } from '../../mail/index.ts';
import { readApproveAbove } from '../live-approve-above.ts';
import { shareSetting } from './share-setting.ts';
import type { WatchServices } from './watch.ts';

/** What the watcher works with; opened once a function instance. */
export function liveWatch(): () => Promise<WatchServices> {
  const config = readConfig({ [env.bulkShare]: shareSetting });
  const db = openDatabase('announcements', 'players', 'mail', 'games', 'audit');
  const queue = openQueue(env.announcementQueueUrl);
  const approveAbove = readApproveAbove();
  const ses = openSes();
  return async () => ({
    ...{ db, queue, approveAbove },
    keys: await loadKeys(),
    now: systemClock(),
    refresh: (now) => refreshAllowance(db, ses, config[env.bulkShare], now),
    sleep: async (ms) => {
      await sleep(ms);
    },
  });
}
