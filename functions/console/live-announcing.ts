import { readApproveAbove } from '../announcements/index.ts';
import { readConfig, required } from '../kernel/config.ts';
import { env } from '../kernel/env.ts';
import type { Queue } from '../kernel/queue.ts';
import type { Announcing } from './frame/visit.ts';

/** What the pages of announcements need beyond the tables. @throws ConfigurationError as the function starts */
export function liveAnnouncing(queue?: Queue): Announcing {
  const { [env.bulkMailFrom]: from } = readConfig({ [env.bulkMailFrom]: required });
  return { approveAbove: readApproveAbove(), bulkMailFrom: String(from), queue };
}
