import { globSync } from 'node:fs';
import { join } from 'node:path';
import { StartProblem } from '../problem.ts';

const home = join(import.meta.dirname, '..', '..', '..');

/** The one file of an installed package that fits a pattern. @throws StartProblem if the package is not installed */
export function packageFile(pattern: string): string {
  const [found] = globSync(join('node_modules', pattern), { cwd: home });
  if (!found) throw new StartProblem(`node_modules/${pattern} is missing: run \`npm ci\``);
  return join(home, found);
}
