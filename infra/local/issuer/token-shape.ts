import type { PreTokenGenerationV2TriggerEvent } from 'aws-lambda';
import { z } from 'zod';
import { localClientId } from '../template/identities.ts';
import type { Person } from './people.ts';

export type Claims = Record<string, unknown>;

/** What the function that shapes tokens is asked. Source: Cognito developer guide, "Pre token generation Lambda trigger", version 2. */
export function shapeTokenEvent(person: Person, region: string, scopes: string[]): PreTokenGenerationV2TriggerEvent {
  return {
    version: '2',
    triggerSource: 'TokenGeneration_Authentication',
    region,
    userPoolId: `${region}_local`,
    userName: person.sub,
    callerContext: { awsSdkVersion: 'local', clientId: localClientId },
    request: {
      userAttributes: {
        sub: person.sub,
        email: person.email,
        email_verified: 'true',
        'cognito:user_status': 'CONFIRMED',
        'custom:games': person.games.join(' '),
      },
      groupConfiguration: { groupsToOverride: person.roles, iamRolesToOverride: [], preferredRole: undefined },
      scopes,
    },
    response: { claimsAndScopeOverrideDetails: {} },
  };
}

const changes = z
  .object({
    claimsToAddOrOverride: z.record(z.string(), z.unknown()).nullish(),
    claimsToSuppress: z.array(z.string()).nullish(),
  })
  .nullish();

const answerShape = z.object({
  response: z.object({
    claimsAndScopeOverrideDetails: z.object({ accessTokenGeneration: changes, idTokenGeneration: changes }).nullish(),
  }),
});

/** Changes a token's claims as the function asked. @throws ZodError for an answer that Cognito would not understand */
export function applyShape(
  claims: Claims,
  kind: 'accessTokenGeneration' | 'idTokenGeneration',
  answer: unknown,
): Claims {
  const wanted = answerShape.parse(answer).response.claimsAndScopeOverrideDetails?.[kind];
  const shaped = { ...claims, ...wanted?.claimsToAddOrOverride };
  for (const name of wanted?.claimsToSuppress ?? []) delete shaped[name];
  return shaped;
}
