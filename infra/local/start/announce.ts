import { relative } from 'node:path';
import type { StackFile } from '../stack-file.ts';
import type { Settings } from './settings.ts';

export type Announced = {
  stack: StackFile;
  settings: Settings;
  stackFile: string;
  logFile: string | undefined;
  seconds: number;
};

/** A path as short as it can be said. */
const shown = (path: string): string => {
  const near = relative(process.cwd(), path);
  return near === '' || near.startsWith('..') ? path : near;
};

/** The one block that tells where everything is. */
export function announcement({ stack, settings, stackFile, logFile, seconds }: Announced): string {
  const moved = settings.port === 'usual' && !stack.apiUrl.endsWith(':8787');
  const rows: [string, string][] = [
    ['Service', `${stack.apiUrl}${moved ? '  (8787 is taken by something else)' : ''}`],
    ['Console', stack.consoleUrl],
    ['Inbox', stack.inboxUrl],
    ['Sign in as', `${stack.agents.map(({ email }) => email.split('@')[0]).join(', ')} @demo.example`],
    ['Passwords, keys', shown(stackFile)],
    ['Data', settings.data === 'memory' ? 'in memory, gone when it stops' : shown(settings.data)],
    ['Functions say', logFile === undefined ? 'here' : shown(logFile)],
    ['Sample traffic', settings.sample === 'on' ? 'on (DOORWARD_SAMPLE=off for none)' : 'off'],
  ];
  const lines = rows.map(([name, value]) => `  ${name.padEnd(16)}${value}`);
  return [`\nDoorward is running; it took ${seconds.toFixed(1)} s. Ctrl-C stops it.\n`, ...lines, ''].join('\n');
}
