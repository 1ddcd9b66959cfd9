import type { PreTokenGenerationV2TriggerEvent } from 'aws-lambda';
import { tokenClaims } from './token-claims.ts';

export const handler = async (event: PreTokenGenerationV2TriggerEvent) => {
  const { groupConfiguration, userAttributes } = event.request;
  const claims = tokenClaims({ groups: groupConfiguration.groupsToOverride, attributes: userAttributes });
  const accessTokenGeneration = { claimsToAddOrOverride: claims };
  return { ...event, response: { claimsAndScopeOverrideDetails: { accessTokenGeneration } } };
};
