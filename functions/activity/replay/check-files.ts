import { statSync } from 'node:fs';
import { dirname } from 'node:path';

const about = (path: string) => statSync(path, { throwIfNoEntry: false });

/**
 * Looks at both files before hours of work are done for nothing, and before a history is written over.
 * @throws Error naming the option
 */
export function checkFiles({ in: from, out }: { in: string; out: string }): void {
  const history = about(from);
  if (!history) throw new Error(`--in: there is no ${from}`);
  if (history.isDirectory()) throw new Error(`--in: ${from} is a folder`);
  if (!about(dirname(out))?.isDirectory()) throw new Error(`--out: there is no folder ${dirname(out)}`);
  const target = about(out);
  if (target?.isDirectory()) throw new Error(`--out: ${out} is a folder`);
  if (target && target.dev === history.dev && target.ino === history.ino)
    throw new Error('--out: that is the history itself; name another file');
}
