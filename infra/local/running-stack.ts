import type { Engines } from './engines/engines.ts';
import { entryName } from './runtime/function-host.ts';
import type { FunctionHosts } from './runtime/function-hosts.ts';
import type { Sources } from './sources/sources.ts';
import type { StackFile } from './stack-file.ts';

/** A stack that runs. */
export type RunningStack = {
  /** What `.local/stack.json` holds. */
  readonly stack: StackFile;
  /** File of the functions' output; undefined if it goes to the error output. */
  readonly logFile: string | undefined;
  /** The engines, with what a test needs to make them fail. */
  readonly engines: Pick<Engines, 'dynamodb' | 'queues' | 'mail'>;
  readonly functions: {
    /** Names of the entries, such as `send-mail`. */
    readonly names: readonly string[];
    /** Calls one and waits. @throws FunctionError */
    readonly invoke: (name: string, event: unknown) => Promise<unknown>;
  };
  /** Runs every schedule of a function now, and waits. @returns whether all runs succeeded @throws if it has no schedule */
  readonly runSchedule: (name: string) => Promise<boolean>;
  /** An access token for somebody of the contract. */
  readonly tokenFor: (email: string) => Promise<string>;
  /** Ends everything within a few seconds. */
  readonly stop: () => Promise<void>;
};

export const callable = (hosts: FunctionHosts): RunningStack['functions'] => ({
  names: hosts.all.map(({ plan }) => entryName(plan)),
  invoke: async (name, event) => {
    const answer = await hosts.find(name).call(JSON.stringify(event));
    return answer === undefined ? undefined : (JSON.parse(answer) as unknown);
  },
});

export const schedulable =
  (hosts: FunctionHosts, sources: Sources): RunningStack['runSchedule'] =>
  async (name) => {
    const host = hosts.find(name);
    const found = sources.schedules.filter(({ plan }) => hosts.find(plan.functionArn) === host);
    if (found.length === 0) throw new Error(`the function ${name} has no schedule`);
    return (await Promise.all(found.map((schedule) => schedule.run()))).every(Boolean);
  };
