import { join } from 'node:path';
import type { Begun } from './begin.ts';
import type { Ending } from './ending.ts';
import { type Engines, startEngines } from './engines/engines.ts';
import { makeTables } from './engines/tables.ts';
import { createApi } from './http/api.ts';
import { createLocalPages } from './http/local-pages.ts';
import { startIssuer } from './issuer/local-issuer.ts';
import type { StackOptions } from './options.ts';
import { readBlueprint } from './resources/read-blueprint.ts';
import { callable, type RunningStack, schedulable } from './running-stack.ts';
import { createFunctionHosts } from './runtime/function-hosts.ts';
import { seedGames } from './seed/games.ts';
import { feedSample } from './seed/sample.ts';
import { type Sources, startSources } from './sources/sources.ts';
import { stackFile } from './stack-file.ts';
import { readAssembly } from './template/assembly.ts';

const home = join(import.meta.dirname, '..', '..');
/** What the template asks, and only this machine answers so. */
const parameters = { AllowLocalCallbacks: 'true' };
/** How long calls under way may still take when the stack stops. */
const graceMs = 1_500;

/** Reads the template and runs it on what has begun. @throws StartProblem with one clear line */
export async function complete(options: StackOptions, begun: Begun, ending: Ending): Promise<RunningStack> {
  const { data, ledger, log, front, dynamodb } = begun;
  const service = front.address;
  const assembly = readAssembly(options.assembly ?? join(home, 'cdk.out'), options.stackId ?? 'doorward-dev');
  const { region } = assembly;
  const engines = await startEngines(dynamodb, data, ledger, log, region);
  ending.add(engines.stop);
  const addresses = { service, queues: engines.queues.address };
  const blueprint = readBlueprint(assembly, { stack: 'doorward-local', region, addresses, parameters });
  engines.queues.make(blueprint, options);
  engines.secrets.make(blueprint.secrets, data);
  let sources: Sources | undefined;
  ending.add(() => sources?.stop());
  const hosts = createFunctionHosts(blueprint.functions, { region, endpoints: endpointsOf(engines), log });
  ending.add(hosts.stop);

  await dynamodb.ready();
  const tables = await makeTables(engines.clients.dynamodb, blueprint.tables);
  const streamOf = (table: string) => tables.get(table)?.streamArn;
  sources = startSources({ blueprint, hosts, engines, streamOf, ledger, log, timed: options.schedules !== 'manual' });
  // Calls under way may end by themselves for a moment; then their threads are ended.
  ending.add(() => Promise.race([sources?.stop(), new Promise((done) => setTimeout(done, graceMs))]));
  await engines.mail.make(blueprint);
  const issuer = await startIssuer(blueprint.userPool, { service, region, data, hosts });
  front.open(createApi(blueprint.api, hosts, issuer.verify), createLocalPages(issuer, engines.mails));
  // Requests are the first to end.
  ending.add(front.stop);

  const admin = () => issuer.tokenFor('admin@demo.example');
  const games = options.seed === false ? [] : await seedGames(data, service, admin);
  if (options.sample === 'on') ending.add(feedSample(service, games, options.onSample, log));

  const { queues, mail } = engines;
  const engineUrls = { dynamodb: dynamodb.address, sqs: queues.address, ses: mail.address };
  return {
    stack: stackFile(service, issuer.url, engineUrls, games, issuer.people),
    logFile: begun.logFile,
    engines: { dynamodb, queues, mail },
    functions: callable(hosts),
    runSchedule: schedulable(hosts, sources),
    tokenFor: issuer.tokenFor,
    stop: ending.run,
  };
}

const endpointsOf = ({ dynamodb, queues, mail, secrets }: Engines) => ({
  dynamodb: dynamodb.address,
  queues: queues.address,
  mail: mail.address,
  secrets: secrets.address,
});
