import { type ChildProcess, spawn } from 'node:child_process';

/** Starts a process of the proof. What it prints to its errors shows; it ends with us. */
export function startProcess(file: string, env: Record<string, string>): ChildProcess {
  const child = spawn(process.execPath, [file], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  child.on('error', (fault) => console.error(fault));
  return child;
}

/** The first line that a process prints, as JSON. */
export function firstLine<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`ended with ${code}`)));
    child.stdout?.once('data', (text: Buffer) => resolve(JSON.parse(text.toString('utf8').split('\n')[0] ?? '') as T));
  });
}

/** Kills a process, whatever it is at, and waits until it is gone. */
export async function killProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
}
