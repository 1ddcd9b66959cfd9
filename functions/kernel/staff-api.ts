import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { FieldFault } from './errors.ts';
import { type LocalPlace, openLocal, reach } from './staff-sign-in.ts';

/** What a call carries beside its path. */
type CallExtras = { headers?: Readonly<Record<string, string>>; body?: string | object | undefined };

/** Calls the API as a person of staff, for commands on a terminal. */
export type Api = {
  /** @returns the JSON of the answer @throws Refused @throws Error if nothing answers */
  readonly call: <T>(method: string, path: string, body?: object, extras?: CallExtras['headers']) => Promise<T>;
  /** As `call`, with the whole answer. */
  readonly fetch: (method: string, path: string, extras?: CallExtras) => Promise<Response>;
  /** The games that the token names. */
  readonly games: readonly string[];
};

/** An answer that refuses, in words for the terminal: one line that names the fields. */
export class Refused extends Error {
  override name = 'Refused';
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** Where the API is: at a stage, with a token, or on this machine. */
export type ApiPlace = { readonly url: string; readonly token: string } | LocalPlace;

/** Opens the API. @param readText reads a file @throws Error in words for the terminal */
export async function openStaffApi(place: ApiPlace, readText: (file: string) => string): Promise<Api> {
  const { url, token } = 'url' in place ? place : await openLocal(place, readText);
  return apiWith(url, token);
}

/** How long a call that may be repeated is tried again, when it is asked to come later. */
const attempts = 4;
const again = new Set([429, 502, 503, 504]);

function apiWith(apiUrl: string, token: string): Api {
  async function once(method: string, path: string, { headers = {}, body }: CallExtras): Promise<Response> {
    const sent = {
      ...{ authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...headers,
    };
    const text = typeof body === 'object' ? JSON.stringify(body) : body;
    return reach(new URL(path, apiUrl), { method, headers: sent, ...(text === undefined ? {} : { body: text }) });
  }
  async function patient(method: string, path: string, extras: CallExtras = {}): Promise<Response> {
    const mayRepeat = method !== 'POST' || extras.headers?.['idempotency-key'] !== undefined;
    for (let attempt = 1; ; attempt++) {
      const response = await once(method, path, extras);
      if (response.ok) return response;
      if (!mayRepeat || attempt >= attempts || !again.has(response.status)) throw await refusalOf(response);
      await sleep(1000 * (Number(response.headers.get('retry-after')) || attempt));
    }
  }
  return {
    fetch: patient,
    call: async (method, path, body, headers = {}) =>
      (await (await patient(method, path, { body, headers })).json()) as never,
    games: gamesOf(token),
  };
}

const problem = z.object({
  detail: z.string().optional(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});

const inWords = ({ path, message }: FieldFault) => (path === '' ? message : `${path} ${message}`);

async function refusalOf(response: Response): Promise<Refused> {
  const { data } = problem.safeParse(await response.json().catch(() => ({})));
  const fields = (data?.errors ?? []).map(inWords).join('; ');
  const said = `${data?.detail ?? 'the API refused'} (${response.status})`;
  return new Refused(response.status, fields === '' ? said : `${said} ${fields}`);
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
