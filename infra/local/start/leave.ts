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

/** `npm start` that is killed outright cannot tell us; its child notices that it has another parent. */
export function followParent(leave: () => void): void {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) leave();
  }, lookMs).unref();
}
