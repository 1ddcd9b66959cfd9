export type { StackOptions } from './options.ts';
export { StartProblem } from './problem.ts';
export type { RunningStack } from './running-stack.ts';
export { startStack } from './stack.ts';
export type { StackFile } from './stack-file.ts';
