import { describe, expect, test } from 'vitest';
import { env } from '../../functions/kernel/env.ts';
import { type TableName, tables } from '../../functions/kernel/tables.ts';
import { type EntryName, entryNames } from '../../infra/entries.ts';
import { stages } from '../../infra/stages.ts';
import { Golden, list, target, targets } from './golden.ts';

const everything = 'activity+ players+ verification+ outreach+ mail+ games+';
const consequences = 'players+ verification+ outreach+ mail+ games+';
const sender = 'players mail+ games';

/** Which tables a function reads, and with `+` also changes; then the settings it gets beside their names. */
const mayUse: Record<EntryName, [tables: string, settings: string]> = {
  'receive-events': [everything, 'secretArn addressFile'],
  'consume-events': [everything, 'secretArn addressFile'],
  'read-player': ['players games+', 'secretArn'],
  'export-player': ['players verification outreach mail games+', 'secretArn'],
  'update-player': ['players+ games+', 'secretArn'],
  'erase-player': [consequences, 'secretArn'],
  'show-question': ['players verification games', 'secretArn'],
  'answer-question': [consequences, 'secretArn publicUrl'],
  'expire-questions': [consequences, 'secretArn'],
  'follow-mail': [consequences, 'secretArn'],
  'read-tasks': ['players outreach', 'secretArn'],
  'work-task': ['players+ outreach+ mail+ games+', 'secretArn'],
  'show-case': ['players outreach games', 'secretArn'],
  'send-mail': [sender, 'secretArn publicUrl mailFrom mailConfigurationSet'],
  'sweep-mail': [sender, 'secretArn publicUrl mailFrom mailConfigurationSet'],
  'take-feedback': ['mail+', 'secretArn'],
  'read-game': ['games', ''],
  'change-game': ['games+', 'secretArn allowLocalCallbacks'],
  'deliver-callbacks': ['games+', 'secretArn allowLocalCallbacks'],
  'sweep-callbacks': ['games+', 'secretArn allowLocalCallbacks'],
  'show-console': ['', ''],
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
const words = (text: string) => text.split(' ').filter((word) => word !== '');

describe.each(Object.keys(stages))('permissions in %s', (stage) => {
  const golden = new Golden(stage);
  /** The tables by what the functions call them. */
  const tableOf = new Map(
    Object.entries(tables).map(([name, { env: variable }]) => {
      const id = target(golden.lambda('receive-events').Properties.Environment.Variables[variable]);
      return [name as TableName, id];
    }),
  );

  test.each(entryNames)('%s uses its tables and nothing else', (entry) => {
    const [tableWords] = mayUse[entry];
    const expected = words(tableWords).map((word) => {
      const actions = word.endsWith('+') ? [...reads, ...writes].sort() : reads;
      return [word.replace('+', ''), actions];
    });
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
    const names = words(tableWords).map((word) => tables[word.replace('+', '') as TableName].env);
    const expected = [...names, ...words(settings).map((word) => env[word as keyof typeof env])];
    const variables = golden.lambda(entry).Properties.Environment?.Variables ?? {};
    expect(Object.keys(variables).sort()).toEqual(expected.sort());
  });

  test('only the function that lists tasks may query the index', () => {
    const onIndexes = entryNames.filter((entry) =>
      golden.allowed(entry).some(({ Resource }) => JSON.stringify(Resource ?? '').includes('/index/')),
    );
    expect(onIndexes).toEqual(['read-tasks']);
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

  test('only the two senders of mail may send, as the one sender and by the one configuration set', () => {
    const sending = entryNames.flatMap((entry) =>
      golden
        .allowed(entry)
        .filter(({ Action }) => list(Action).some((action) => action.startsWith('ses:')))
        .map((statement) => ({ entry, statement })),
    );
    expect(sending.map(({ entry }) => entry)).toEqual(['send-mail', 'sweep-mail']);
    for (const { entry, statement } of sending) {
      const from = golden.lambda(entry).Properties.Environment.Variables.MAIL_FROM;
      expect(statement.Action).toBe('ses:SendRawEmail');
      expect(statement.Condition).toEqual({ StringEquals: { 'ses:FromAddress': from } });
      const named = targets(statement.Resource).filter((id) => !id.startsWith('AWS::'));
      const types = named.map((id) => golden.get(id).Type);
      expect(types.sort()).toEqual(['AWS::SES::ConfigurationSet', 'AWS::SES::EmailIdentity']);
    }
  });

  test('nothing is allowed by a wildcard action, and only tracing on every resource', () => {
    for (const { id, statement } of golden.statements()) {
      if (statement.Effect !== 'Allow') continue;
      for (const action of list(statement.Action)) {
        expect(`${id} ${action}`).not.toContain('*');
        if (golden.get(id).Type === 'AWS::IAM::Policy' && list(statement.Resource).includes('*'))
          expect(['xray:PutTraceSegments', 'xray:PutTelemetryRecords']).toContain(action);
      }
    }
  });

  test('no role carries a policy of AWS or of its own writing beside the reviewed one', () => {
    for (const { Properties } of golden.all('AWS::IAM::Role')) {
      expect(Object.keys(Properties)).toEqual(['AssumeRolePolicyDocument']);
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
