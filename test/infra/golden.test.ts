import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Stage, stageByName, stages } from '../../infra/stages.ts';
import { goldenFile } from './golden.ts';
import { synthesize, type Templates } from './synth.ts';

const all: readonly Stage[] = Object.values(stages);
type Sections = Record<string, Record<string, unknown>>;

/** Names of what was added, removed or changed: short enough to read; the file's own difference tells the rest. */
function differences(made: Sections, reviewed: Sections): string[] {
  const sections = Object.keys({ ...made, ...reviewed });
  return sections.flatMap((section) => {
    const [now, then] = [made[section] ?? {}, reviewed[section] ?? {}];
    const names = Object.keys({ ...now, ...then });
    return names.filter((name) => !isDeepStrictEqual(now[name], then[name])).map((name) => `${section}.${name}`);
  });
}

describe('the template of each stage is the one that was reviewed', { timeout: 180_000 }, () => {
  let made: Templates;
  beforeAll(() => {
    made = synthesize(all);
  }, 180_000);

  // After a change that is meant: UPDATE_GOLDEN=1 npx vitest run test/infra, and read the difference before committing it.
  test.each(all.map((stage) => stage.name))('%s', (name) => {
    const file = goldenFile(name);
    if (process.env.UPDATE_GOLDEN) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, `${made[name]?.trimEnd()}\n`);
    }
    const reviewed = JSON.parse(existsSync(file) ? readFileSync(file, 'utf8') : '{}');
    expect(differences(JSON.parse(made[name] ?? '{}'), reviewed)).toEqual([]);
  });
});

describe('synthesizing', { timeout: 180_000 }, () => {
  test('refuses what breaks a rule of either pack', () => {
    const unsafe = () =>
      synthesize([stages.dev], (app) => {
        const stack = app.node.findChild('doorward-dev');
        if (!(stack instanceof Stack)) throw new Error('no stack');
        new Queue(stack, 'Careless', { removalPolicy: RemovalPolicy.DESTROY });
      });
    expect(unsafe).toThrow(/refused: .*AwsSolutions-SQS4.*Serverless-SQSRedrivePolicy/);
  });

  test('takes a stage with a name of its own and somebody to mail alarms to', () => {
    const own: Stage = {
      ...stages.dev,
      name: 'own',
      domain: { name: 'safety.example', certificateArn: 'arn:aws:acm:eu-west-1:111122223333:certificate/one' },
      alarmEmail: 'operators@safety.example',
    };
    const template = JSON.parse(synthesize([own]).own ?? '{}');
    expect(template.Parameters.PublicUrl.Default).toBe('https://safety.example');
    const types = Object.values<{ Type: string }>(template.Resources).map(({ Type }) => Type);
    expect(types).toContain('AWS::ApiGatewayV2::DomainName');
    expect(types.filter((type) => type === 'AWS::SNS::Subscription')).toHaveLength(3);
  });
});

test('a stage that does not exist is refused by name', () => {
  expect(() => stageByName('test')).toThrow('there is no stage test; there are dev, prod');
});
