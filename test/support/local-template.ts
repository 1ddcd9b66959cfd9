// biome-ignore-all lint/suspicious/noTemplateCurlyInString: CloudFormation writes its own places so.
/** A template with one of everything that the runner runs, in the form that `cdk synth` writes. */

type Resource = { Type: string; Properties: Record<string, unknown> };

const ref = (Ref: string) => ({ Ref });
const arn = (name: string) => ({ 'Fn::GetAtt': [name, 'Arn'] });

const table = (extra: Record<string, unknown> = {}): Resource => ({
  Type: 'AWS::DynamoDB::GlobalTable',
  Properties: {
    AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
    KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
    BillingMode: 'PAY_PER_REQUEST',
    Replicas: [{ Region: 'eu-west-1' }],
    ...extra,
  },
});

const lambda = (name: string, extra: Record<string, unknown> = {}): Resource => ({
  Type: 'AWS::Lambda::Function',
  Properties: {
    Code: { S3Bucket: { 'Fn::Sub': 'assets-${AWS::AccountId}-${AWS::Region}' }, S3Key: 'fixture.zip' },
    Handler: `fixture.${name}`,
    Runtime: 'nodejs24.x',
    MemorySize: 256,
    Timeout: 10,
    Environment: {
      Variables: { DONE_TABLE: ref('Done'), ITEMS_TABLE: ref('Items'), SECRET_ARN: ref('Secret') },
    },
    ...extra,
  },
});

const mapping = (fn: string, source: unknown, extra: Record<string, unknown>): Resource => ({
  Type: 'AWS::Lambda::EventSourceMapping',
  Properties: {
    FunctionName: ref(fn),
    EventSourceArn: source,
    FunctionResponseTypes: ['ReportBatchItemFailures'],
    ...extra,
  },
});

const integration = (fn: string): Resource => ({
  Type: 'AWS::ApiGatewayV2::Integration',
  Properties: {
    ApiId: ref('Api'),
    IntegrationType: 'AWS_PROXY',
    IntegrationUri: arn(fn),
    PayloadFormatVersion: '2.0',
  },
});

const route = (RouteKey: string, target: string, extra: Record<string, unknown> = {}): Resource => ({
  Type: 'AWS::ApiGatewayV2::Route',
  Properties: {
    ApiId: ref('Api'),
    RouteKey,
    Target: { 'Fn::Join': ['', ['integrations/', ref(target)]] },
    AuthorizationType: 'NONE',
    ...extra,
  },
});

const mail: Record<string, Resource> = {
  Sender: {
    Type: 'AWS::SES::EmailIdentity',
    Properties: {
      EmailIdentity: 'fixture.example',
      ConfigurationSetAttributes: { ConfigurationSetName: ref('MailRules') },
    },
  },
  MailRules: { Type: 'AWS::SES::ConfigurationSet', Properties: {} },
  MailTopic: { Type: 'AWS::SNS::Topic', Properties: {} },
  MailEvents: {
    Type: 'AWS::SES::ConfigurationSetEventDestination',
    Properties: {
      ConfigurationSetName: ref('MailRules'),
      EventDestination: {
        MatchingEventTypes: ['send', 'delivery', 'bounce', 'complaint'],
        SnsDestination: { TopicARN: ref('MailTopic') },
      },
    },
  },
  Feedback: { Type: 'AWS::SQS::Queue', Properties: {} },
  FeedbackSubscription: {
    Type: 'AWS::SNS::Subscription',
    Properties: { TopicArn: ref('MailTopic'), Protocol: 'sqs', Endpoint: arn('Feedback'), RawMessageDelivery: true },
  },
};

