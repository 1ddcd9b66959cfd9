import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { type CallbackType, callbackBodies, callbackTypes } from '../games/index.ts';
import type { Tag } from './operation.ts';
import { signed } from './security.ts';

const summaries: Readonly<Record<CallbackType, string>> = {
  'verification.sent': 'The question went out to the player by mail',
  'verification.confirmed': 'The player said "it was me"',
  'verification.denied': 'The player said "it was not me"',
  'verification.expired': 'The player did not answer in time',
  'task.opened': 'A case was opened, or opened again',
  'task.escalated': 'A case went to a supervisor',
  'task.resolved': 'A case was closed',
  'player.protection_changed': 'What you should let through has changed',
  'mail.undeliverable': 'The question could not reach the player by mail',
};

const description = [
  'Posted to the `callbackUrl` of the game, signed with every key in force. Check the signature before you read the body.',
  'Comes at least once: a repeat has the same `webhook-id`. Messages about one player come in their order as long as you take each.',
].join('\n\n');

const responses = {
  '2XX': { description: 'Taken. The content of the answer is not read.' },
  default: {
    description:
      'Anything else, a redirect, or no answer within 10 seconds: sent again after 5 seconds, then at growing intervals for up to 3 days.',
  },
};

/** What Doorward calls games with, by type. */
export const webhooks: ZodOpenApiPathsObject = Object.fromEntries(
  callbackTypes.map((type) => [
    type,
    {
      post: {
        operationId: `on:${type}`,
        tags: ['callbacks' satisfies Tag],
        summary: summaries[type],
        description,
        security: signed,
        requestBody: { required: true, content: { 'application/json': { schema: callbackBodies[type] } } },
        responses,
      },
    },
  ]),
);
