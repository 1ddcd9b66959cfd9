import { z } from 'zod';
import type { Blueprint } from './blueprint.ts';
import { type Found, numeric, read, strict } from './found.ts';

/** What the local issuer takes over from the user pool. */
export type UserPoolPlan = {
  /** The function that shapes the claims of a token (pre token generation, event version 2). */
  shapeTokenArn?: string;
  groups: string[];
  callbackUrls: string[];
  accessTokenSeconds: number;
  refreshTokenSeconds: number;
};

const trigger = strict({ LambdaArn: z.string(), LambdaVersion: z.literal('V2_0') });

export function readUserPool(found: Found, blueprint: Blueprint): void {
  const lambdas = strict({ PreTokenGenerationConfig: trigger.optional() }, ['PreTokenGeneration']);
  const pool = read(found, { LambdaConfig: lambdas.optional() }, [
    'AccountRecoverySetting',
    'AdminCreateUserConfig',
    'AliasAttributes',
    'AutoVerifiedAttributes',
    'DeletionProtection',
    'DeviceConfiguration',
    'EmailConfiguration',
    'EmailVerificationMessage',
    'EmailVerificationSubject',
    'EnabledMfas',
    'MfaConfiguration',
    'Policies',
    'Schema',
    'SmsVerificationMessage',
    'UserAttributeUpdateSettings',
    'UserPoolAddOns',
    'UserPoolName',
    'UserPoolTags',
    'UserPoolTier',
    'UsernameAttributes',
    'UsernameConfiguration',
    'VerificationMessageTemplate',
  ]);
  const arn = pool.LambdaConfig?.PreTokenGenerationConfig?.LambdaArn;
  if (arn) blueprint.userPool.shapeTokenArn = arn;
}

const seconds: Record<string, number> = { seconds: 1, minutes: 60, hours: 3600, days: 86_400 };

export function readUserPoolClient(found: Found, blueprint: Blueprint): void {
  const client = read(
    found,
    {
      AccessTokenValidity: numeric.optional(),
      RefreshTokenValidity: numeric.optional(),
      CallbackURLs: z.array(z.string()).default([]),
      TokenValidityUnits: strict({ AccessToken: z.string().optional(), RefreshToken: z.string().optional() }, [
        'IdToken',
      ]).optional(),
    },
    [
      'AllowedOAuthFlows',
      'AllowedOAuthFlowsUserPoolClient',
      'AllowedOAuthScopes',
      'AuthSessionValidity',
      'ClientName',
      'EnableTokenRevocation',
      'ExplicitAuthFlows',
      'GenerateSecret',
      'IdTokenValidity',
      'LogoutURLs',
      'PreventUserExistenceErrors',
      'ReadAttributes',
      'SupportedIdentityProviders',
      'UserPoolId',
      'WriteAttributes',
    ],
  );
  blueprint.userPool.callbackUrls.push(...client.CallbackURLs);
  const { AccessToken = 'hours', RefreshToken = 'days' } = client.TokenValidityUnits ?? {};
  if (client.AccessTokenValidity)
    blueprint.userPool.accessTokenSeconds = client.AccessTokenValidity * (seconds[AccessToken] ?? 3600);
  if (client.RefreshTokenValidity)
    blueprint.userPool.refreshTokenSeconds = client.RefreshTokenValidity * (seconds[RefreshToken] ?? 86_400);
}

export function readUserPoolGroup(found: Found, blueprint: Blueprint): void {
  const group = read(found, { GroupName: z.string() }, ['Description', 'Precedence', 'RoleArn', 'UserPoolId']);
  blueprint.userPool.groups.push(group.GroupName);
}

export function readUserPoolDomain(found: Found): void {
  read(found, {}, ['CustomDomainConfig', 'Domain', 'ManagedLoginVersion', 'UserPoolId']);
}
