import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartProblem } from '../problem.ts';
import { spawnDynamo } from './dynamodb-process.ts';
import { checkJava } from './java.ts';
import { freePort, loopback } from './ports.ts';

/** DynamoDB Local, as its own process. */
export type DynamoEngine = {
  readonly address: string;
  /** Resolves when it answers. @throws StartProblem */
  readonly ready: () => Promise<void>;
  /** Ends it as a crash would. Without a data folder everything in it is lost. */
  readonly stop: () => Promise<void>;
  /** Starts it again at the same address, with what it kept. */
  readonly start: () => Promise<void>;
  /** It accepts connections and answers nothing, until {@link resume}. */
  readonly pause: () => void;
  readonly resume: () => void;
};

// A short-lived development server: little optimising makes it start in half the time; the heap grows only under load.
const jvm = ['-XX:TieredStopAtLevel=1', '-Xmx1g'];
const startLimitMs = 60_000;

/** @param folder where it keeps its data; undefined for memory */
export async function startDynamo(java: string, folder: string | undefined): Promise<DynamoEngine> {
  const port = await freePort();
  const address = `http://${loopback}:${port}`;
  const store = ['-sharedDb', ...(folder === undefined ? ['-inMemory'] : ['-dbPath', folder])];
  let child: ChildProcess;
  let printed = '';

  const spawn = () => {
    printed = '';
    child = spawnDynamo(java, jvm, port, store);
    child.stderr?.on('data', (part) => {
      printed = (printed + part).slice(-2000);
    });
  };

  const ready = async () => {
    const until = Date.now() + startLimitMs;
    while (child.exitCode === null && child.signalCode === null && Date.now() < until) {
      // A refusal will do, if it is one of its own: somebody else may have the port.
      const answers = await fetch(address).then(
        async (answer) => {
          await answer.body?.cancel();
          return answer.headers.get('content-type')?.startsWith('application/x-amz-json') ?? false;
        },
        () => false,
      );
      if (answers) return;
      await sleep(25);
    }
    await checkJava(java);
    throw new StartProblem(`DynamoDB Local did not start: ${printed.trim().split('\n').at(-1) || 'it said nothing'}`);
  };

  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  };

  spawn();
  return {
    address,
    ready,
    stop,
    start: async () => {
      await stop();
      spawn();
      await ready();
    },
    pause: () => void child.kill('SIGSTOP'),
    resume: () => void child.kill('SIGCONT'),
  };
}
