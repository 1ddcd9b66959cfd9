import { type ChildProcess, spawn } from 'node:child_process';

/**
 * Runs a program that ends when we end, however we end: a guard reads from a pipe that only we hold open, and kills the program
 * when the pipe closes, which the system does for us even after `kill -9`. The program has the process id of the child itself.
 * @param scratch a folder of its own, for what the program leaves behind; the guard removes it once the program has ended
 */
export function spawnLeashed(command: string, args: readonly string[], cwd: string, scratch: string): ChildProcess {
  const guard = '(cat <&3 >/dev/null; kill -9 $$; rm -rf -- "$scratch") 2>/dev/null >&2 &';
  const script = `scratch=$1; shift; exec 3<&0; ${guard} exec 3<&-; exec "$@" </dev/null`;
  const child = spawn('sh', ['-c', script, 'leashed', scratch, command, ...args], {
    cwd,
    stdio: ['pipe', 'ignore', 'pipe'],
    // Its own group: Ctrl-C reaches us alone, so that we can stop in order.
    detached: true,
  });
  child.once('exit', () => child.stdin?.destroy());
  return child;
}
