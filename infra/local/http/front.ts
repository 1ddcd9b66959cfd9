import { createServer } from 'node:http';
import { close, listen } from '../engines/ports.ts';
import { StartProblem } from '../problem.ts';
import type { Answerer } from './api.ts';
import { plainAnswer } from './function-answer.ts';

/** The one address of the stack: the API of the template, and under `/local/` what only this machine has. */
export type Front = {
  readonly address: string;
  /** Until then every request is answered 503. */
  readonly open: (api: Answerer, local: Answerer) => void;
  readonly stop: () => Promise<void>;
};

const defaultPort = 8787;
const graceMs = 1_000;

/**
 * @param wanted 0 for any free port; `usual` for the usual one, or a free one if that is taken
 * @throws StartProblem if a port that was asked for is taken
 */
export async function startFront(wanted: number | 'usual', fault: (text: string) => void): Promise<Front> {
  let answerers: { api: Answerer; local: Answerer } | undefined;
  const server = createServer((request, response) => {
    if (!answerers) return plainAnswer(response, 503, 'Service Unavailable');
    const answer = request.url?.startsWith('/local/') ? answerers.local : answerers.api;
    answer(request, response).catch((reason: unknown) => {
      fault(`a request broke: ${reason instanceof Error ? (reason.stack ?? reason.message) : reason}`);
      if (!response.headersSent) plainAnswer(response, 500, 'Internal Server Error');
      else response.destroy();
    });
  });
  // Clients keep their connections; API Gateway ends idle ones after much longer than Node's five seconds.
  server.keepAliveTimeout = 75_000;

  const isTaken = (reason: unknown) => (reason as NodeJS.ErrnoException).code === 'EADDRINUSE';
  const port = await listen(server, wanted === 'usual' ? defaultPort : wanted).catch((reason: unknown) => {
    if (!isTaken(reason)) throw new StartProblem(`PORT: ${wanted} cannot be used (${(reason as Error).message})`);
    if (wanted === 'usual') return listen(server, 0);
    throw new StartProblem(`PORT: ${wanted} is taken; set another one, or 0 for any free port`);
  });

  return {
    address: `http://127.0.0.1:${port}`,
    open: (api, local) => {
      answerers = { api, local };
    },
    stop: () => close(server, graceMs),
  };
}
