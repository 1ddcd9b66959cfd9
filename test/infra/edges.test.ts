import { describe, expect, test } from 'vitest';
import { roles } from '../../functions/kernel/access.ts';
import { runbook, runbookAnchor } from '../../infra/alarms.ts';
import type { EntryName } from '../../infra/entries.ts';
import { stages } from '../../infra/stages.ts';
import { Golden, list, target, targets } from './golden.ts';

/** Every way in from outside; `staff` asks for a token, the others are checked by the function. */
const routes: Record<string, [entry: EntryName, who: 'staff' | 'game' | 'anyone']> = {
  'POST /v1/events': ['receive-events', 'game'],
  'GET /v1/players/{playerId}': ['read-player', 'game'],
  'GET /v1/players/{playerId}/protection': ['read-player', 'game'],
  'GET /v1/players/{playerId}/export': ['export-player', 'game'],
  'PUT /v1/players/{playerId}': ['update-player', 'game'],
  'DELETE /v1/players/{playerId}': ['erase-player', 'game'],
  'GET /v/{token}': ['show-question', 'anyone'],
  'HEAD /v/{token}': ['show-question', 'anyone'],
  'POST /v/{token}': ['answer-question', 'anyone'],
  'GET /v1/tasks': ['read-tasks', 'staff'],
  'GET /v1/tasks/{taskId}': ['read-tasks', 'staff'],
  'POST /v1/tasks/{taskId}/{act}': ['work-task', 'staff'],
  'POST /v1/tasks/next': ['work-task', 'staff'],
  'POST /v1/waves': ['work-task', 'staff'],
  'GET /t/{code}': ['show-case', 'anyone'],
  'HEAD /t/{code}': ['show-case', 'anyone'],
  'POST /t/{code}': ['answer-case', 'anyone'],
  'GET /s/{token}': ['show-survey', 'anyone'],
  'HEAD /s/{token}': ['show-survey', 'anyone'],
  'POST /s/{token}': ['answer-survey', 'anyone'],
  'GET /v1/games/{gameId}/roster': ['read-roster', 'staff'],
  'GET /v1/games/{gameId}/roster/{staffId}': ['read-roster', 'staff'],
  'PUT /v1/games/{gameId}/roster/{staffId}': ['change-roster', 'staff'],
  'DELETE /v1/games/{gameId}/roster/{staffId}': ['change-roster', 'staff'],
  'POST /v1/games/{gameId}/share-out': ['share-tasks', 'staff'],
  'GET /v1/players/{playerId}/ownership-facts': ['keep-ownership-facts', 'game'],
  'PUT /v1/players/{playerId}/ownership-facts': ['keep-ownership-facts', 'game'],
  'GET /v1/reports/{name}': ['read-reports', 'staff'],
  'GET /v1/games/{gameId}/playbooks': ['read-playbooks', 'staff'],
  'GET /v1/games/{gameId}/playbooks/{kind}/{language}': ['read-playbooks', 'staff'],
  'GET /v1/games/{gameId}/playbooks/{kind}/{language}/versions': ['read-playbooks', 'staff'],
  'PUT /v1/games/{gameId}/playbooks/{kind}/{language}': ['write-playbook', 'staff'],
  'GET /v1/announcements': ['read-announcements', 'staff'],
  'GET /v1/announcements/{announcementId}': ['read-announcements', 'staff'],
  'GET /v1/announcements/{announcementId}/recipients': ['read-announcements', 'staff'],
  'POST /v1/announcements': ['write-announcement', 'staff'],
  'PUT /v1/announcements/{announcementId}': ['write-announcement', 'staff'],
  'POST /v1/announcements/{announcementId}/{act}': ['write-announcement', 'staff'],
  'GET /v1/games/{gameId}': ['read-game', 'staff'],
  'PUT /v1/games/{gameId}': ['change-game', 'staff'],
  'POST /v1/games/{gameId}/keys': ['change-game', 'staff'],
  'DELETE /v1/games/{gameId}/keys/{keyId}': ['change-game', 'staff'],
  'GET /v1/help': ['read-help', 'staff'],
  'GET /v1/help/{slug}/{language}': ['read-help', 'staff'],
  'GET /v1/help/{slug}/{language}/versions': ['read-help', 'staff'],
  'PUT /v1/help/{slug}/{language}': ['write-help', 'staff'],
  'GET /notices': ['show-notices', 'anyone'],
  'HEAD /notices': ['show-notices', 'anyone'],
  'GET /notices/atom.xml': ['show-notices', 'anyone'],
  'HEAD /notices/atom.xml': ['show-notices', 'anyone'],
  'GET /notices/{slug}': ['show-notices', 'anyone'],
  'HEAD /notices/{slug}': ['show-notices', 'anyone'],
  'GET /notices/{slug}/calendar.ics': ['show-notices', 'anyone'],
  'HEAD /notices/{slug}/calendar.ics': ['show-notices', 'anyone'],
  'GET /help': ['show-help', 'anyone'],
  'HEAD /help': ['show-help', 'anyone'],
  'GET /help/atom.xml': ['show-help', 'anyone'],
  'HEAD /help/atom.xml': ['show-help', 'anyone'],
  'GET /help/{slug}': ['show-help', 'anyone'],
  'HEAD /help/{slug}': ['show-help', 'anyone'],
  'POST /help/{slug}': ['rate-help', 'anyone'],
  'GET /u/{token}': ['show-preferences', 'anyone'],
  'HEAD /u/{token}': ['show-preferences', 'anyone'],
  'POST /u/{token}': ['change-preferences', 'anyone'],
  'GET /console': ['show-console', 'anyone'],
  'GET /console/{path+}': ['show-console', 'anyone'],
  'POST /console/{path+}': ['work-console', 'anyone'],
  'GET /console/sign-in': ['sign-in', 'anyone'],
  'GET /console/callback': ['sign-in', 'anyone'],
  'GET /console/signed-out': ['sign-in', 'anyone'],
  'POST /console/sign-out': ['sign-in', 'anyone'],
  'GET /console/assets/{name}': ['serve-asset', 'anyone'],
  'GET /v1/audit': ['read-audit', 'staff'],
  'GET /v1/openapi.json': ['describe-api', 'anyone'],
};

