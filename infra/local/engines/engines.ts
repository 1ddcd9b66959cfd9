import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { SQSClient } from '@aws-sdk/client-sqs';
import type { DataFolder } from '../data/folder.ts';
import type { Ledger } from '../data/ledger.ts';
import type { Log } from '../runtime/log.ts';
import { type MailStore, openMailStore } from '../ses/mail-store.ts';
import { type MailEngine, startMail } from '../ses/ses.ts';
import type { DynamoEngine } from './dynamodb.ts';
import { type QueueEngine, startQueues } from './queues.ts';
import { type SecretsEngine, startSecrets } from './secrets.ts';

/** Everything that stands in for AWS, each on its own free port. */
export type Engines = {
  readonly dynamodb: DynamoEngine;
  readonly queues: QueueEngine;
  readonly mail: MailEngine;
  readonly mails: MailStore;
  readonly secrets: SecretsEngine;
  readonly clients: { dynamodb: DynamoDBClient; streams: DynamoDBStreamsClient; queues: SQSClient };
  /** Ends all but the database. */
  readonly stop: () => Promise<void>;
};

/** Starts the engines beside the database. @param dynamodb may still be starting: whoever needs it waits for `ready()` */
export async function startEngines(
  dynamodb: DynamoEngine,
  data: DataFolder,
  ledger: Ledger,
  log: Log,
  region: string,
): Promise<Engines> {
  const queues = await startQueues(data.inside('queues'), region);
  const mails = openMailStore(ledger);
  const mail = await startMail({ store: mails, publish: queues.publish, log });
  const secrets = await startSecrets();
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const common = { region, credentials, endpoint: dynamodb.address };
  const clients = {
    dynamodb: new DynamoDBClient(common),
    streams: new DynamoDBStreamsClient(common),
    queues: new SQSClient({ ...common, endpoint: queues.address }),
  };
  return {
    dynamodb,
    queues,
    mail,
    mails,
    secrets,
    clients,
    stop: async () => {
      for (const client of Object.values(clients)) client.destroy();
      await Promise.all([mail.stop(), secrets.stop(), queues.stop()]);
    },
  };
}
