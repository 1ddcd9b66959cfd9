import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';

type Received = { headers: IncomingHttpHeaders; body: string; path: string };

/** How a receiver answers the nth request, counted from 0. */
export type Reply = (nth: number, response: ServerResponse, received: Received) => void;

export const status =
  (code: number, headers: Record<string, string> = {}): Reply =>
  (_nth, response) => {
    response.writeHead(code, headers).end();
  };

/** A game's callback endpoint on this machine; remembers what came. */
export async function startReceiver(first: Reply = status(204)) {
  const received: Received[] = [];
  let reply = first;
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const one = { headers: request.headers, body: Buffer.concat(parts).toString('utf8'), path: request.url ?? '' };
      received.push(one);
      reply(received.length - 1, response, one);
    });
  });
  let connections = 0;
  server.on('connection', () => {
    connections += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the receiver has no port');
  return {
    url: `http://127.0.0.1:${address.port}/hook`,
    received,
    /** How many TCP connections were opened, whatever was said on them. */
    connections: () => connections,
    answer: (next: Reply) => {
      reply = next;
    },
    stop: () => {
      server.closeAllConnections();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

export type Receiver = Awaited<ReturnType<typeof startReceiver>>;
