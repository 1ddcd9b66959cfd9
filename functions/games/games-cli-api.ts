import { z } from 'zod';

/** Calls the API as an administrator. */
export type Api = {
  readonly call: <T>(method: string, path: string, body?: object) => Promise<T>;
  /** The games that the token names. */
  readonly games: readonly string[];
};

/** An answer that refuses, in words for the terminal. */
export class Refused extends Error {
  override name = 'Refused';
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

const stackFile = z.object({
  apiUrl: z.string(),
  tokenUrl: z.string(),
  agents: z.array(z.object({ email: z.string(), password: z.string(), roles: z.array(z.string()) })),
});

type Where = {
  local?: boolean | undefined;
  stack?: string | undefined;
  stage?: string | undefined;
  api?: string | undefined;
};

/**
 * Opens the API of a stage (its URL, and a token from the environment) or of the local stack (its file, and a token by password).
 * @param readText reads a file
 */
export async function openApi(
  where: Where,
  token: string | undefined,
  readText: (file: string) => string,
): Promise<Api> {
  if (where.stage === undefined && where.api === undefined)
    return openLocal(where.stack ?? '.local/stack.json', readText);
  if (where.local || where.stack) throw new Error('choose either --local or --stage, not both');
  if (where.stage !== 'dev' && where.stage !== 'prod') throw new Error('--stage is dev or prod');
  if (!where.api || !URL.canParse(where.api)) throw new Error('--api names the URL of the stage');
  if (!token)
    throw new Error('DOORWARD_TOKEN holds no token; sign in as an administrator and put the access token there');
  return apiWith(where.api, token);
}

async function openLocal(file: string, readText: (file: string) => string): Promise<Api> {
  let text: string;
  try {
    text = readText(file);
  } catch {
    throw new Error(`cannot read ${file}; is the local stack running (npm start)?`);
  }
  const stack = stackFile.parse(JSON.parse(text));
  const admin = stack.agents.find(({ roles }) => roles.includes('admin'));
  if (!admin) throw new Error(`${file} names no administrator`);
  const body = new URLSearchParams({
    grant_type: 'password',
    username: admin.email,
    password: admin.password,
    client_id: 'doorward-local',
  });
  const response = await reach(stack.tokenUrl, { method: 'POST', body });
  const answer = z.object({ access_token: z.string() }).safeParse(await response.json().catch(() => undefined));
  if (!answer.success) throw new Error(`the local identity provider gave no token (${response.status})`);
  return apiWith(stack.apiUrl, answer.data.access_token);
}

async function reach(url: string | URL, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, { ...init, redirect: 'error', signal: AbortSignal.timeout(15_000) });
  } catch {
    throw new Error(`${new URL(url).origin} does not answer`);
  }
}

function apiWith(apiUrl: string, token: string): Api {
  async function call<T>(method: string, path: string, body?: object): Promise<T> {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const response = await reach(new URL(path, apiUrl), {
      method,
      headers,
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const answer = (await response.json().catch(() => ({}))) as Refusal;
    if (response.ok) return answer as T;
    throw new Refused(response.status, inWords(response.status, answer));
  }
  return { call, games: gamesOf(token) };
}

type Refusal = { detail?: string; errors?: { path: string; message: string }[] };

function inWords(status: number, answer: Refusal): string {
  const fields = (answer.errors ?? []).map(({ path, message }) => `  ${path} ${message}`);
  return [`${answer.detail ?? 'the API refused'} (${status})`, ...fields].join('\n');
}

/** The `games` claim, only to know what to ask for; the API judges the token by itself. */
function gamesOf(token: string): string[] {
  try {
    const { games } = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
    const words = Array.isArray(games) ? games : String(games ?? '').split(/[\s,[\]"]+/);
    return words.map(String).filter((word) => word !== '');
  } catch {
    return [];
  }
}
