import { z } from 'zod';
import type { Role } from './access.ts';

/** The API of the local stack, by its file, and as whom. */
export type LocalPlace = {
  /** `.local/stack.json` by default. */
  readonly stack?: string | undefined;
  readonly role: Role;
  /** Whom of those with the role, by mail address; the first by default. */
  readonly as?: string | undefined;
};

const stackFile = z.object({
  apiUrl: z.string(),
  tokenUrl: z.string(),
  agents: z.array(z.object({ email: z.string(), password: z.string(), roles: z.array(z.string()) })),
});

const callMs = 60_000; // longer than the gateway takes to give up

/** @throws Error if nothing answers, in words for the terminal */
export async function reach(url: string | URL, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, { ...init, redirect: 'error', signal: AbortSignal.timeout(callMs) });
  } catch {
    throw new Error(`${new URL(url).origin} does not answer`);
  }
}

/** Signs in at the local stack, by password. */
export async function openLocal(
  { stack: file = '.local/stack.json', role, as }: LocalPlace,
  readText: (file: string) => string,
): Promise<{ url: string; token: string }> {
  let text: string;
  try {
    text = readText(file);
  } catch {
    throw new Error(`cannot read ${file}; is the local stack running (npm start)?`);
  }
  const stack = stackFile.parse(JSON.parse(text));
  const [person] = stack.agents.filter(({ roles, email }) => roles.includes(role) && (as ?? email) === email);
  if (!person) throw new Error(`${file} names no ${role}${as === undefined ? '' : ` ${as}`}`);
  const body = new URLSearchParams({
    grant_type: 'password',
    username: person.email,
    password: person.password,
    client_id: 'doorward-local',
  });
  const response = await reach(stack.tokenUrl, { method: 'POST', body });
  const answer = z.object({ access_token: z.string() }).safeParse(await response.json().catch(() => undefined));
  if (!answer.success) throw new Error(`the local identity provider gave no token (${response.status})`);
  return { url: stack.apiUrl, token: answer.data.access_token };
}
