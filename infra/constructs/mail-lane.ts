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
import type { RunbookKey } from '../alarms.ts';
import type { Stage } from '../stages.ts';
import { alarmPeriod } from './alarms.ts';
import type { Ground } from './ground.ts';
import type { EnvName } from './service-function.ts';
import { topicKey } from './topic-key.ts';

type LaneRules = {
  from: (stage: Stage) => string;
  suppressionReasons: SuppressionReasons;
  tlsPolicy: ConfigurationSetTlsPolicy;
  /** What SES tells of each mail. */
  followed: EmailSendingEvent[];
  /** Which alarm tells of bounces and complaints. */
  reputation: RunbookKey;
  /** Variables in which a sender finds the address and the configuration set. */
  named: { from: EnvName; set: EnvName };
};

const outcomes = [
  EmailSendingEvent.DELIVERY,
  EmailSendingEvent.BOUNCE,
  EmailSendingEvent.COMPLAINT,
  EmailSendingEvent.REJECT,
  EmailSendingEvent.RENDERING_FAILURE,
];

/** How the lanes differ. */
const lanes = {
  security: {
    from: ({ mailFrom }) => mailFrom,
    // Only an address that does not exist is left out: who once pressed "spam" must still be warned of a theft.
    suppressionReasons: SuppressionReasons.BOUNCES_ONLY,
    // The link in the mail is a secret. A server without TLS counts as undeliverable, and an agent calls instead.
    tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
    followed: [EmailSendingEvent.SEND, ...outcomes, EmailSendingEvent.DELIVERY_DELAY],
    reputation: 'mail-reputation',
    named: { from: env.mailFrom, set: env.mailConfigurationSet },
  },
  bulk: {
    from: ({ bulkMailFrom }) => bulkMailFrom,
    // SES's list is one for the account, and the lane of security mail goes by its bounces: a bounce of news must not come onto it, or a
    // warning would be held back too. Our own rows keep news from addresses that bounce.
    suppressionReasons: SuppressionReasons.COMPLAINTS_ONLY,
    // News holds no secret, so it also goes to a server without TLS.
    tlsPolicy: ConfigurationSetTlsPolicy.OPTIONAL,
    // Each event of each mail is a message to pay for and to work off: of a million, only how they ended.
    followed: outcomes,
    reputation: 'bulk-reputation',
    named: { from: env.bulkMailFrom, set: env.bulkConfigurationSet },
  },
} as const satisfies Record<string, LaneRules>;

/** SES reviews an account from these rates on ("Reputation metrics", SES developer guide). */
const worrying = { 'Reputation.BounceRate': 0.05, 'Reputation.ComplaintRate': 0.001 };

/** A lane of mail in SES: its sender, its rules, and the topic on which SES tells what became of each mail. */
export class MailLane extends Construct {
  readonly feedback: Topic;
  readonly identity: EmailIdentity;
  private readonly from: string;
  private readonly rules: ConfigurationSet;
  private readonly named: LaneRules['named'];

  constructor(scope: Construct, id: string, ground: Ground, lane: keyof typeof lanes) {
    super(scope, id);
    const { from, followed, reputation, named, ...rules }: LaneRules = lanes[lane];
    this.named = named;
    this.from = from(ground.stage);
    const domain = this.from.slice(this.from.indexOf('@') + 1);
    this.rules = new ConfigurationSet(this, 'Rules', { ...rules, reputationMetrics: true });
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
    // By lane, so that it tells which: the rate of the account lies between those of its lanes, so none is worse than the worst of them.
    const dimensionsMap = { 'ses:configuration-set': this.rules.configurationSetName };
    for (const [metricName, threshold] of Object.entries(worrying))
      ground.alarms.add(this, metricName.replace('.', ''), {
        about: reputation,
        metric: new Metric({
          ...{ namespace: 'AWS/SES', metricName, dimensionsMap },
          ...{ period: alarmPeriod, statistic: 'Maximum' },
        }),
        threshold,
      });
  }

  /** What a sender needs to know. */
  get environment() {
    return { [this.named.from]: this.from, [this.named.set]: this.rules.configurationSetName };
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
