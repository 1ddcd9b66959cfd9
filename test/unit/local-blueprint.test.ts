import { describe, expect, it } from 'vitest';
import { readBlueprint } from '../../infra/local/resources/read-blueprint.ts';
import type { Resource } from '../../infra/local/template/model.ts';

const naming = {
  stack: 'stack',
  region: 'eu-west-1',
  addresses: { service: 'http://127.0.0.1:1', queues: 'http://127.0.0.1:2' },
  parameters: {},
};

const read = (Resources: Record<string, Resource>, Conditions = {}) =>
  readBlueprint({ template: { Resources, Conditions }, region: 'eu-west-1', assetFolder: () => undefined }, naming);

const queue = (Properties: Record<string, unknown>) => ({ One: { Type: 'AWS::SQS::Queue', Properties } });

describe('reading a template', () => {
  it('refuses a type that it neither runs nor knows to be without effect', () => {
    expect(() => read({ One: { Type: 'AWS::StepFunctions::StateMachine' } })).toThrow(
      'One of the template is a AWS::StepFunctions::StateMachine, which the runner does not know',
    );
    expect(read({ One: { Type: 'AWS::IAM::Role', Properties: { Anything: 1 } } }).queues).toEqual([]);
  });

  it('refuses a property that it does not know, and passes over those without effect', () => {
    expect(() => read(queue({ FifoThroughputLimit: 'perQueue' }))).toThrow(
      'One (AWS::SQS::Queue) of the template: the runner does not know FifoThroughputLimit',
    );
    expect(read(queue({ SqsManagedSseEnabled: true, VisibilityTimeout: 7 })).queues).toEqual([
      {
        name: 'stack-One',
        arn: 'arn:aws:sqs:eu-west-1:000000000000:stack-One',
        attributes: { VisibilityTimeout: '7' },
      },
    ]);
  });

  it('refuses an unknown property deep inside, by its path', () => {
    const RedrivePolicy = { deadLetterTargetArn: 'a', maxReceiveCount: 1, colour: 'red' };
    expect(() => read(queue({ RedrivePolicy }))).toThrow('the runner does not know RedrivePolicy.colour');
  });

  it('leaves out what its condition rules out', () => {
    const { One } = queue({});
    const never = { 'Fn::Equals': ['a', 'b'] };
    expect(read({ One: { ...One, Condition: 'Never' } }, { Never: never }).queues).toEqual([]);
  });

  it('resolves references between resources, whatever their order', () => {
    const plan = read({
      A: {
        Type: 'AWS::SQS::Queue',
        Properties: { RedrivePolicy: { deadLetterTargetArn: { 'Fn::GetAtt': ['Z', 'Arn'] }, maxReceiveCount: '3' } },
      },
      Z: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'dead' } },
    });
    expect(JSON.parse(plan.queues[0]?.attributes.RedrivePolicy ?? '')).toEqual({
      deadLetterTargetArn: 'arn:aws:sqs:eu-west-1:000000000000:dead',
      maxReceiveCount: 3,
    });
  });

  it('refuses a filter and a schedule that it cannot follow', () => {
    const mapping = {
      EventSourceArn: 'arn:aws:sqs:eu-west-1:000000000000:q',
      FunctionName: 'f',
      FilterCriteria: { Filters: [{ Pattern: '{"body":{"a":[{"cidr":"10.0.0.0/8"}]}}' }] },
    };
    expect(() => read({ One: { Type: 'AWS::Lambda::EventSourceMapping', Properties: mapping } })).toThrow(/cidr/);
    const rule = {
      ScheduleExpression: 'cron(0 3 L * ? *)',
      Targets: [{ Id: 'a', Arn: 'arn:aws:lambda:x:0:function:f' }],
    };
    expect(() => read({ One: { Type: 'AWS::Events::Rule', Properties: rule } })).toThrow(/does not know the schedule/);
  });
});
