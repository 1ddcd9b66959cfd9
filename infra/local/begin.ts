import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type DataFolder, openDataFolder, turnLog } from './data/folder.ts';
import { type Ledger, openLedger } from './data/ledger.ts';
import type { Ending } from './ending.ts';
import { type DynamoEngine, startDynamo } from './engines/dynamodb.ts';
import { javaCommand } from './engines/java.ts';
import { type Front, startFront } from './http/front.ts';
import type { StackOptions } from './options.ts';
import { type Log, openLog } from './runtime/log.ts';

/** The part of a stack that needs next to no code: it is under way while the rest is still being loaded. */
export type Begun = {
  data: DataFolder;
  ledger: Ledger;
  log: Log;
  logFile: string | undefined;
  front: Front;
  /** Started, but not yet ready. */
  dynamodb: DynamoEngine;
};

/** Takes the data folder and the port, and lets the database begin to start. @throws StartProblem */
export async function begin(options: StackOptions, ending: Ending): Promise<Begun> {
  const data = openDataFolder(options.data && options.data !== 'memory' ? resolve(options.data) : undefined);
  const ledger = openLedger(data.path && join(data.path, 'runner.db'));
  ending.add(ledger.close);
  const logFile = options.log === 'stderr' ? undefined : logPath(data, ending);
  const log = openLog(logFile);
  ending.add(log.close);
  const front = await startFront(options.port ?? 0, (text) => log.line('runner', text));
  ending.add(front.stop);
  const dynamodb = await startDynamo(javaCommand(process.env), data.inside('dynamodb'));
  ending.add(dynamodb.stop);
  return { data, ledger, log, logFile, front, dynamodb };
}

/** In the data folder; for a stack in memory, in a folder that goes with it. */
function logPath(data: DataFolder, ending: Ending): string {
  let folder = data.inside('logs');
  if (folder === undefined) {
    const temporary = mkdtempSync(join(tmpdir(), 'doorward-'));
    ending.add(() => rmSync(temporary, { recursive: true, force: true }));
    folder = temporary;
  }
  const file = join(folder, 'functions.log');
  turnLog(file);
  return file;
}
