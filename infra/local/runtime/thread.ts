import { Worker } from 'node:worker_threads';
import { FunctionError } from './function-error.ts';
import type { Log } from './log.ts';
import type { Call, FunctionFacts, Reply } from './messages.ts';

/** One thread of a function. */
export type Thread = {
  /** How many calls it is working on. */
  readonly busy: () => number;
  /** Whether it takes further calls. */
  readonly open: () => boolean;
  /** @returns the answer as JSON text; undefined if the function returned nothing @throws FunctionError */
  readonly call: (call: Call, timeoutMs: number) => Promise<string | undefined>;
  readonly end: () => Promise<void>;
};

type Waiting = {
  resolve: (answer: string | undefined) => void;
  reject: (fault: FunctionError) => void;
  timer: NodeJS.Timeout | undefined;
  start: () => void;
};

/** Lambda gives the code outside of the handler this long. */
const initMs = 10_000;
/** How long calls beside one that ran out of time may go on before their common thread is ended. */
const graceMs = 2_000;

export function startThread(facts: FunctionFacts, env: Record<string, string>, log: Log): Thread {
  const worker = new Worker(new URL('./lambda-thread.ts', import.meta.url), {
    env,
    workerData: facts,
    stdout: true,
    stderr: true,
    name: facts.name,
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  log.follow(facts.label, worker.stdout);
  log.follow(facts.label, worker.stderr);
  const waiting = new Map<number, Waiting>();
  let ready = false;
  let open = true;

  const settle = (id: number): Waiting | undefined => {
    const found = waiting.get(id);
    clearTimeout(found?.timer);
    waiting.delete(id);
    if (!open && waiting.size === 0) void worker.terminate();
    return found;
  };
  const fail = (errorType: string, message: string) => {
    open = false;
    for (const id of [...waiting.keys()]) settle(id)?.reject(new FunctionError(errorType, message));
  };
  const retire = () => {
    open = false;
    setTimeout(() => void worker.terminate(), graceMs).unref();
    if (waiting.size === 0) void worker.terminate();
  };

  const init = setTimeout(() => {
    fail('Runtime.InitTimeout', `${facts.name} was not ready within ${initMs / 1000} seconds`);
    void worker.terminate();
  }, initMs);

  worker.on('message', (reply: Reply | 'ready') => {
    if (reply === 'ready') {
      clearTimeout(init);
      ready = true;
      for (const call of waiting.values()) call.start();
    } else if ('errorType' in reply) settle(reply.id)?.reject(new FunctionError(reply.errorType, reply.errorMessage));
    else settle(reply.id)?.resolve(reply.answer);
  });
  worker.on('error', (fault: unknown) => {
    log.line(facts.label, `the thread broke: ${fault instanceof Error ? (fault.stack ?? fault.message) : fault}`);
    fail('Runtime.UnhandledError', fault instanceof Error ? fault.message : String(fault));
  });
  worker.on('exit', () => {
    clearTimeout(init);
    fail('Runtime.ExitError', `the thread of ${facts.name} ended`);
  });

  const call = (one: Call, timeoutMs: number) =>
    new Promise<string | undefined>((resolve, reject) => {
      const start = () => {
        const expire = () => {
          const seconds = (timeoutMs / 1000).toFixed(2);
          log.line(facts.label, `${one.requestId} Task timed out after ${seconds} seconds`);
          settle(one.id)?.reject(new FunctionError('Sandbox.Timedout', `Task timed out after ${seconds} seconds`));
          retire();
        };
        entry.timer = setTimeout(expire, timeoutMs);
        worker.postMessage({ ...one, deadline: Date.now() + timeoutMs });
      };
      const entry: Waiting = { resolve, reject, timer: undefined, start };
      waiting.set(one.id, entry);
      if (ready) start();
    });

  return { busy: () => waiting.size, open: () => open, call, end: async () => void (await worker.terminate()) };
}
