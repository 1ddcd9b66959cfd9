import type { Figure } from './sample/figure.ts';

/** How a stack is to be run; everything has a default that suits a test. */
export type StackOptions = {
  /** 0, the default, for any free port; `usual` for 8787, or a free one if that is taken. */
  port?: number | 'usual';
  /** Folder of its data, or `memory`, the default. */
  data?: string;
  /** Whether sample traffic flows; `off` by default. */
  sample?: 'on' | 'off';
  /** Hears what the sample traffic has sent and what came back, after each answer. */
  onSample?: (figure: Figure) => void;
  /** Where the output of functions goes: a file (the default), or the error output of this process. */
  log?: 'file' | 'stderr';
  /** Folder of the synthesized app, and which of its stacks to run. */
  assembly?: string;
  stackId?: string;
  /** `manual`: schedules run only when a test says so. */
  schedules?: 'timed' | 'manual';
  /** Shortens longer visibility times of queues, so that a test need not wait minutes for a second try. */
  mostVisibilitySeconds?: number;
  /** Whether the games of the contract are made; true by default. */
  seed?: boolean;
};
