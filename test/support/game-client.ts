import { randomUUID } from 'node:crypto';
import { keyHeader, signedHeaders } from '../../functions/games/signing.ts';

export type GameClientOptions = {
  apiUrl: string;
  keyId: string;
  secret: string;
  /** Milliseconds; for requests signed at another time. */
  now?: () => number;
};

export type Answer<Body = unknown> = { status: number; headers: Headers; body: Body };

/** What a body may be: bytes and text go out as they are, everything else as JSON. */
export type RequestBody = Buffer | string | object;

const bytesOf = (body: RequestBody | undefined): Buffer => {
  if (body === undefined) return Buffer.alloc(0);
  if (Buffer.isBuffer(body)) return body;
  return Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
};

/** A game server: signs each request with its key and reads the answer. */
export function createGameClient({ apiUrl, keyId, secret, now = Date.now }: GameClientOptions) {
  /** The headers for a body, for tests that send it in their own way. */
  const headersFor = (body: RequestBody | undefined): Record<string, string> => ({
    'content-type': 'application/json',
    [keyHeader]: keyId,
    ...signedHeaders([secret], `msg_${randomUUID()}`, Math.floor(now() / 1000), bytesOf(body)),
  });

  async function request<Body = unknown>(
    method: string,
    path: string,
    body?: RequestBody,
    signal?: AbortSignal,
  ): Promise<Answer<Body>> {
    const bytes = bytesOf(body);
    const hasBody = method !== 'GET' && method !== 'HEAD' && body !== undefined;
    const response = await fetch(new URL(path, apiUrl), {
      method,
      headers: headersFor(hasBody ? bytes : undefined),
      ...(hasBody ? { body: new Uint8Array(bytes) } : {}),
      ...(signal ? { signal } : {}),
    });
    const text = await response.text();
    const isJson = /\bjson\b/.test(response.headers.get('content-type') ?? '');
    return {
      status: response.status,
      headers: response.headers,
      body: (isJson && text !== '' ? JSON.parse(text) : text) as Body,
    };
  }

  /** Posts a batch of activity events. */
  const post = <Body = { results: unknown[] }>(events: readonly object[], signal?: AbortSignal) =>
    request<Body>('POST', '/v1/events', { events }, signal);

  return { headersFor, request, post };
}

export type GameClient = ReturnType<typeof createGameClient>;
