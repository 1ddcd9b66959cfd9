import { randomUUID } from 'node:crypto';
import { availableParallelism } from 'node:os';
import type { FunctionPlan } from '../resources/functions.ts';
import type { Log } from './log.ts';
import { startThread, type Thread } from './thread.ts';

/** A function that can be called. */
export type FunctionHost = {
  readonly plan: FunctionPlan;
  /**
   * @param event JSON text
   * @returns the answer as JSON text; undefined if it returned nothing
   * @throws FunctionError
   */
  readonly call: (event: string) => Promise<string | undefined>;
  readonly stop: () => Promise<void>;
};

/** What the entry is called, such as `send-mail`. */
export const entryName = ({ handler }: FunctionPlan): string => handler.slice(0, handler.lastIndexOf('.'));

/** How many calls one thread works on at a time. Lambda gives each its own; sharing is stricter about state that leaks. */
const mostCalls = 64;
/** From so many calls on a function gets another thread, as Lambda starts more instances; more threads than processors would only wait. */
const crowded = 8;
const mostThreads = Math.min(4, availableParallelism());

/** A thread starts with the first call, another when there is much to do, and a new one takes over when one ended. */
export function createFunctionHost(plan: FunctionPlan, env: Record<string, string>, log: Log): FunctionHost {
  const limit = Math.min(mostCalls, plan.reservedConcurrency ?? mostCalls);
  const threads = new Set<Thread>();
  const queue: (() => void)[] = [];
  let active = 0;
  let lastId = 0;

  const facts = {
    module: plan.module,
    exportName: plan.exportName,
    name: plan.name,
    label: entryName(plan),
    arn: plan.arn,
    memoryMegabytes: plan.memoryMegabytes,
  };

  const openThread = (): Thread => {
    for (const old of threads) if (!old.open() && old.busy() === 0) threads.delete(old);
    const open = [...threads].filter((thread) => thread.open());
    const [calmest] = open.sort((one, other) => one.busy() - other.busy());
    if (calmest && (calmest.busy() < crowded || open.length >= mostThreads)) return calmest;
    const started = startThread(facts, env, log);
    threads.add(started);
    return started;
  };

  const takeSlot = async (): Promise<void> => {
    if (active < limit) active += 1;
    else await new Promise<void>((resolve) => queue.push(resolve));
  };
  /** A slot goes to who waits longest; only if nobody waits it becomes free. */
  const giveSlot = () => {
    const next = queue.shift();
    if (next) next();
    else active -= 1;
  };

  return {
    plan,
    call: async (event) => {
      await takeSlot();
      lastId += 1;
      const call = { id: lastId, event, requestId: randomUUID(), deadline: 0 };
      try {
        return await openThread().call(call, plan.timeoutSeconds * 1000);
      } finally {
        giveSlot();
      }
    },
    stop: async () => {
      await Promise.all([...threads].map((thread) => thread.end()));
    },
  };
}
