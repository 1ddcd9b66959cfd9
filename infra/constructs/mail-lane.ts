import { Stack } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { env } from '../../functions/kernel/env.ts';
import { alarmPeriod } from './alarms.ts';
import type { Ground } from './ground.ts';
import { topicKey } from './topic-key.ts';

const followed = [
  EmailSendingEvent.SEND,
  EmailSendingEvent.DELIVERY,
  EmailSendingEvent.BOUNCE,
  EmailSendingEvent.COMPLAINT,
  EmailSendingEvent.REJECT,
  EmailSendingEvent.RENDERING_FAILURE,
  EmailSendingEvent.DELIVERY_DELAY,
];

/** SES reviews an account from these rates on ("Reputation metrics", SES developer guide). */
const worrying = { 'Reputation.BounceRate': 0.05, 'Reputation.ComplaintRate': 0.001 };

/** The lane of security mail in SES: its sender, its rules, and the topic on which SES tells what became of each mail. */
export class MailLane extends Construct {
  readonly feedback: Topic;
  readonly identity: EmailIdentity;
  private readonly from: string;
  private readonly rules: ConfigurationSet;

  constructor(scope: Construct, id: string, ground: Ground) {
    super(scope, id);
    this.from = ground.stage.mailFrom;
    const domain = this.from.slice(this.from.indexOf('@') + 1);
    this.rules = new ConfigurationSet(this, 'Rules', {
      // Only an address that does not exist is left out: who once pressed "spam" must still be warned of a theft.
      suppressionReasons: SuppressionReasons.BOUNCES_ONLY,
      // The link in the mail is a secret. A server without TLS counts as undeliverable, and an agent calls instead.
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      reputationMetrics: true,
    });
    this.identity = new EmailIdentity(this, 'Sender', {
      identity: Identity.domain(domain),
      configurationSet: this.rules,
      mailFromDomain: `bounce.${domain}`,
      feedbackForwarding: false, // the topic tells of every bounce; a second copy by mail would go to a box nobody reads
    });
    // Feedback names players' addresses, so it lies encrypted in the topic too.
    this.feedback = new Topic(this, 'Feedback', { enforceSSL: true, masterKey: topicKey(this, 'FeedbackKey') });
    this.rules.addEventDestination('ToFeedback', {
      destination: EventDestination.snsTopic(this.feedback),
      events: followed,
    });
    for (const [metricName, threshold] of Object.entries(worrying))
      ground.alarms.add(this, metricName.replace('.', ''), {
        about: 'mail-reputation',
        metric: new Metric({ namespace: 'AWS/SES', metricName, period: alarmPeriod, statistic: 'Maximum' }),
        threshold,
      });
  }

  /** What a sender needs to know. */
  get environment() {
    return { [env.mailFrom]: this.from, [env.mailConfigurationSet]: this.rules.configurationSetName };
  }

  /** Lets a function send as the one sender of this lane, and as nobody else. SES asks for the set and the identity. */
  grantSend(to: IGrantable): void {
    const rules = Stack.of(this).formatArn({
      service: 'ses',
      resource: 'configuration-set',
      resourceName: this.rules.configurationSetName,
    });
    to.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({
        actions: ['ses:SendRawEmail'],
        resources: [this.identity.emailIdentityArn, rules],
        conditions: { StringEquals: { 'ses:FromAddress': this.from } },
      }),
    );
  }
}
