import { RemovalPolicy, Validations } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  ApiMapping,
  type CfnApi,
  DomainName,
  HttpApi,
  type HttpMethod,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  type IHttpRouteAuthorizer,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Stage } from '../stages.ts';
import { type Alarms, alarmPeriod } from './alarms.ts';

/** Who may call a route: `staff` with a token of the sign-in, `game` with a signed request, `anyone`. */
export type RouteAccess = 'staff' | 'game' | 'anyone';

const noAuthorizer: Record<Exclude<RouteAccess, 'staff'>, string> = {
  game: 'The function checks the signature over the raw body (Standard Webhooks), which no authorizer of API Gateway can read.',
  anyone:
    'For people without an account: what may be seen or done hangs on the unguessable token in the path, or nothing is secret.',
};

/** One line a request, without path, query or address: paths hold tokens, and addresses are personal data. */
const accessLine = AccessLogFormat.custom(
  JSON.stringify({
    at: '$context.requestTime',
    requestId: '$context.requestId',
    routeKey: '$context.routeKey',
    status: '$context.status',
    ms: '$context.responseLatency',
    bytes: '$context.responseLength',
    authorizerError: '$context.authorizer.error',
    integrationError: '$context.integrationErrorMessage',
  }),
);

/** The HTTP API: explicit routes, throttled, each request logged; no CORS, as no page of another origin calls it. */
export class Api extends Construct {
  private readonly api: HttpApi;
  /** Checks the tokens of staff; set by the capability that signs people in. */
  staffAuthorizer: IHttpRouteAuthorizer | undefined;
  /** Where the DNS name of the stage must point, if it has one. */
  readonly domainTarget: string | undefined;

  constructor(scope: Construct, id: string, props: { stage: Stage; alarms: Alarms }) {
    super(scope, id);
    const { stage, alarms } = props;
    this.api = new HttpApi(this, 'Api', {
      apiName: `doorward-${stage.name}`,
      createDefaultStage: false,
      disableExecuteApiEndpoint: stage.domain !== undefined,
    });
    const log = new LogGroup(this, 'AccessLog', { retention: stage.logDays, removalPolicy: RemovalPolicy.DESTROY });
    const live = new HttpStage(this, 'Live', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: stage.api.rate, burstLimit: stage.api.burst },
      accessLogSettings: { destination: new LogGroupLogDestination(log), format: accessLine },
    });
    alarms.add(this, 'Errors', {
      about: 'api-errors',
      metric: live.metricServerError({ period: alarmPeriod, statistic: 'Sum' }),
      threshold: 5,
    });
    this.domainTarget = stage.domain && this.name(stage.domain, live);
  }

  /** Its own address, `https://…` without a slash at the end. */
  get url(): string {
    // Not `apiEndpoint`, which cannot be read once the API has a name of its own and this address is switched off.
    return (this.api.node.defaultChild as CfnApi).attrApiEndpoint;
  }

  private name(domain: NonNullable<Stage['domain']>, stage: HttpStage): string {
    const domainName = new DomainName(this, 'Domain', {
      domainName: domain.name,
      certificate: Certificate.fromCertificateArn(this, 'Certificate', domain.certificateArn),
    });
    new ApiMapping(this, 'Mapping', { api: this.api, domainName, stage });
    return domainName.regionalDomainName;
  }

  /** @param routes such as `GET /v1/tasks/{taskId}` */
  serve(scope: Construct, fn: LambdaFunction, routes: readonly string[], access: RouteAccess): void {
    // One permission a function, for whatever route of this API: one for each route would be as many resources more, and a stack may have 500.
    const integration = new HttpLambdaIntegration('Integration', fn, { scopePermissionToRoute: false });
    for (const route of routes) {
      const [method = '', path = ''] = route.split(' ');
      const made = new HttpRoute(scope, route.replaceAll('/', '|'), {
        httpApi: this.api,
        routeKey: HttpRouteKey.with(path, method as HttpMethod),
        integration,
        ...(access === 'staff' ? { authorizer: this.authorizer() } : {}),
      });
      if (access !== 'staff')
        Validations.of(made).acknowledge({ id: 'AwsSolutions-APIG4', reason: noAuthorizer[access] });
    }
  }

  private authorizer(): IHttpRouteAuthorizer {
    if (!this.staffAuthorizer) throw new Error('the console capability, which signs staff in, must come first');
    return this.staffAuthorizer;
  }
}
