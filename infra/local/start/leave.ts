import { readFileSync } from 'node:fs';

/** Leaves in order when asked to; when asked twice, at once. */
export function onSignal(leave: () => void): void {
  let asked = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      // npm and the terminal may both hand on one Ctrl-C; only a later one means impatience.
      if (asked) return;
      asked = true;
      setTimeout(() => process.on(signal, () => process.exit(1)), 500).unref();
      leave();
    });
  }
}

const lookMs = 1_000;

/** The parent of a process, where the system shows it as files (Linux). */
function parentOf(pid: number): number | undefined {
  try {
    // The name in brackets may hold anything; the parent is the second field after it.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ');
    return Number(fields?.[1]);
  } catch {
    // No such files, or the process is gone.
    return undefined;
  }
}

/**
 * `npm start` that is killed outright cannot tell us: its child notices that its parent, or the parent of the shell between them,
 * is another one.
 */
export function followParent(leave: () => void): void {
  if (process.env.npm_lifecycle_event === undefined) return;
  const line = () => `${process.ppid} ${parentOf(process.ppid)}`;
  const first = line();
  setInterval(() => {
    if (line() !== first) leave();
  }, lookMs).unref();
}
