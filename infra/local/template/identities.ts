import type { Parameters } from './intrinsics.ts';
import { account, type Identity } from './model.ts';

/** Where things of this machine are reached; known before the template is resolved, because its values name them. */
type Addresses = {
  /** The service itself, `http://127.0.0.1:port`. */
  service: string;
  queues: string;
};

export type Naming = {
  /** Name of the stack: part of the names that the template leaves to CloudFormation. */
  stack: string;
  region: string;
  addresses: Addresses;
  parameters: Parameters;
};

/** @param name the resource's own name, or one made of the stack's name and the logical id */
type Identify = (name: string, properties: Record<string, unknown>, naming: Naming) => Record<string, string>;

const arn = (service: string, naming: Naming, rest: string) => `arn:aws:${service}:${naming.region}:${account}:${rest}`;

/** Client id of the contract: scripts and pages of this machine sign in with it. */
export const localClientId = 'doorward-local';
export const localApiId = 'local';

/** The issuer that stands in for the user pool. */
export const issuerUrl = (service: string): string => `${service}/local/oidc`;

const table: Identify = (name, _, naming) => {
  const own = arn('dynamodb', naming, `table/${name}`);
  return { Ref: name, Arn: own, StreamArn: `${own}/stream/local` };
};

/** For each type that the runner runs: the property that names it, and what `Ref` and `Fn::GetAtt` give. */
const known: Record<string, { name?: string; identify: Identify }> = {
  'AWS::DynamoDB::GlobalTable': { name: 'TableName', identify: table },
  'AWS::DynamoDB::Table': { name: 'TableName', identify: table },
  'AWS::SQS::Queue': {
    name: 'QueueName',
    identify: (name, _, naming) => {
      const url = `${naming.addresses.queues}/${account}/${name}`;
      return { Ref: url, QueueUrl: url, QueueName: name, Arn: arn('sqs', naming, name) };
    },
  },
  'AWS::SNS::Topic': {
    name: 'TopicName',
    identify: (name, _, naming) => {
      const own = arn('sns', naming, name);
      return { Ref: own, TopicArn: own, TopicName: name };
    },
  },
  'AWS::SNS::Subscription': { identify: (name, _, naming) => ({ Ref: arn('sns', naming, `subscription/${name}`) }) },
  'AWS::Lambda::Function': {
    name: 'FunctionName',
    identify: (name, _, naming) => ({ Ref: name, Arn: arn('lambda', naming, `function:${name}`) }),
  },
  'AWS::Lambda::EventSourceMapping': { identify: (name) => ({ Ref: name, Id: name }) },
  'AWS::Lambda::EventInvokeConfig': { identify: (name) => ({ Ref: name }) },
  'AWS::Scheduler::Schedule': {
    name: 'Name',
    identify: (name, _, naming) => ({ Ref: name, Arn: arn('scheduler', naming, `schedule/default/${name}`) }),
  },
  'AWS::Events::Rule': {
    name: 'Name',
    identify: (name, _, naming) => ({ Ref: name, Arn: arn('events', naming, `rule/${name}`) }),
  },
  'AWS::ApiGatewayV2::Api': {
    identify: (_, __, naming) => ({ Ref: localApiId, ApiId: localApiId, ApiEndpoint: naming.addresses.service }),
  },
  'AWS::ApiGatewayV2::Stage': { identify: (_, properties) => ({ Ref: String(properties.StageName) }) },
  'AWS::ApiGatewayV2::Route': { identify: (name) => ({ Ref: name, RouteId: name }) },
  'AWS::ApiGatewayV2::Integration': { identify: (name) => ({ Ref: name, IntegrationId: name }) },
  'AWS::ApiGatewayV2::Authorizer': { identify: (name) => ({ Ref: name, AuthorizerId: name }) },
  'AWS::SecretsManager::Secret': {
    name: 'Name',
    identify: (name, _, naming) => {
      const own = arn('secretsmanager', naming, `secret:${name}-local0`);
      return { Ref: own, Id: own };
    },
  },
  'AWS::SES::ConfigurationSet': { name: 'Name', identify: (name) => ({ Ref: name }) },
  'AWS::SES::ConfigurationSetEventDestination': { identify: (name) => ({ Ref: name, Id: name }) },
  'AWS::SES::EmailIdentity': { name: 'EmailIdentity', identify: (name) => ({ Ref: name }) },
  'AWS::Cognito::UserPool': {
    name: 'UserPoolName',
    identify: (_, __, naming) => ({
      Ref: `${naming.region}_local`,
      UserPoolId: `${naming.region}_local`,
      Arn: arn('cognito-idp', naming, `userpool/${naming.region}_local`),
      ProviderName: issuerUrl(naming.addresses.service).replace('http://', ''),
      ProviderURL: issuerUrl(naming.addresses.service),
    }),
  },
  'AWS::Cognito::UserPoolClient': { identify: () => ({ Ref: localClientId, ClientId: localClientId }) },
  'AWS::Cognito::UserPoolGroup': { name: 'GroupName', identify: (name) => ({ Ref: name }) },
  'AWS::Cognito::UserPoolDomain': { name: 'Domain', identify: (name) => ({ Ref: name }) },
};

export const isRun = (type: string): boolean => type in known;

/**
 * What a resource is called, by which others refer to it.
 * @param properties as the template has them; `resolve` is called for the name only, so that no circle arises
 */
export function identityOf(
  logicalId: string,
  resource: { Type: string; Properties?: Record<string, unknown> },
  resolve: (value: unknown) => unknown,
  naming: Naming,
): Identity {
  const properties = resource.Properties ?? {};
  const type = known[resource.Type];
  // A type without effect here (a role, a key, a log group) is only ever named in permissions: any name will do.
  if (!type) return { ref: logicalId, attribute: (name) => `local:${logicalId}:${name}` };
  const given = type.name ? properties[type.name] : undefined;
  const name = given === undefined ? generatedName(naming.stack, logicalId) : String(resolve(given));
  const values = type.identify(name, properties, naming);
  return { ref: values.Ref ?? name, attribute: (wanted) => values[wanted] };
}

/** Queues allow 80 characters. The end of a logical id is a hash, so cutting the middle keeps names apart. */
function generatedName(stack: string, logicalId: string): string {
  const short = logicalId.length > 48 ? logicalId.slice(0, 40) + logicalId.slice(-8) : logicalId;
  return `${stack}-${short}`;
}
