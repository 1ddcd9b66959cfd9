import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type DataFolder, openDataFolder, turnLog } from './data/folder.ts';
import { openLedger } from './data/ledger.ts';
import { type Engines, startEngines } from './engines/engines.ts';
import { makeTables } from './engines/tables.ts';
import { createApi } from './http/api.ts';
import { startFront } from './http/front.ts';
import { createLocalPages } from './http/local-pages.ts';
import { startIssuer } from './issuer/local-issuer.ts';
import type { StackOptions } from './options.ts';
import { readBlueprint } from './resources/read-blueprint.ts';
import { callable, type RunningStack, schedulable } from './running-stack.ts';
import { createFunctionHosts } from './runtime/function-hosts.ts';
import { openLog } from './runtime/log.ts';
import { seedGames } from './seed/games.ts';
import { feedSample } from './seed/sample.ts';
import { type Sources, startSources } from './sources/sources.ts';
import { stackFile } from './stack-file.ts';
import { readAssembly } from './template/assembly.ts';

type AtEnd = (clean: () => unknown) => void;

const home = join(import.meta.dirname, '..', '..');
/** What the template asks, and only this machine answers so. */
const parameters = { AllowLocalCallbacks: 'true' };
/** How long calls under way may still take when the stack stops. */
const graceMs = 1_500;

/**
 * Runs a synthesized template on this machine. Many stacks can run in one process.
 * @throws StartProblem with one clear line, after cleaning up what was already started
 */
export async function startStack(options: StackOptions = {}): Promise<RunningStack> {
  const cleanups: (() => unknown)[] = [];
  let stopping: Promise<void> | undefined;
  const stop = () => {
    // The last that was started ends first.
    stopping ??= cleanups.reduceRight(
      (before, clean) => before.then(async () => void (await clean())),
      Promise.resolve(),
    );
    return stopping;
  };
  try {
    return await start(options, (clean) => cleanups.push(clean), stop);
  } catch (fault) {
    await stop();
    throw fault;
  }
}

async function start(options: StackOptions, atEnd: AtEnd, stop: RunningStack['stop']): Promise<RunningStack> {
  const assembly = readAssembly(options.assembly ?? join(home, 'cdk.out'), options.stackId ?? 'doorward-dev');
  const { region } = assembly;
  const data = openDataFolder(options.data && options.data !== 'memory' ? resolve(options.data) : undefined);
  const ledger = openLedger(data.path && join(data.path, 'runner.db'));
  atEnd(ledger.close);
  const logFile = options.log === 'stderr' ? undefined : logPath(data, atEnd);
  const log = openLog(logFile);
  atEnd(log.close);
  const front = await startFront(options.port ?? 0, (text) => log.line('runner', text));
  atEnd(front.stop);
  const service = front.address;

  const engines = await startEngines(data, ledger, log, region);
  atEnd(engines.stop);
  const addresses = { service, queues: engines.queues.address };
  const blueprint = readBlueprint(assembly, { stack: 'doorward-local', region, addresses, parameters });
  engines.queues.make(blueprint, options);
  engines.secrets.make(blueprint.secrets, data);
  let sources: Sources | undefined;
  atEnd(() => sources?.stop());
  const hosts = createFunctionHosts(blueprint.functions, { region, endpoints: endpointsOf(engines), log });
  atEnd(hosts.stop);

  await engines.dynamodb.ready();
  const tables = await makeTables(engines.clients.dynamodb, blueprint.tables);
  const streamOf = (table: string) => tables.get(table)?.streamArn;
  sources = startSources({ blueprint, hosts, engines, streamOf, ledger, log, timed: options.schedules !== 'manual' });
  // Calls under way may end by themselves for a moment; then their threads are ended.
  atEnd(() => Promise.race([sources?.stop(), new Promise((done) => setTimeout(done, graceMs))]));
  await engines.mail.make(blueprint);
  const issuer = await startIssuer(blueprint.userPool, { service, region, data, hosts });
  front.open(createApi(blueprint.api, hosts, issuer.verify), createLocalPages(issuer, engines.mails));
  atEnd(front.stop);

  const games =
    options.seed === false ? [] : await seedGames(data, service, () => issuer.tokenFor('admin@demo.example'));
  if (options.sample === 'on') atEnd(feedSample(service, games, options.onSample, log));

  const { dynamodb, queues, mail } = engines;
  const engineUrls = { dynamodb: dynamodb.address, sqs: queues.address, ses: mail.address };
  return {
    stack: stackFile(service, issuer.url, engineUrls, games, issuer.people),
    logFile,
    engines: { dynamodb, queues, mail },
    functions: callable(hosts),
    runSchedule: schedulable(hosts, sources),
    tokenFor: issuer.tokenFor,
    stop,
  };
}

const endpointsOf = ({ dynamodb, queues, mail, secrets }: Engines) => ({
  dynamodb: dynamodb.address,
  queues: queues.address,
  mail: mail.address,
  secrets: secrets.address,
});

/** In the data folder; for a stack in memory, in a folder that goes with it. */
function logPath(data: DataFolder, atEnd: AtEnd): string {
  let folder = data.inside('logs');
  if (folder === undefined) {
    const temporary = mkdtempSync(join(tmpdir(), 'doorward-'));
    atEnd(() => rmSync(temporary, { recursive: true, force: true }));
    folder = temporary;
  }
  const file = join(folder, 'functions.log');
  turnLog(file);
  return file;
}
