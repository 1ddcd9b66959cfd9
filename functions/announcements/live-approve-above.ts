import { z } from 'zod';
import { readConfig } from '../kernel/config.ts';
import { env } from '../kernel/env.ts';

/** The most recipients that one person may send to alone, as the stage sets it. @throws ConfigurationError */
export const readApproveAbove = (): number => {
  const config = readConfig({ [env.approveAbove]: z.coerce.number({ error: 'is no number' }).int().min(0) });
  return Number(config[env.approveAbove]);
};