export const fixtureTemplate = () => ({
  Resources: {
    Role: { Type: 'AWS::IAM::Role', Properties: {} },
    Items: table({ StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' } }),
    Done: table(),
    Secret: {
      Type: 'AWS::SecretsManager::Secret',
      Properties: { GenerateSecretString: { ExcludePunctuation: true, PasswordLength: 40 } },
    },
    Echo: lambda('echo', { Timeout: 2 }),
    Trivial: lambda('trivial'),
    Store: lambda('store'),
    FollowItems: lambda('followItems'),
    TakeMessages: lambda('takeMessages'),
    TakeFeedback: lambda('takeFeedback'),
    SendMail: lambda('sendMail', { Timeout: 4 }),
    ReadSecret: lambda('readSecret'),
    Tick: lambda('tick', { DeadLetterConfig: { TargetArn: arn('TickDead') } }),
    FailingTick: lambda('tick', {
      DeadLetterConfig: { TargetArn: arn('TickDead') },
      Environment: { Variables: { DONE_TABLE: ref('Done'), TICK_FAILS: 'yes' } },
    }),
    TickDead: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'tick-dead' } },
    EachMinute: {
      Type: 'AWS::Events::Rule',
      Properties: { ScheduleExpression: 'rate(1 minute)', Targets: [{ Id: 'one', Arn: arn('Tick') }] },
    },
    Nightly: {
      Type: 'AWS::Scheduler::Schedule',
      Properties: {
        ScheduleExpression: 'cron(0 3 * * ? *)',
        FlexibleTimeWindow: { Mode: 'OFF' },
        Target: { Arn: arn('FailingTick'), RoleArn: arn('Role') },
      },
    },
    ItemsDead: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'items-dead' } },
    ItemsMapping: mapping(
      'FollowItems',
      { 'Fn::GetAtt': ['Items', 'StreamArn'] },
      {
        BatchSize: 10,
        StartingPosition: 'TRIM_HORIZON',
        BisectBatchOnFunctionError: true,
        MaximumRetryAttempts: 2,
        FilterCriteria: { Filters: [{ Pattern: '{"dynamodb":{"Keys":{"pk":{"S":[{"prefix":"work#"}]}}}}' }] },
        DestinationConfig: { OnFailure: { Destination: arn('ItemsDead') } },
      },
    ),
    MessagesDead: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'messages-dead' } },
    Messages: {
      Type: 'AWS::SQS::Queue',
      Properties: {
        QueueName: 'messages',
        VisibilityTimeout: 60,
        RedrivePolicy: { deadLetterTargetArn: arn('MessagesDead'), maxReceiveCount: 2 },
      },
    },
    MessagesMapping: mapping('TakeMessages', arn('Messages'), { BatchSize: 5 }),
    FeedbackMapping: mapping('TakeFeedback', arn('Feedback'), { FunctionResponseTypes: [] }),
    ...mail,
    Pool: { Type: 'AWS::Cognito::UserPool', Properties: {} },
    Client: {
      Type: 'AWS::Cognito::UserPoolClient',
      Properties: { UserPoolId: ref('Pool'), CallbackURLs: ['https://console.fixture.example/back'] },
    },
    Api: { Type: 'AWS::ApiGatewayV2::Api', Properties: { ProtocolType: 'HTTP', Name: 'fixture' } },
    Stage: {
      Type: 'AWS::ApiGatewayV2::Stage',
      Properties: { ApiId: ref('Api'), StageName: '$default', AutoDeploy: true },
    },
    Staff: {
      Type: 'AWS::ApiGatewayV2::Authorizer',
      Properties: {
        ApiId: ref('Api'),
        AuthorizerType: 'JWT',
        IdentitySource: ['$request.header.Authorization'],
        JwtConfiguration: { Audience: [ref('Client')], Issuer: { 'Fn::GetAtt': ['Pool', 'ProviderURL'] } },
        Name: 'Staff',
      },
    },
    EchoIntegration: integration('Echo'),
    TrivialIntegration: integration('Trivial'),
    GetThing: route('GET /things/{thingId}', 'EchoIntegration'),
    PostThing: route('POST /things', 'EchoIntegration'),
    StaffOnly: route('GET /staff', 'EchoIntegration', { AuthorizationType: 'JWT', AuthorizerId: ref('Staff') }),
    Fast: route('GET /trivial', 'TrivialIntegration'),
  } as Record<string, Resource>,
});
