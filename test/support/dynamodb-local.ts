import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { CreateTableCommand, DeleteTableCommand, DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { createDatabase, type Database } from '../../functions/kernel/dynamo.ts';
import { type TableName, tables } from '../../functions/kernel/tables.ts';
import { spawnDynamo } from '../../infra/local/engines/dynamodb-process.ts';
import { freePort } from '../../infra/local/engines/ports.ts';

export type Connection = {
  endpoint: string;
  region: string;
  credentials: { accessKeyId: string; secretAccessKey: string };
};
export type LocalDynamoDb = {
  database: Database;
  /** For clients of its own: the engine keeps the tables of each access key apart. */
  connection: Connection;
  client: DynamoDBClient;
  stop: () => Promise<void>;
};

const startMs = 60_000; // a loaded machine may take ten times the usual two seconds

/** Most tests are over before the better compiler has begun; one run of minutes takes half the processor with it. */
const flagsFor = {
  short: ['-XX:TieredStopAtLevel=1', '-Xmx384m'],
  long: ['-Xmx1500m'],
  shared: ['-XX:TieredStopAtLevel=1', '-Xmx1g'],
};
type Run = keyof typeof flagsFor;

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

type Engine = { endpoint: string; stop: () => Promise<void> };

/** Starts an engine: in memory, on a free port; it ends when this process ends. Takes about two seconds. */
async function startOwn(run: Run): Promise<Engine> {
  const port = await freePort();
  const endpoint = `http://127.0.0.1:${port}`;
  const engine = spawnDynamo('java', flagsFor[run], port, ['-inMemory']);
  const stop = async () => {
    const ended = new Promise((resolve) => engine.once('exit', resolve));
    if (engine.exitCode === null && engine.kill('SIGKILL')) await ended;
  };
  const client = new DynamoDBClient({ ...connectionTo(endpoint), maxAttempts: 1 });
  try {
    await answers(client, engine);
    return { endpoint, stop };
  } catch (fault) {
    await stop();
    throw fault;
  } finally {
    client.destroy();
  }
}

const connectionTo = (endpoint: string): Connection => ({
  endpoint,
  region: 'eu-west-1',
  credentials: { accessKeyId: `test${randomBytes(8).toString('hex')}`, secretAccessKey: 'local' },
});

/** A connection for processes of their own. */
export const connectionEnv = ({ endpoint, region, credentials }: Connection) => ({
  AWS_REGION: region,
  AWS_ACCESS_KEY_ID: credentials.accessKeyId,
  AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
  AWS_ENDPOINT_URL_DYNAMODB: endpoint,
});

const sharedEndpoint = 'DOORWARD_TEST_DYNAMODB';

/** Of the integration tests, before the first: one engine for all of them, warm after the first few. */
export async function setup(): Promise<() => Promise<void>> {
  const { endpoint, stop } = await startOwn('shared');
  process.env[sharedEndpoint] = endpoint;
  return stop;
}

/**
 * Every table of the service, each under its plain name, for this test alone.
 * @param run where not shared: an engine of its own, for a run of seconds or of minutes
 */
export async function startDynamoDb(run?: Run): Promise<LocalDynamoDb> {
  const shared = run === undefined ? process.env[sharedEndpoint] : undefined;
  const engine: Engine = shared ? { endpoint: shared, stop: () => Promise.resolve() } : await startOwn(run ?? 'short');
  const connection = connectionTo(engine.endpoint);
  const client = new DynamoDBClient({ ...connection, maxAttempts: 1 });
  const names = Object.keys(tables) as TableName[];
  const stop = async () => {
    if (shared) for (const TableName of names) await client.send(new DeleteTableCommand({ TableName }));
    client.destroy();
    await engine.stop();
  };
  try {
    for (const name of names) await createTable(client, name);
    const database = createDatabase(Object.fromEntries(names.map((name) => [name, name])), client);
    return { database, connection, client, stop };
  } catch (fault) {
    await engine.stop();
    throw fault;
  }
}
