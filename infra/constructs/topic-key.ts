import { RemovalPolicy } from 'aws-cdk-lib';
import { AccountRootPrincipal, PolicyDocument, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';

/** All that the account's administrators need to look after the key; they may not read with it. */
const administration = [
  'CancelKeyDeletion',
  'DescribeKey',
  'DisableKey',
  'DisableKeyRotation',
  'EnableKey',
  'EnableKeyRotation',
  'GetKeyPolicy',
  'GetKeyRotationStatus',
  'ListKeyPolicies',
  'ListResourceTags',
  'PutKeyPolicy',
  'RotateKeyOnDemand',
  'ScheduleKeyDeletion',
  'TagResource',
  'UntagResource',
  'UpdateKeyDescription',
].map((action) => `kms:${action}`);

/** A key for a topic to which SES publishes; SES cannot use the key that SNS has of its own. */
export function topicKey(scope: Construct, id: string): Key {
  const statements = [
    new PolicyStatement({ principals: [new AccountRootPrincipal()], actions: administration, resources: ['*'] }),
    new PolicyStatement({
      principals: [new ServicePrincipal('ses.amazonaws.com')],
      actions: ['kms:GenerateDataKey', 'kms:Decrypt'],
      resources: ['*'],
    }),
  ];
  return new Key(scope, id, {
    description: 'Doorward: what SES tells of mails',
    enableKeyRotation: true,
    policy: new PolicyDocument({ statements }),
    removalPolicy: RemovalPolicy.DESTROY, // nothing is kept in a topic
  });
}
