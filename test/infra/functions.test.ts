import { describe, expect, test } from 'vitest';
import { bundleOf, type EntryName, entryNames } from '../../infra/entries.ts';
import { stages } from '../../infra/stages.ts';
import { Golden, list, target } from './golden.ts';

/** What wakes the functions that no route calls. */
const onQueue: readonly EntryName[] = ['consume-events', 'send-announcement', 'take-bulk-feedback', 'take-feedback'];
const onStream: readonly EntryName[] = ['follow-mail', 'send-mail', 'deliver-callbacks', 'aggregate-activity'];
const hourly: readonly EntryName[] = ['total-reports'];
const onSchedule: readonly EntryName[] = [
  'publish-population',
  'expire-questions',
  'watch-tasks',
  'watch-announcements',
  'sweep-mail',
  'sweep-callbacks',
  ...hourly,
];

describe.each(Object.values(stages))('functions in $name', (stage) => {
  const golden = new Golden(stage.name);

  test('there is one for each entry, and no other', () => {
    const handlers = golden.all('AWS::Lambda::Function').map(({ Properties }) => Properties.Handler);
    expect(handlers.sort()).toEqual(entryNames.map((entry) => `${entry}.handler`).sort());
  });

  test.each(entryNames)('%s runs on arm64 with its own bundle, log, trace and alarm', (entry) => {
    const { id, Properties } = golden.lambda(entry);
    expect(Properties).toMatchObject({
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      TracingConfig: { Mode: 'Active' },
      Code: { S3Key: `${bundleOf(entry)}.zip` },
    });
    expect(Properties.MemorySize).toBeGreaterThanOrEqual(256);
    expect(Properties.Timeout).toBeLessThanOrEqual(60);
    const log = golden.get(target(Properties.LoggingConfig.LogGroup));
    expect(log.Properties.RetentionInDays).toBe(stage.logDays);
    const errors = golden.alarmsOf('FunctionName', id).filter((alarm) => alarm.Properties.MetricName === 'Errors');
    expect(errors.map((alarm) => alarm.Properties.AlarmDescription)).toEqual([
      expect.stringContaining(`#runbook-${entry}`),
    ]);
  });

  test('each writes to its own log only', () => {
    for (const entry of entryNames) {
      const log = target(golden.lambda(entry).Properties.LoggingConfig.LogGroup);
      expect([...golden.actionsOn(entry, 'AWS::Logs::LogGroup').keys()]).toEqual([log]);
    }
  });

  test('no log is kept for ever', () => {
    for (const { Properties } of golden.all('AWS::Logs::LogGroup'))
      expect(Properties.RetentionInDays).toBe(stage.logDays);
  });

  test('an answer through the API comes before the API gives up after 30 s', () => {
    const background = new Set<string>([...onQueue, ...onStream, ...onSchedule]);
    for (const entry of entryNames)
      if (!background.has(entry)) expect(golden.lambda(entry).Properties.Timeout).toBeLessThan(30);
  });

  const mappingOf = (entry: EntryName) => {
    const found = golden
      .all('AWS::Lambda::EventSourceMapping')
      .filter(({ Properties }) => target(Properties.FunctionName) === golden.lambda(entry).id);
    expect(found).toHaveLength(1);
    return found[0]?.Properties;
  };
  const isWatchedDeadLetterQueue = (arn: unknown) => {
    const queue = golden.get(target(arn));
    expect(queue.Type).toBe('AWS::SQS::Queue');
    expect(queue.Properties.RedrivePolicy).toBeUndefined();
    expect(golden.alarmsOf('QueueName', queue.id)).toHaveLength(1);
  };

  test('nothing else is mapped to a source', () => {
    const mapped = golden.all('AWS::Lambda::EventSourceMapping');
    expect(mapped).toHaveLength(onQueue.length + onStream.length);
    for (const { Properties } of mapped) expect(Properties.FunctionResponseTypes).toEqual(['ReportBatchItemFailures']);
  });

  test.each(onQueue)(
    '%s leaves its failures to a queue that waits six times as long and then sets them aside',
    (entry) => {
      const queue = golden.get(target(mappingOf(entry).EventSourceArn)).Properties;
      expect(queue.VisibilityTimeout).toBeGreaterThanOrEqual(6 * golden.lambda(entry).Properties.Timeout);
      expect(queue.RedrivePolicy.maxReceiveCount).toBe(5);
      isWatchedDeadLetterQueue(queue.RedrivePolicy.deadLetterTargetArn);
    },
  );

  test.each(onStream)(
    '%s halves a failing batch, gives up on a record in the end, and is watched for falling behind',
    (entry) => {
      const mapping = mappingOf(entry);
      expect(mapping).toMatchObject({ BisectBatchOnFunctionError: true, StartingPosition: 'TRIM_HORIZON' });
      expect(mapping.MaximumRetryAttempts).toBeGreaterThan(0);
      expect(mapping.MaximumRecordAgeInSeconds).toBeLessThan(24 * 3600); // a stream keeps its records for a day
      isWatchedDeadLetterQueue(mapping.DestinationConfig.OnFailure.Destination);
      const alarms = golden.alarmsOf('FunctionName', golden.lambda(entry).id);
      expect(alarms.map(({ Properties }) => Properties.MetricName).sort()).toEqual(['Errors', 'IteratorAge']);
    },
  );

  test('each stream function is woken by its own kind of change', () => {
    const filters = Object.fromEntries(
      onStream.map((entry) => {
        const mapping = mappingOf(entry);
        const table = golden.get(target(mapping.EventSourceArn)).id.replace(/^Tables([a-z]+)[0-9A-F]{8}$/, '$1');
        return [
          entry,
          [table, ...mapping.FilterCriteria.Filters.map((filter: { Pattern: string }) => JSON.parse(filter.Pattern))],
        ];
      }),
    );
    const newWork = { eventName: ['INSERT'], dynamodb: { Keys: { pk: { S: [{ prefix: 'pending#' }] } } } };
    expect(filters).toEqual({
      'send-mail': ['mail', newWork],
      'deliver-callbacks': ['games', newWork],
      'follow-mail': [
        'mail',
        { eventName: ['INSERT', 'MODIFY'], dynamodb: { NewImage: { class: { S: ['mailRecord'] } } } },
      ],
      'aggregate-activity': [
        'activity',
        { eventName: ['INSERT'], dynamodb: { NewImage: { class: { S: ['eventMemory', 'quarantine'] } } } },
      ],
    });
  });

  test('each schedule runs every minute or hour, and what failed or never began leaves a message', () => {
    const rules = golden.all('AWS::Events::Rule').map(({ Properties }) => Properties);
    const woken = rules.flatMap(({ Targets }) => list<{ Arn: unknown }>(Targets).map(({ Arn }) => target(Arn)));
    expect(woken.sort()).toEqual(onSchedule.map((entry) => golden.lambda(entry).id).sort());
    const eachHour = hourly.map((entry) => golden.lambda(entry).id);
    for (const rule of rules) {
      const rate = eachHour.includes(target(rule.Targets[0].Arn) ?? '') ? 'rate(1 hour)' : 'rate(1 minute)';
      expect(rule).toMatchObject({ ScheduleExpression: rate, State: 'ENABLED' });
      isWatchedDeadLetterQueue(rule.Targets[0].DeadLetterConfig.Arn);
    }
    for (const entry of onSchedule) {
      const { DeadLetterConfig, Timeout } = golden.lambda(entry).Properties;
      isWatchedDeadLetterQueue(DeadLetterConfig.TargetArn);
      expect(Timeout).toBeLessThan(60); // two runs need not overlap
    }
  });
});
