import { z } from 'zod';
import { readConfig } from '../kernel/config.ts';
import { env } from '../kernel/env.ts';

/** Whether callbacks may go to `http://127.0.0.1`; only the local stack says so. @throws ConfigurationError */
export function readAllowLocal(): boolean {
  const config = readConfig({ [env.allowLocalCallbacks]: z.enum(['true', 'false']).default('false') });
  return config[env.allowLocalCallbacks] === 'true';
}
