import { z } from 'zod';

/** What is wrong with the configuration, in one line; thrown at cold start, before any request is taken. */
class ConfigurationError extends Error {
  override name = 'ConfigurationError';
}

/**
 * Reads the named environment variables once and checks them.
 * @param shape variable name → zod schema
 * @throws ConfigurationError naming every variable that is missing or wrong
 */
export function readConfig<S extends z.ZodRawShape>(shape: S, from: NodeJS.ProcessEnv = process.env) {
  const parsed = z.object(shape).safeParse(from);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new ConfigurationError(`configuration refused: ${faults.join('; ')}`);
}

/** A variable that must be there and not be empty. */
export const required = z.string({ error: 'is not set' }).min(1, 'is empty');
