import type { CfnParameter } from 'aws-cdk-lib';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Stage } from '../stages.ts';
import type { Alarms } from './alarms.ts';
import type { Api } from './api.ts';
import type { Tables } from './tables.ts';

/** What every capability builds on. */
export type Ground = {
  readonly stage: Stage;
  /** Folder with a folder for each bundle. */
  readonly dist: string;
  readonly alarms: Alarms;
  readonly tables: Tables;
  /** The one secret of the stage, from which all keys are derived. */
  readonly secret: ISecret;
  readonly api: Api;
  /** Scheduled runs that failed or never began. */
  readonly lostRuns: Queue;
  /** Address under which players and agents reach the service, without a slash at its end. */
  readonly publicUrl: string;
  /** `true` only where games run on the same machine as the service. */
  readonly allowLocalCallbacks: CfnParameter;
};