describe.each(Object.values(stages))('the edges of $name', (stage) => {
  const golden = new Golden(stage.name);

  test('nothing is public but these routes', () => {
    const found = golden.all('AWS::ApiGatewayV2::Route').map(({ Properties }) => {
      const [integration] = targets(Properties.Target);
      const { Properties: proxy } = golden.get(integration);
      const entry = golden.get(target(proxy.IntegrationUri)).Properties.Handler.replace('.handler', '');
      expect(proxy).toMatchObject({ IntegrationType: 'AWS_PROXY', PayloadFormatVersion: '2.0' });
      expect(Properties.AuthorizerId === undefined).toBe(Properties.AuthorizationType === 'NONE');
      return [Properties.RouteKey, [entry, Properties.AuthorizationType]];
    });
    const expected = Object.entries(routes).map(([key, [entry, who]]) => [
      key,
      [entry, who === 'staff' ? 'JWT' : 'NONE'],
    ]);
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected));
    expect(golden.all('AWS::ApiGatewayV2::Api')).toHaveLength(1);
  });

  test('tokens of staff are those of this pool, made for this client', () => {
    const [authorizer] = golden.all('AWS::ApiGatewayV2::Authorizer');
    const { AuthorizerType, IdentitySource, JwtConfiguration } = authorizer?.Properties ?? {};
    expect({ AuthorizerType, IdentitySource }).toEqual({
      AuthorizerType: 'JWT',
      IdentitySource: ['$request.header.Authorization'],
    });
    expect(golden.get(target(JwtConfiguration.Issuer)).Type).toBe('AWS::Cognito::UserPool');
    expect(JwtConfiguration.Audience.map(target).map((id: string) => golden.get(id).Type)).toEqual([
      'AWS::Cognito::UserPoolClient',
    ]);
  });

  test('the API is throttled, allows no other origin, and logs neither paths nor addresses', () => {
    const [live] = golden.all('AWS::ApiGatewayV2::Stage');
    expect(live?.Properties.DefaultRouteSettings).toEqual({
      ThrottlingBurstLimit: stage.api.burst,
      ThrottlingRateLimit: stage.api.rate,
    });
    const fields = Object.values<string>(JSON.parse(live?.Properties.AccessLogSettings.Format));
    expect(fields).toContain('$context.routeKey');
    expect(fields.filter((field) => /path|identity|query|header|ip/i.test(field))).toEqual([]);
    expect(golden.all('AWS::ApiGatewayV2::Api')[0]?.Properties.CorsConfiguration).toBeUndefined();
  });

  test('staff are added by an administrator, with a second factor, and cannot give themselves games', () => {
    const [pool] = golden.all('AWS::Cognito::UserPool');
    expect(pool?.Properties).toMatchObject({
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      MfaConfiguration: 'ON',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
      UserPoolTier: 'PLUS',
      UserPoolAddOns: { AdvancedSecurityMode: 'ENFORCED' },
      DeletionProtection: stage.keepData ? 'ACTIVE' : 'INACTIVE',
    });
    expect(pool?.Properties.Policies.PasswordPolicy.MinimumLength).toBeGreaterThanOrEqual(14);
    const trigger = pool?.Properties.LambdaConfig.PreTokenGenerationConfig;
    expect(trigger.LambdaVersion).toBe('V2_0');
    expect(golden.get(target(trigger.LambdaArn)).Properties.Handler).toBe('shape-token.handler');
    const groups = golden.all('AWS::Cognito::UserPoolGroup').map(({ Properties }) => Properties.GroupName);
    expect(groups.sort()).toEqual([...roles].sort());
    const [client] = golden.all('AWS::Cognito::UserPoolClient');
    expect(client?.Properties).toMatchObject({
      AllowedOAuthFlows: ['code'],
      GenerateSecret: false,
      WriteAttributes: ['name'],
    });
    expect(client?.Properties.AllowedOAuthScopes).not.toContain('aws.cognito.signin.user.admin');
  });

  const lanes = [
    {
      lane: 'security',
      suppressed: ['BOUNCE'],
      tls: 'REQUIRE',
      told: ['bounce', 'complaint', 'delivery', 'deliveryDelay', 'reject', 'renderingFailure', 'send'],
      queue: 'mail-feedback',
      from: stage.mailFrom,
      about: 'mail-reputation',
    },
    {
      lane: 'bulk',
      suppressed: ['COMPLAINT'],
      tls: 'OPTIONAL',
      told: ['bounce', 'complaint', 'delivery', 'reject', 'renderingFailure'],
      queue: 'bulk-feedback',
      from: stage.bulkMailFrom,
      about: 'bulk-reputation',
    },
  ];

  test.each(lanes)('the lane $lane: its sender, whom SES leaves out, and what it tells of each mail', (lane) => {
    const domain = lane.from.split('@')[1];
    const identity = golden
      .all('AWS::SES::EmailIdentity')
      .find(({ Properties }) => Properties.EmailIdentity === domain)?.Properties;
    const rules = golden.get(target(identity.ConfigurationSetAttributes.ConfigurationSetName));
    expect(rules.Properties).toMatchObject({
      SuppressionOptions: { SuppressedReasons: lane.suppressed },
      DeliveryOptions: { TlsPolicy: lane.tls },
      ReputationOptions: { ReputationMetricsEnabled: true },
    });
    const [destination] = golden
      .all('AWS::SES::ConfigurationSetEventDestination')
      .filter(({ Properties }) => target(Properties.ConfigurationSetName) === rules.id);
    const { MatchingEventTypes, Enabled, SnsDestination } = destination?.Properties.EventDestination ?? {};
    expect(Enabled).toBe(true);
    expect([...MatchingEventTypes].sort()).toEqual(lane.told);
    const [subscription] = golden
      .all('AWS::SNS::Subscription')
      .filter(({ Properties }) => target(Properties.TopicArn) === target(SnsDestination.TopicARN));
    expect(subscription?.Properties.RawMessageDelivery).toBe(true);
    expect(golden.get(target(subscription?.Properties.Endpoint)).Properties.QueueName).toBe(lane.queue);
    expect(target(subscription?.Properties.RedrivePolicy.deadLetterTargetArn)).toBeDefined();
    const alarms = golden.alarmsOf('ses:configuration-set', rules.id).map(({ Properties }) => Properties);
    expect(alarms.map(({ MetricName }) => MetricName).sort()).toEqual([
      'Reputation.BounceRate',
      'Reputation.ComplaintRate',
    ]);
    for (const { AlarmDescription } of alarms) expect(AlarmDescription).toContain(`#runbook-${lane.about}`);
  });

  test('the lanes share no sender, and there are no others', () => {
    const [one, other] = lanes.map(({ from }) => from.split('@')[1]);
    expect(one).not.toBe(other);
    const found = golden.all('AWS::SES::EmailIdentity').map(({ Properties }) => Properties.EmailIdentity);
    expect(found.sort()).toEqual([one, other].sort());
    expect(golden.all('AWS::SES::ConfigurationSet')).toHaveLength(2);
  });

  test('there is room in the stack: CloudFormation takes 500 resources', () => {
    expect(golden.resources.length).toBeLessThanOrEqual(500);
  });

  test('callbacks to this machine are off unless a parameter turns them on', () => {
    expect(golden.template.Parameters.AllowLocalCallbacks).toMatchObject({
      Default: 'false',
      AllowedValues: ['true', 'false'],
    });
    expect(golden.lambda('deliver-callbacks').Properties.Environment.Variables.ALLOW_LOCAL_CALLBACKS).toEqual({
      Ref: 'AllowLocalCallbacks',
    });
  });

  test('every alarm reaches somebody, says what it means for people, and where it is told what to do', () => {
    const anchors = new Set(
      Object.keys(runbook).map((key) => `README.md#${runbookAnchor(key as keyof typeof runbook)}`),
    );
    const alarms = golden.all('AWS::CloudWatch::Alarm');
    const named = alarms.map(({ Properties }) => {
      expect(list(Properties.AlarmActions).map((action) => golden.get(target(action)).Type)).toEqual([
        'AWS::SNS::Topic',
      ]);
      const [impact = '', anchor = ''] = String(Properties.AlarmDescription).split(' What to do: ');
      expect(impact).toMatch(/^[A-Z].{20,}\.$/);
      expect(anchors).toContain(anchor);
      return anchor;
    });
    expect(new Set(named)).toEqual(anchors); // no entry of the runbook without an alarm
  });
});
