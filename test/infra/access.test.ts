import { describe, expect, test } from 'vitest';
import { env } from '../../functions/kernel/env.ts';
import { type TableName, tables } from '../../functions/kernel/tables.ts';
import { type EntryName, entryNames } from '../../infra/entries.ts';
import { stageByName, stages } from '../../infra/stages.ts';
import { Golden, list, target, targets } from './golden.ts';

const everything = 'activity+ players+ verification+ outreach+ mail+ games+';
const consequences = 'players+ verification+ outreach+ mail+ games+';
const sender = 'players mail+ games';
/** Counting an audience and sending to it: the same looks at the same people. */
const audience = 'players mail+ games announcements+';
const signIn = 'secretArn publicUrl staffIssuer staffClientId';

/**
 * Which tables a function reads, with `+` also changes, with `!` only adds to by PutItem, with `~` reads and adds to; then the settings it
 * gets beside their names.
 */
const mayUse: Record<EntryName, [tables: string, settings: string]> = {
  'receive-events': [everything, 'secretArn addressFile askedPer100 callsPer10000'],
  'consume-events': [everything, 'secretArn addressFile askedPer100 callsPer10000'],
  'aggregate-activity': ['activity+', ''],
  'publish-population': ['activity+ outreach+', ''],
  'read-player': ['players games+', 'secretArn'],
  'export-player': ['players verification outreach announcements mail games+', 'secretArn'],
  'update-player': ['players+ outreach+ games+', 'secretArn'],
  'keep-ownership-facts': ['players+ games+', 'secretArn'],
  'erase-player': [`${consequences} announcements+`, 'secretArn'],
  'show-question': ['players verification games', 'secretArn'],
  'answer-question': [consequences, 'secretArn publicUrl'],
  'expire-questions': [consequences, 'secretArn'],
  'follow-mail': [consequences, 'secretArn'],
  'read-tasks': ['players outreach mail games audit!', 'secretArn'],
  'work-task': ['players+ outreach+ mail+ games+ audit!', 'secretArn'],
  'watch-tasks': ['players+ outreach+ mail+ games+ audit!', 'secretArn'],
  'read-roster': ['outreach', ''],
  'change-roster': ['outreach+ audit!', ''],
  'share-tasks': ['players+ outreach+ mail+ games+ audit!', 'secretArn'],
  'show-case': ['players outreach games', 'secretArn'],
  'answer-case': ['players+ outreach+ games+', 'secretArn'],
  'show-survey': ['players outreach games', ''],
  'answer-survey': ['players outreach+ games', ''],
  'read-reports': ['players outreach audit!', 'secretArn'],
  'total-reports': ['outreach+', ''],
  'read-playbooks': ['outreach', ''],
  'write-playbook': ['outreach+ audit!', ''],
  'read-announcements': ['announcements audit!', ''],
  'write-announcement': [`${audience} audit!`, 'secretArn announcementQueueUrl approveAbove'],
  'send-announcement': [
    audience,
    'secretArn publicUrl bulkMailFrom bulkConfigurationSet bulkShare announcementQueueUrl',
  ],
  'watch-announcements': [`${audience} audit!`, 'secretArn bulkShare announcementQueueUrl approveAbove'],
  'take-bulk-feedback': ['mail+ announcements+ audit!', 'secretArn'],
  'show-notices': ['announcements games', 'publicUrl'],
  'show-help': ['announcements games', 'publicUrl'],
  'rate-help': ['announcements+ games', 'secretArn publicUrl'],
  'read-help': ['announcements', ''],
  'write-help': ['announcements+ audit!', ''],
  'send-mail': [sender, 'secretArn publicUrl mailFrom mailConfigurationSet'],
  'sweep-mail': [sender, 'secretArn publicUrl mailFrom mailConfigurationSet'],
  'take-feedback': ['mail+', 'secretArn'],
  'show-preferences': ['players mail games', ''],
  'change-preferences': ['players mail+ games announcements+', 'secretArn'],
  'read-game': ['games', ''],
  'change-game': ['games+', 'secretArn allowLocalCallbacks'],
  'deliver-callbacks': ['games+', 'secretArn allowLocalCallbacks'],
  'sweep-callbacks': ['games+', 'secretArn allowLocalCallbacks'],
  'show-console': [
    'players verification outreach announcements mail games console+ audit~',
    `${signIn} approveAbove bulkMailFrom`,
  ],
  'work-console': [
    'players+ verification+ outreach+ announcements+ mail+ games+ console+ audit~',
    `${signIn} approveAbove bulkMailFrom announcementQueueUrl`,
  ],
  'sign-in': ['console+', signIn],
  'serve-asset': ['', ''],
  'read-audit': ['audit~', ''],
  'shape-token': ['', ''],
  'describe-api': ['', 'publicUrl'],
};

