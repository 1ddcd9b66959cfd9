import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { StartProblem } from '../problem.ts';

const needed = 17;

/** The Java to start: of JAVA_HOME if it is set, else the first in PATH. */
export const javaCommand = (env: NodeJS.ProcessEnv): string =>
  env.JAVA_HOME ? join(env.JAVA_HOME, 'bin', 'java') : 'java';

/** The major version in what `java -version` prints; 8 and older call themselves 1.8. */
export function majorVersion(printed: string): number | undefined {
  const found = /version "(?:1\.)?(\d+)/.exec(printed);
  return found ? Number(found[1]) : undefined;
}

/** @throws StartProblem saying what to install */
export async function checkJava(command: string): Promise<void> {
  const printed = await new Promise<string>((resolve) =>
    execFile(command, ['-version'], (_, stdout, stderr) => resolve(stdout + stderr)),
  );
  const version = majorVersion(printed);
  if (version !== undefined && version >= needed) return;
  const found = version === undefined ? 'was not found' : `is ${version}`;
  throw new StartProblem(
    `Java ${needed} or newer is needed for the local database; \`${command}\` ${found}. Install it, for example openjdk-17-jre-headless (Debian, Ubuntu) or temurin (macOS).`,
  );
}
