import { type App, CfnCondition, CfnOutput, CfnParameter, Fn, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Activity } from './capabilities/activity.ts';
import { Announcements } from './capabilities/announcements.ts';
import { Console } from './capabilities/console.ts';
import { Games } from './capabilities/games.ts';
import { Mail } from './capabilities/mail.ts';
import { Openapi } from './capabilities/openapi.ts';
import { Outreach } from './capabilities/outreach.ts';
import { Players } from './capabilities/players.ts';
import { Verification } from './capabilities/verification.ts';
import { Alarms } from './constructs/alarms.ts';
import { Api } from './constructs/api.ts';
import type { Ground } from './constructs/ground.ts';
import type { MailLane } from './constructs/mail-lane.ts';
import { deadLetterQueue } from './constructs/queue.ts';
import { Tables, tableNames } from './constructs/tables.ts';
import type { Stage } from './stages.ts';

/** What must stand in the DNS before a lane may send. */
const dnsOutputs = (id: string, { identity }: MailLane): Record<string, string> =>
  Object.fromEntries(
    identity.dkimRecords.map(({ name, value }, position) => [`${id}${position + 1}`, `${name} CNAME ${value}`]),
  );

/** One stage of the service: what all build on, who may sign in, then the capabilities in the order in which data flows. */
export class DoorwardStack extends Stack {
  constructor(app: App, props: { stage: Stage; dist: string }) {
    const { stage, dist } = props;
    super(app, `doorward-${stage.name}`, {
      env: { region: stage.region },
      description: `Doorward (${stage.name}): account-protection alerts for online games`,
      terminationProtection: stage.keepData,
    });
    const alarms = new Alarms(this, 'Alarms', stage);
    const api = new Api(this, 'Api', { stage, alarms });
    const ground: Ground = {
      stage,
      dist,
      alarms,
      api,
      lostRuns: deadLetterQueue(this, 'lost-runs', alarms, 'lost-runs'),
      tables: new Tables(this, 'Tables', { stage, alarms }),
      secret: this.makeSecret(stage),
      publicUrl: this.makePublicUrl(stage, api),
      allowLocalCallbacks: new CfnParameter(this, 'AllowLocalCallbacks', {
        allowedValues: ['true', 'false'],
        default: 'false',
        description: 'Whether callbacks may go to http://127.0.0.1; only for a stack that runs on one machine.',
      }),
    };

    const people = new Console(this, ground);
    const activity = new Activity(this, ground);
    new Players(this, ground);
    new Verification(this, ground);
    new Outreach(this, ground);
    const announcements = new Announcements(this, ground, people.pages);
    const mail = new Mail(this, ground);
    new Games(this, ground);
    new Openapi(this, ground);

    const outputs: Record<string, string> = {
      ServiceUrl: ground.publicUrl,
      ActivityEventsQueueUrl: activity.queueUrl,
      ...(api.domainTarget ? { ServiceDnsTarget: api.domainTarget } : {}),
      StaffSignInUrl: people.staff.signInUrl,
      StaffPoolId: people.staff.pool.userPoolId,
      StaffClientId: people.staff.client.userPoolClientId,
      SecretArn: ground.secret.secretArn,
      AlarmTopicArn: alarms.topic.topicArn,
      ...Object.fromEntries(tableNames.map((name) => [`Table${name}`, ground.tables.get(name).tableName])),
      ...dnsOutputs('MailDns', mail.lane),
      ...dnsOutputs('BulkMailDns', announcements.lane),
    };
    for (const [id, value] of Object.entries(outputs)) new CfnOutput(this, id, { value });
  }

  private makeSecret(stage: Stage): Secret {
    const secret = new Secret(this, 'DoorwardSecret', {
      description: 'Doorward: all keys of the stage are derived from it',
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      removalPolicy: stage.keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    Validations.of(secret).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason:
        'Names of players and links in mails follow from it: a new value would forget every player and break every open link.',
    });
    return secret;
  }

  private makePublicUrl(stage: Stage, api: Api): string {
    const parameter = new CfnParameter(this, 'PublicUrl', {
      default: stage.domain ? `https://${stage.domain.name}` : '',
      description: 'Address of the service without a slash at its end; empty for the address of its API.',
    });
    const given = new CfnCondition(this, 'HasPublicUrl', {
      expression: Fn.conditionNot(Fn.conditionEquals(parameter.valueAsString, '')),
    });
    return Fn.conditionIf(given.logicalId, parameter.valueAsString, api.url).toString();
  }
}
