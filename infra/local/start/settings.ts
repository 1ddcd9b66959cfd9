import { relative, resolve } from 'node:path';
import { StartProblem } from '../problem.ts';

/** The settings of `npm start` (contract §1). */
export type Settings = {
  port: number | 'usual';
  /** Absolute path, or `memory`. */
  data: string;
  sample: 'on' | 'off';
  log: 'file' | 'stderr';
  /** File in which scripts find this stack; for a stack in memory, if no other has it. */
  stackFile: string;
};

type Environment = Readonly<Record<string, string | undefined>>;

function oneOf<T extends string>(env: Environment, name: string, allowed: readonly [T, ...T[]]): T {
  const given = env[name];
  if (given === undefined) return allowed[0];
  const found = allowed.find((one) => one === given);
  if (found === undefined) throw new StartProblem(`${name}=${given}: only ${allowed.join(' or ')} is understood`);
  return found;
}

function readPort(given: string | undefined): number | 'usual' {
  if (given === undefined) return 'usual';
  const port = Number(given);
  if (!/^\d{1,5}$/.test(given) || port > 65_535) {
    throw new StartProblem(`PORT=${given}: a port is a whole number from 0 to 65535; 0 picks a free one`);
  }
  return port;
}

/**
 * @param home folder of the project; relative paths start there
 * @throws StartProblem for a value that cannot be understood
 */
export function readSettings(env: Environment, home: string): Settings {
  const usual = resolve(home, '.local/data');
  const given = env.DOORWARD_DATA ?? usual;
  if (given.trim() === '') throw new StartProblem('DOORWARD_DATA is empty: name a folder, or memory');
  const data = given === 'memory' ? given : resolve(home, given);
  const beside = data === 'memory' || relative(usual, data) === '' ? resolve(home, '.local') : data;
  return {
    port: readPort(env.PORT),
    data,
    sample: oneOf(env, 'DOORWARD_SAMPLE', ['on', 'off']),
    log: oneOf(env, 'DOORWARD_LOG', ['file', 'stderr']),
    stackFile: resolve(beside, 'stack.json'),
  };
}
