import type { FunctionPlan } from '../resources/functions.ts';
import { type Endpoints, functionEnvironment } from './environment.ts';
import { createFunctionHost, entryName, type FunctionHost } from './function-host.ts';
import type { Log } from './log.ts';

/** All functions of a stack. */
export type FunctionHosts = {
  readonly all: readonly FunctionHost[];
  /**
   * @param name an ARN, a name, a logical id, or what the entry is called (`send-mail`)
   * @throws if there is no such function
   */
  readonly find: (name: string) => FunctionHost;
  readonly stop: () => Promise<void>;
};

export function createFunctionHosts(
  plans: readonly FunctionPlan[],
  from: { region: string; endpoints: Endpoints; log: Log },
): FunctionHosts {
  const all = plans.map((plan) =>
    createFunctionHost(plan, functionEnvironment(plan, from.region, from.endpoints), from.log),
  );
  const byName = new Map<string, FunctionHost>();
  for (const host of all) {
    const { arn, name, logicalId } = host.plan;
    for (const key of [entryName(host.plan), logicalId, name, arn]) byName.set(key, host);
  }
  return {
    all,
    find: (name) => {
      const found = byName.get(name);
      if (!found) throw new Error(`there is no function ${name}`);
      return found;
    },
    stop: async () => void (await Promise.all(all.map((host) => host.stop()))),
  };
}
