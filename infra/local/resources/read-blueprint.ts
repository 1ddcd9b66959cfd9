import { StartProblem } from '../problem.ts';
import type { Assembly } from '../template/assembly.ts';
import { identityOf, isRun, type Naming } from '../template/identities.ts';
import { createResolver } from '../template/intrinsics.ts';
import type { Identity } from '../template/model.ts';
import { typesWithoutEffect } from '../template/no-effect.ts';
import { type Blueprint, emptyBlueprint } from './blueprint.ts';
import type { Found } from './found.ts';
import { readFunction, readInvokeConfig } from './functions.ts';
import { readApi, readAuthorizer, readIntegration, readRoute, readStage } from './http-api.ts';
import { readConfigurationSet, readEmailIdentity, readMailDestination } from './mail.ts';
import { readMapping } from './mappings.ts';
import { readQueue } from './queues.ts';
import { readRule, readSchedule } from './schedules.ts';
import { readSecret } from './secrets.ts';
import { readTable } from './tables.ts';
import { readSubscription, readTopic } from './topics.ts';
import { readUserPool, readUserPoolClient, readUserPoolDomain, readUserPoolGroup } from './user-pool.ts';

type Reader = (found: Found, blueprint: Blueprint, assetFolder: Assembly['assetFolder']) => void;

const readers: Record<string, Reader> = {
  'AWS::ApiGatewayV2::Api': readApi,
  'AWS::ApiGatewayV2::Authorizer': readAuthorizer,
  'AWS::ApiGatewayV2::Integration': readIntegration,
  'AWS::ApiGatewayV2::Route': readRoute,
  'AWS::ApiGatewayV2::Stage': readStage,
  'AWS::Cognito::UserPool': readUserPool,
  'AWS::Cognito::UserPoolClient': readUserPoolClient,
  'AWS::Cognito::UserPoolDomain': readUserPoolDomain,
  'AWS::Cognito::UserPoolGroup': readUserPoolGroup,
  'AWS::DynamoDB::GlobalTable': readTable,
  'AWS::DynamoDB::Table': readTable,
  'AWS::Events::Rule': readRule,
  'AWS::Lambda::EventInvokeConfig': readInvokeConfig,
  'AWS::Lambda::EventSourceMapping': readMapping,
  'AWS::Lambda::Function': readFunction,
  'AWS::SES::ConfigurationSet': readConfigurationSet,
  'AWS::SES::ConfigurationSetEventDestination': readMailDestination,
  'AWS::SES::EmailIdentity': readEmailIdentity,
  'AWS::SNS::Subscription': readSubscription,
  'AWS::SNS::Topic': readTopic,
  'AWS::SQS::Queue': readQueue,
  'AWS::Scheduler::Schedule': readSchedule,
  'AWS::SecretsManager::Secret': readSecret,
};

/**
 * Resolves a whole template and checks that the runner can do everything it says.
 * @throws StartProblem naming the first type, property or intrinsic that it cannot
 */
export function readBlueprint(assembly: Assembly, naming: Naming): Blueprint {
  const { Resources } = assembly.template;
  const identities = new Map<string, Identity>();
  const identify = (logicalId: string): Identity | undefined => {
    const resource = Resources[logicalId];
    if (!resource || (resource.Condition && !resolver.holds(resource.Condition))) return undefined;
    const known = identities.get(logicalId);
    if (known) return known;
    const identity = identityOf(logicalId, resource, resolver.resolve, naming);
    identities.set(logicalId, identity);
    return identity;
  };
  const resolver = createResolver(assembly.template, naming, identify);

  const blueprint = emptyBlueprint();
  for (const [logicalId, resource] of Object.entries(Resources)) {
    const identity = identify(logicalId);
    if (!identity || typesWithoutEffect.has(resource.Type)) continue;
    const reader = readers[resource.Type];
    if (!reader || !isRun(resource.Type)) {
      throw new StartProblem(`${logicalId} of the template is a ${resource.Type}, which the runner does not know`);
    }
    const properties = resolver.resolve(resource.Properties ?? {}) as Record<string, unknown>;
    reader({ logicalId, type: resource.Type, identity, properties }, blueprint, assembly.assetFolder);
  }
  return blueprint;
}
