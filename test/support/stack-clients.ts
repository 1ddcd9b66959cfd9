import { type RunningStack, startStack } from '../../infra/local/index.ts';
import { createGameClient, type GameClient } from './game-client.ts';

export type TestStack = RunningStack & {
  game: GameClient;
  /** A request by a person of the contract, with a bearer token. */
  as: (
    email: string,
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ) => Promise<{ status: number; body: Record<string, unknown> }>;
};

/** A stack in memory on a free port, with the clients that tests need. */
export async function startTestStack(options: Parameters<typeof startStack>[0] = {}): Promise<TestStack> {
  const running = await startStack({ port: 0, data: 'memory', sample: 'off', ...options });
  return { ...running, ...clientsOf(running) };
}

function clientsOf(running: RunningStack): Pick<TestStack, 'game' | 'as'> {
  const { apiUrl, games } = running.stack;
  const [first] = games;
  if (!first) throw new Error('the stack has no game');
  // a token lasts longer than any test
  const tokens = new Map<string, Promise<string>>();
  const tokenOf = (email: string): Promise<string> => {
    const token = tokens.get(email) ?? running.tokenFor(email);
    tokens.set(email, token);
    return token;
  };
  const as: TestStack['as'] = async (email, method, path, body, headers = {}) => {
    const authorization = `Bearer ${await tokenOf(email)}`;
    const content = body === undefined ? {} : { body: JSON.stringify(body) };
    const answer = await fetch(new URL(path, apiUrl), {
      method,
      headers: { authorization, 'content-type': 'application/json', ...headers },
      ...content,
    });
    const text = await answer.text();
    return { status: answer.status, body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>) };
  };
  return { game: createGameClient({ apiUrl, ...first }), as };
}
