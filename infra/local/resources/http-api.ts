import { z } from 'zod';
import type { Blueprint } from './blueprint.ts';
import { type Found, numeric, read, strict } from './found.ts';

export type ApiPlan = {
  routes: RoutePlan[];
  integrations: Map<string, IntegrationPlan>;
  authorizers: Map<string, AuthorizerPlan>;
};
export type RoutePlan = {
  /** `METHOD /path/{parameter}` or `$default`. */
  key: string;
  integrationId: string;
  /** Undefined if the route is open to all. */
  authorizerId: string | undefined;
  scopes: string[];
};
type IntegrationPlan = { functionArn: string; timeoutMs: number };
export type AuthorizerPlan = { header: string; issuer: string; audience: string[] };

export function readApi(found: Found): void {
  read(found, { ProtocolType: z.literal('HTTP') }, ['Description', 'DisableExecuteApiEndpoint', 'Name', 'Tags']);
}

export function readStage(found: Found): void {
  read(found, { StageName: z.literal('$default') }, [
    'AccessLogSettings',
    'ApiId',
    'AutoDeploy',
    'DefaultRouteSettings',
    'Description',
    'RouteSettings',
    'Tags',
  ]);
}

export function readRoute(found: Found, blueprint: Blueprint): void {
  const route = read(
    found,
    {
      RouteKey: z.string().regex(/^(\$default|[A-Z]+ \/.*)$/),
      Target: z.string().startsWith('integrations/'),
      AuthorizationType: z.enum(['NONE', 'JWT']).default('NONE'),
      AuthorizerId: z.string().optional(),
      AuthorizationScopes: z.array(z.string()).default([]),
    },
    ['ApiId', 'OperationName'],
  );
  blueprint.api.routes.push({
    key: route.RouteKey,
    integrationId: route.Target.slice('integrations/'.length),
    authorizerId: route.AuthorizationType === 'JWT' ? route.AuthorizerId : undefined,
    scopes: route.AuthorizationScopes,
  });
}

/** A function's ARN, bare or inside the address by which API Gateway calls it. */
const functionArn = z.string().transform((uri) => /arn:[^:/]+:lambda:[^:]+:\d+:function:[^/:]+/.exec(uri)?.[0] ?? uri);

export function readIntegration(found: Found, blueprint: Blueprint): void {
  const integration = read(
    found,
    {
      IntegrationType: z.literal('AWS_PROXY'),
      IntegrationUri: functionArn,
      PayloadFormatVersion: z.literal('2.0'),
      TimeoutInMillis: numeric.default(30_000),
    },
    ['ApiId', 'ConnectionType', 'Description', 'IntegrationMethod'],
  );
  blueprint.api.integrations.set(found.identity.ref, {
    functionArn: integration.IntegrationUri,
    timeoutMs: integration.TimeoutInMillis,
  });
}

export function readAuthorizer(found: Found, blueprint: Blueprint): void {
  const source = z.string().regex(/^\$request\.header\.[A-Za-z-]+$/, 'the runner reads tokens from a header only');
  const authorizer = read(
    found,
    {
      AuthorizerType: z.literal('JWT'),
      IdentitySource: z.tuple([source]),
      JwtConfiguration: strict({ Issuer: z.string(), Audience: z.array(z.string()) }),
    },
    ['ApiId', 'Name'],
  );
  blueprint.api.authorizers.set(found.identity.ref, {
    header: authorizer.IdentitySource[0].slice('$request.header.'.length).toLowerCase(),
    issuer: authorizer.JwtConfiguration.Issuer,
    audience: authorizer.JwtConfiguration.Audience,
  });
}