const reads = ['dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:Query'];
const writes = [
  'dynamodb:BatchWriteItem',
  'dynamodb:ConditionCheckItem',
  'dynamodb:DeleteItem',
  'dynamodb:PutItem',
  'dynamodb:UpdateItem',
];
const actionsOf: Record<string, string[]> = {
  '': reads,
  '+': [...reads, ...writes].sort(),
  '!': ['dynamodb:PutItem'],
  '~': [...reads, 'dynamodb:PutItem'].sort(),
};
const tracing = ['xray:PutTraceSegments', 'xray:PutTelemetryRecords'];
const bare = (word: string) => word.replace(/\W$/, '') as TableName;
const words = (text: string) => text.split(' ').filter((word) => word !== '');

describe.each(Object.keys(stages))('permissions in %s', (stage) => {
  const golden = new Golden(stage);
  /** The tables by what the functions call them. */
  const tableOf = new Map(
    Object.entries(tables).map(([name, { env: variable }]) => {
      const holder = entryNames.find((entry) => golden.lambda(entry).Properties.Environment?.Variables[variable]);
      const id = holder && target(golden.lambda(holder).Properties.Environment.Variables[variable]);
      return [name as TableName, id];
    }),
  );

  test.each(entryNames)('%s uses its tables and nothing else', (entry) => {
    const [tableWords] = mayUse[entry];
    const expected = words(tableWords).map((word) => [bare(word), actionsOf[word.slice(bare(word).length)]]);
    const streams = [
      'dynamodb:DescribeStream',
      'dynamodb:GetRecords',
      'dynamodb:GetShardIterator',
      'dynamodb:ListStreams',
    ];
    const found = golden.actionsOn(entry, 'AWS::DynamoDB::GlobalTable');
    const granted = [...tableOf].flatMap(([name, id]) => {
      const actions = [...(found.get(id ?? '') ?? [])].filter((action) => !streams.includes(action)).sort();
      return actions.length > 0 ? [[name, actions]] : [];
    });
    expect(Object.fromEntries(granted)).toEqual(Object.fromEntries(expected));
  });

  test.each(entryNames)('%s gets the settings it needs and no more', (entry) => {
    const [tableWords, settings] = mayUse[entry];
    const names = words(tableWords).map((word) => tables[bare(word)].env);
    const expected = [...names, ...words(settings).map((word) => env[word as keyof typeof env])];
    const variables = golden.lambda(entry).Properties.Environment?.Variables ?? {};
    expect(Object.keys(variables).sort()).toEqual(expected.sort());
  });

  test('the audit trail is only ever added to: no function may change, remove or replace a line', () => {
    const trail = tableOf.get('audit') ?? '';
    expect(golden.get(trail).Type).toBe('AWS::DynamoDB::GlobalTable');
    const allowed = [...reads, 'dynamodb:PutItem'];
    const adding = entryNames.filter((entry) => {
      const actions = [...(golden.actionsOn(entry, 'AWS::DynamoDB::GlobalTable').get(trail) ?? [])];
      expect(
        actions.filter((action) => !allowed.includes(action)),
        entry,
      ).toEqual([]);
      return actions.includes('dynamodb:PutItem');
    });
    expect(adding).toContain('work-console');
    // What is granted by other means than a statement for the table would slip through the sieve above.
    for (const { id, statement } of golden.statements())
      if (JSON.stringify(statement.Resource ?? '').includes(trail))
        expect(`${id} ${list(statement.Action).join(' ')}`).not.toMatch(
          /Update|Delete|BatchWrite|PartiQL|Import|Restore|\*/,
        );
  });

  test('only the functions that work with lists may query the indexes', () => {
    const onIndexes = entryNames.filter((entry) =>
      golden.allowed(entry).some(({ Resource }) => JSON.stringify(Resource ?? '').includes('/index/')),
    );
    expect(onIndexes).toEqual([
      'publish-population',
      'read-tasks',
      'work-task',
      'watch-tasks',
      'share-tasks',
      'read-reports',
      'total-reports',
      'read-announcements',
      'write-announcement',
      'send-announcement',
      'watch-announcements',
      'show-notices',
      'show-console',
      'work-console',
    ]);
  });

  test('only what has the secret’s name may read it', () => {
    for (const entry of entryNames) {
      const read = golden.actionsOn(entry, 'AWS::SecretsManager::Secret');
      const needs = words(mayUse[entry][1]).includes('secretArn');
      expect([...read.values()].flatMap((actions) => [...actions])).toEqual(
        needs ? ['secretsmanager:GetSecretValue'] : [],
      );
    }
  });

  const withAction = (prefix: string) =>
    entryNames.flatMap((entry) =>
      golden
        .allowed(entry)
        .filter(({ Action }) => list(Action).some((action) => action.startsWith(prefix)))
        .map((statement) => ({ entry, statement })),
    );

  test('only senders may send, each as the one sender of its lane and by its configuration set', () => {
    const sending = withAction('ses:Send');
    expect(sending.map(({ entry }) => entry)).toEqual(['send-announcement', 'send-mail', 'sweep-mail']);
    for (const { entry, statement } of sending) {
      const { MAIL_FROM, BULK_MAIL_FROM } = golden.lambda(entry).Properties.Environment.Variables;
      const from = MAIL_FROM ?? BULK_MAIL_FROM;
      expect(from).toBe(entry === 'send-announcement' ? stageByName(stage).bulkMailFrom : stageByName(stage).mailFrom);
      expect(statement.Action).toBe('ses:SendRawEmail');
      expect(statement.Condition).toEqual({ StringEquals: { 'ses:FromAddress': from } });
      const named = targets(statement.Resource).filter((id) => !id.startsWith('AWS::'));
      const types = named.map((id) => golden.get(id).Type);
      expect(types.sort()).toEqual(['AWS::SES::ConfigurationSet', 'AWS::SES::EmailIdentity']);
    }
  });

  test('only the functions that look after announcements put work on their queue', () => {
    const putting = withAction('sqs:SendMessage').filter(({ statement }) =>
      targets(statement.Resource).some((id) => golden.get(id).Properties.QueueName === 'announcement-work'),
    );
    const names = ['write-announcement', 'send-announcement', 'watch-announcements', 'work-console'];
    expect(putting.map(({ entry }) => entry)).toEqual(names);
  });

  test('only who paces announcements may ask what the account may send, and nothing else of SES on every resource', () => {
    const asking = withAction('ses:').filter(({ statement }) => statement.Resource === '*');
    expect(asking.map(({ entry }) => entry)).toEqual(['send-announcement', 'watch-announcements']);
    for (const { statement } of asking)
      for (const action of list(statement.Action)) expect([...tracing, 'ses:GetSendQuota']).toContain(action);
  });

  test('nothing is allowed by a wildcard action, and only tracing and the quota on every resource', () => {
    for (const { id, statement } of golden.statements()) {
      if (statement.Effect !== 'Allow') continue;
      for (const action of list(statement.Action)) {
        expect(`${id} ${action}`).not.toContain('*');
        if (golden.get(id).Type === 'AWS::IAM::Role' && list(statement.Resource).includes('*'))
          expect([...tracing, 'ses:GetSendQuota']).toContain(action);
      }
    }
  });

  test('no role carries a policy of AWS or of its own writing beside the reviewed one', () => {
    for (const { Properties } of golden.all('AWS::IAM::Role')) {
      expect(Object.keys(Properties).sort()).toEqual(['AssumeRolePolicyDocument', 'Policies']);
      expect(Properties.Policies).toHaveLength(1);
      expect(Properties.AssumeRolePolicyDocument.Statement).toHaveLength(1);
      expect(Properties.AssumeRolePolicyDocument.Statement[0].Principal).toEqual({ Service: 'lambda.amazonaws.com' });
    }
  });

  test('nobody may invoke a function but the API’s routes, the rules and the sign-in of this stack', () => {
    const sources = ['AWS::ApiGatewayV2::Api', 'AWS::Events::Rule', 'AWS::Cognito::UserPool'];
    for (const { Properties } of golden.all('AWS::Lambda::Permission')) {
      const [source] = targets(Properties.SourceArn).filter((id) => !id.startsWith('AWS::'));
      expect(sources).toContain(golden.get(source).Type);
    }
    expect(golden.all('AWS::Lambda::Url')).toEqual([]);
  });
});
