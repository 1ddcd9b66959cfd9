import { pathToFileURL } from 'node:url';
import type { buildApp } from 'fauxqs';
import { packageFile } from './package-file.ts';

/**
 * The parts of the queue emulator that its package does not export. Its own `startFauxqs` listens on all networks of the machine;
 * with these we give it our data folder and let it listen on the loopback address only.
 */
export type Stores = NonNullable<NonNullable<Parameters<typeof buildApp>[0]>['stores']>;

/** The emulator's SQLite file: what it writes through, and loads when it starts. */
export type Persistence = {
  load: (sqs: Stores['sqsStore'], sns: Stores['snsStore'], s3: Stores['s3Store']) => void;
  close: () => void;
  db: { exec: (sql: string) => void };
};

type Module<Name extends string, Made, Args extends unknown[] = []> = Record<Name, new (...args: Args) => Made>;

async function load<M>(file: string): Promise<M> {
  return (await import(pathToFileURL(packageFile(`fauxqs/dist/${file}`)).href)) as M;
}

export async function loadStores(): Promise<Stores> {
  const [sqs, sns, s3] = await Promise.all([
    load<Module<'SqsStore', Stores['sqsStore']>>('sqs/sqsStore.js'),
    load<Module<'SnsStore', Stores['snsStore']>>('sns/snsStore.js'),
    load<Module<'S3Store', Stores['s3Store']>>('s3/s3Store.js'),
  ]);
  return { sqsStore: new sqs.SqsStore(), snsStore: new sns.SnsStore(), s3Store: new s3.S3Store() };
}

/** Opens the emulator's file, loads what it kept into the stores, and writes every later change through. */
export async function persist(stores: Stores, folder: string): Promise<Persistence> {
  const { PersistenceManager } = await load<Module<'PersistenceManager', Persistence, [string]>>('persistence.js');
  const persistence = new PersistenceManager(folder);
  // Who had received a message is gone with the last run: it need not stay hidden, and that try does not count.
  persistence.db.exec(
    `UPDATE sqs_messages SET receipt_handle = NULL, visibility_deadline = NULL,
       approximate_receive_count = MAX(0, approximate_receive_count - 1) WHERE receipt_handle IS NOT NULL`,
  );
  const { sqsStore, snsStore, s3Store } = stores;
  persistence.load(sqsStore, snsStore, s3Store);
  for (const holder of [sqsStore, snsStore, s3Store, ...sqsStore.allQueues()]) {
    (holder as { persistence?: unknown }).persistence = persistence;
  }
  return persistence;
}
