import { spawn } from 'node:child_process';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { StartProblem } from '../problem.ts';

const stackId = 'doorward-dev';

/** Everything that goes into the bundles and the template. */
const sources = [
  'functions/**/*.{ts,tsx,css,json}',
  'infra/*.ts',
  'infra/{capabilities,constructs}/**/*.ts',
  'package-lock.json',
];

const changedAt = (file: string) => statSync(file).mtimeMs;

/** Whether the template or the bundles are missing, or older than what they are made of. */
export function isStale(home: string): boolean {
  const manifest = join(home, 'cdk.out', 'manifest.json');
  if (!existsSync(join(home, 'dist')) || !existsSync(manifest)) return true;
  if (!readFileSync(manifest, 'utf8').includes(`"${stackId}"`)) return true;
  const made = changedAt(manifest);
  return globSync(sources, { cwd: home }).some((file) => changedAt(join(home, file)) > made);
}

async function run(home: string, script: string, env: Record<string, string>): Promise<void> {
  const child = spawn(process.execPath, [script], {
    cwd: home,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: Buffer[] = [];
  child.stdout.on('data', (part: Buffer) => said.push(part));
  child.stderr.on('data', (part: Buffer) => said.push(part));
  const status = await new Promise<number | null>((resolve, reject) =>
    child.once('error', reject).once('close', resolve),
  );
  if (status !== 0) throw new StartProblem(`${script} failed:\n${Buffer.concat(said).toString('utf8').trim()}`);
}

/** Makes bundles and template. @param tell shows a line of progress @throws StartProblem with what the tool said */
export async function prepare(home: string, tell: (text: string) => void): Promise<void> {
  tell('Bundling the functions …');
  await run(home, 'infra/build.ts', {});
  tell('Synthesizing the template …');
  await run(home, 'infra/app.ts', { CDK_OUTDIR: 'cdk.out', DOORWARD_STAGE: 'dev' });
}
