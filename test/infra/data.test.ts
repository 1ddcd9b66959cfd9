import { describe, expect, test } from 'vitest';
import { rowClasses, type TableName, tables } from '../../functions/kernel/tables.ts';
import { stages } from '../../infra/stages.ts';
import { Golden, list, target } from './golden.ts';

describe.each(Object.values(stages))('what is kept in $name', (stage) => {
  const golden = new Golden(stage.name);
  const tableNamed = (name: string) => golden.get(target(golden.template.Outputs[`Table${name}`].Value));

  test('every table is the one of tables.ts', () => {
    const made = golden.all('AWS::DynamoDB::GlobalTable').map(({ id }) => id);
    expect(made.sort()).toEqual(
      Object.keys(tables)
        .map((name) => tableNamed(name).id)
        .sort(),
    );
  });

  test.each(Object.entries(tables))('%s: encrypted, restorable, on demand, rows end by themselves', (name, shape) => {
    const { id, Properties, DeletionPolicy } = tableNamed(name);
    expect(Properties).toMatchObject({
      BillingMode: 'PAY_PER_REQUEST',
      SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
      TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true },
    });
    expect(Properties.Replicas).toHaveLength(1);
    expect(Properties.Replicas[0]).toMatchObject({
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      DeletionProtectionEnabled: stage.keepData,
    });
    expect(DeletionPolicy).toBe(stage.keepData ? 'Retain' : 'Delete');
    expect(Properties.StreamSpecification).toEqual(shape.stream ? { StreamViewType: 'NEW_AND_OLD_IMAGES' } : undefined);
    const keys = [
      { AttributeName: 'pk', KeyType: 'HASH' },
      ...(shape.sortKey ? [{ AttributeName: 'sk', KeyType: 'RANGE' }] : []),
    ];
    expect(Properties.KeySchema).toEqual(keys);
    const indexes = Object.entries<{ partition: string; sort: string; keysOnly?: true }>(shape.indexes).map(
      ([IndexName, { partition, sort, keysOnly }]) => ({
        IndexName,
        KeySchema: [
          { AttributeName: partition, KeyType: 'HASH' },
          { AttributeName: sort, KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: keysOnly ? 'KEYS_ONLY' : 'ALL' },
      }),
    );
    expect(Properties.GlobalSecondaryIndexes).toEqual(indexes.length > 0 ? indexes : undefined);
    const throttles = golden.alarmsOf('TableName', id);
    expect(throttles.map((alarm) => alarm.Properties.AlarmDescription)).toEqual([
      expect.stringContaining('#runbook-table-throttles'),
    ]);
  });

  test('every row about a player ends by itself, in a table that ends rows', () => {
    for (const [name, { table, keepDays, purpose, erasure }] of Object.entries(rowClasses)) {
      expect(purpose.length, name).toBeGreaterThan(10);
      expect(Object.keys(tables)).toContain(table satisfies TableName);
      if (erasure !== 'none') expect(keepDays, name).toEqual(expect.any(Number));
    }
  });

  test('every queue is encrypted, takes TLS only, and is itself or has a dead-letter queue with an alarm', () => {
    const queues = golden.all('AWS::SQS::Queue');
    const deadLetters = new Set(
      golden.resources.flatMap(({ Properties }) => [
        target(Properties?.RedrivePolicy?.deadLetterTargetArn),
        target(Properties?.DeadLetterConfig?.TargetArn),
        target(Properties?.DestinationConfig?.OnFailure?.Destination),
      ]),
    );
    for (const { id, Properties } of queues) {
      expect(Properties.SqsManagedSseEnabled).toBe(true);
      expect(Properties.RedrivePolicy !== undefined || deadLetters.has(id), id).toBe(true);
      expect(golden.alarmsOf('QueueName', id), id).toHaveLength(1);
      const policy = golden
        .all('AWS::SQS::QueuePolicy')
        .filter((one) => one.Properties.Queues.map(target).includes(id));
      const denied = list(policy[0]?.Properties.PolicyDocument.Statement).filter(({ Effect }) => Effect === 'Deny');
      expect(denied).toMatchObject([
        { Condition: { Bool: { 'aws:SecureTransport': 'false' } }, Principal: { AWS: '*' } },
      ]);
    }
    const named = queues.flatMap(({ Properties }) => Properties.QueueName ?? []);
    expect(named.sort()).toEqual(['activity-events', 'announcement-work', 'bulk-feedback', 'mail-feedback']);
  });

  test('only services of this stack may send to a queue or topic from outside the account’s own roles', () => {
    const allowed = golden
      .statements()
      .filter(({ id, statement }) => /(Queue|Topic)Policy$/.test(golden.get(id).Type) && statement.Effect === 'Allow');
    expect(allowed.length).toBeGreaterThan(0);
    for (const { statement } of allowed) {
      expect(Object.keys(statement.Principal)).toEqual(['Service']);
      expect(JSON.stringify(statement.Condition)).toMatch(/aws:Source(Arn|Account)/i);
    }
  });

  test('every topic takes TLS only; those that name players are encrypted', () => {
    const policies = golden.all('AWS::SNS::TopicPolicy').map(({ Properties }) => Properties);
    for (const { id } of golden.all('AWS::SNS::Topic')) {
      const statements = policies
        .filter(({ Topics }) => Topics.map(target).includes(id))
        .flatMap(({ PolicyDocument }) => PolicyDocument.Statement);
      expect(statements).toContainEqual(
        expect.objectContaining({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
      );
    }
    const destinations = golden.all('AWS::SES::ConfigurationSetEventDestination');
    expect(destinations).toHaveLength(2);
    for (const { Properties } of destinations) {
      const feedback = golden.get(target(Properties.EventDestination.SnsDestination.TopicARN));
      expect(golden.get(target(feedback.Properties.KmsMasterKeyId)).Properties.EnableKeyRotation).toBe(true);
    }
  });

  test('the secret is made by AWS, long, and kept where data is kept', () => {
    const [secret, ...others] = golden.all('AWS::SecretsManager::Secret');
    expect(others).toEqual([]);
    expect(secret?.Properties.GenerateSecretString).toEqual({ ExcludePunctuation: true, PasswordLength: 64 });
    expect(secret?.DeletionPolicy).toBe(stage.keepData ? 'Retain' : 'Delete');
  });
});
