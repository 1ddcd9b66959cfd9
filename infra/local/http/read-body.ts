import type { IncomingMessage } from 'node:http';

/** What API Gateway takes. Source: API Gateway developer guide, "Quotas for HTTP APIs": payload size 10 MB. */
const mostBytes = 10 * 1024 * 1024;

/**
 * Reads a body to its end; one that is too large is read and dropped, so that the client hears our answer and not a broken pipe.
 * @returns undefined if it is too large
 */
export async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request) {
    bytes += (part as Buffer).length;
    if (bytes > mostBytes) parts.length = 0;
    else parts.push(part as Buffer);
  }
  if (bytes > mostBytes) return undefined;
  return parts.length === 1 ? (parts[0] as Buffer) : Buffer.concat(parts);
}
