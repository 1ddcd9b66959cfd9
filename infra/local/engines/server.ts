import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { listen, loopback } from './ports.ts';

export type Answer = { status: number; type: string; body: string };

/** A small engine of our own: every request is read whole and gets one answer. */
export async function serveEngine(
  answer: (request: IncomingMessage, body: string, response: ServerResponse) => Promise<Answer | undefined>,
): Promise<{ server: Server; address: string }> {
  const server = createServer((request, response) => {
    readText(request)
      .then((body) => answer(request, body, response))
      .then((made) => {
        if (made) response.writeHead(made.status, { 'content-type': made.type }).end(made.body);
      })
      .catch((fault: unknown) => {
        response.destroy(fault instanceof Error ? fault : undefined);
      });
  });
  // Node closes a connection after 5 s of rest, just when a function may take it up again; AWS keeps its own for far longer.
  server.keepAliveTimeout = 75_000;
  return { server, address: `http://${loopback}:${await listen(server)}` };
}

export async function readText(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}
