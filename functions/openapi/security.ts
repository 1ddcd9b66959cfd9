import type { ZodOpenApiSecuritySchemeObject } from 'zod-openapi';
import type { Caller } from './operation.ts';

const header = (name: string, description: string) => ({ type: 'apiKey', in: 'header', name, description }) as const;

/** How callers show who they are. The four headers of a game belong together: a request carries all of them. */
export const securitySchemes = {
  doorwardKey: header(
    'doorward-key',
    'The id of the signing key, such as `key_0123456789abcdefABCDEF`; it names the game too. A game may have two live keys at once.',
  ),
  webhookId: header(
    'webhook-id',
    'A name for this request that you choose: 1 to 256 visible ASCII characters without a dot. Part of what is signed.',
  ),
  webhookTimestamp: header(
    'webhook-timestamp',
    'Whole seconds since 1970 at sending, at most 300 seconds off our clock. Part of what is signed.',
  ),
  webhookSignature: header(
    'webhook-signature',
    '`v1,` and the base64 of HMAC-SHA-256 over `webhook-id.webhook-timestamp.body` (the bytes of the body as they are sent; empty for a request without one). The key of the HMAC is what follows `whsec_` in the secret, decoded from base64. Several signatures are separated by a space; one that fits suffices. Any Standard Webhooks library makes and checks it.',
  ),
  staff: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description:
      'An OIDC access token. Its claim `groups` gives the roles (`agent`, `supervisor`, `publisher`, `admin`), its claim `games` the games that you may see.',
  },
} as const satisfies Record<string, ZodOpenApiSecuritySchemeObject>;

/** The headers of a signed message, from a game to us or from us to a game. */
export const signed = [{ doorwardKey: [], webhookId: [], webhookTimestamp: [], webhookSignature: [] }];

export const securityOf: Readonly<Record<Caller, Record<string, string[]>[]>> = {
  game: signed,
  agent: [{ staff: [] }],
  supervisor: [{ staff: [] }],
  publisher: [{ staff: [] }],
  admin: [{ staff: [] }],
  anyone: [],
};
