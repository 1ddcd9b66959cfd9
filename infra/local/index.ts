import { begin } from './begin.ts';
import { createEnding } from './ending.ts';
import type { StackOptions } from './options.ts';
import type { RunningStack } from './running-stack.ts';

export type { StackOptions } from './options.ts';
export type { RunningStack } from './running-stack.ts';
export type { StackFile } from './stack-file.ts';

/**
 * Runs a synthesized template on this machine. Many stacks can run in one process.
 * @throws StartProblem with one clear line, after ending what was already started
 */
export async function startStack(options: StackOptions = {}): Promise<RunningStack> {
  const ending = createEnding();
  try {
    const begun = await begin(options, ending);
    // Loaded now, so that the database, the slowest part, starts meanwhile.
    const { complete } = await import('./stack.ts');
    return await complete(options, begun, ending);
  } catch (fault) {
    await ending.run();
    throw fault;
  }
}
