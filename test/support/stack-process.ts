import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StackFile } from '../../infra/local/index.ts';
import { until } from './inbox.ts';

export type StackProcess = {
  stack: StackFile;
  kill: () => Promise<void>;
  end: () => Promise<void>;
  printed: () => string;
};

const startMs = 120_000;

/** `npm start` as a process of its own, with its data on disk, so that it can be killed. */
export async function startStackProcess(data: string, env: Record<string, string> = {}): Promise<StackProcess> {
  const settings = { PORT: '0', DOORWARD_DATA: data, DOORWARD_SAMPLE: 'off', ...env };
  const child = spawn(process.execPath, ['infra/local/start.mjs'], {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => {
      text += part.toString('utf8');
    });
  const file = join(data, 'stack.json');
  const stack = await until(
    'the stack file',
    async () => {
      if (child.exitCode !== null) throw new Error(`the stack ended: ${text}`);
      return existsSync(file) && text.includes('Doorward is running') ? readStack(file, child.pid) : undefined;
    },
    startMs,
  );
  return { stack, printed: () => text, kill: () => finish(child, 'SIGKILL'), end: () => finish(child, 'SIGTERM') };
}

/** The file may still be that of a process that was killed. */
function readStack(file: string, pid: number | undefined): StackFile | undefined {
  const found = JSON.parse(readFileSync(file, 'utf8')) as StackFile & { pid: number };
  return found.pid === pid ? found : undefined;
}

async function finish(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await ended;
}
