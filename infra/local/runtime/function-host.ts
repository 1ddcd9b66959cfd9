import { randomUUID } from 'node:crypto';
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

/** The thread starts with the first call, and a new one takes over when it ended. */
export function createFunctionHost(plan: FunctionPlan, env: Record<string, string>, log: Log): FunctionHost {
  const limit = Math.min(mostCalls, plan.reservedConcurrency ?? mostCalls);
  const threads = new Set<Thread>();
  const queue: (() => void)[] = [];
  let active = 0;
  let current: Thread | undefined;
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
    if (current?.open()) return current;
    for (const old of threads) if (!old.open() && old.busy() === 0) threads.delete(old);
    current = startThread(facts, env, log);
    threads.add(current);
    return current;
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
