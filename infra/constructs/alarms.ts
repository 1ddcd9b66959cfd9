import { Duration, Stack, Validations } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import { alarmDescription, type RunbookKey } from '../alarms.ts';
import type { Stage } from '../stages.ts';

export type AlarmProps = {
  /** Its entry of the runbook: what it means for people and what to do. */
  readonly about: RunbookKey;
  readonly metric: IMetric;
  /** The alarm goes off at this value or above. */
  readonly threshold: number;
  /** Periods in a row; 1 unless told. */
  readonly periods?: number;
  /** For a metric that is always there while all is well, so that its silence is itself a fault. */
  readonly silenceIsFault?: boolean;
};

export const alarmPeriod = Duration.minutes(5);

/** Where all alarms of a stage go. */
export class Alarms extends Construct {
  readonly topic: Topic;

  constructor(scope: Construct, id: string, stage: Stage) {
    super(scope, id);
    // No key of its own: an alarm holds no personal data, and a key whose policy forgets CloudWatch loses alarms silently.
    this.topic = new Topic(this, 'Topic', { enforceSSL: true, displayName: `Doorward alarms (${stage.name})` });
    this.topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    );
    if (stage.alarmEmail) {
      this.topic.addSubscription(new EmailSubscription(stage.alarmEmail));
      Validations.of(this).acknowledge({
        id: 'Serverless-SNSRedrivePolicy',
        reason: 'SNS keeps no dead letters for mail receivers; the alarm itself stays visible in CloudWatch.',
      });
    }
  }

  /** @param scope what the alarm watches */
  add(scope: Construct, id: string, props: AlarmProps): Alarm {
    const alarm = new Alarm(scope, id, {
      metric: props.metric,
      threshold: props.threshold,
      evaluationPeriods: props.periods ?? 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: props.silenceIsFault ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
      alarmDescription: alarmDescription(props.about),
    });
    alarm.addAlarmAction(new SnsAction(this.topic));
    return alarm;
  }
}
