/** A browser without a window: keeps cookies, follows nothing by itself, and tells where a form came from as browsers do. */
export class ConsoleClient {
  readonly cookies = new Map<string, string>();
  private readonly base: string;

  constructor(base: string) {
    this.base = base;
  }

  async send(path: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(new URL(path, this.base), {
      ...init,
      redirect: 'manual',
      headers: { ...(cookie === '' ? {} : { cookie }), ...init.headers },
    });
    for (const set of answer.headers.getSetCookie()) this.keep(set);
    return answer;
  }

  private keep(set: string): void {
    const [pair = '', ...attributes] = set.split('; ');
    const at = pair.indexOf('=');
    if (attributes.includes('Max-Age=0')) this.cookies.delete(pair.slice(0, at));
    else this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
  }

  get = (path: string, headers: Record<string, string> = {}): Promise<Response> => this.send(path, { headers });

  /** Posts a form as a page of the same site does. */
  post(path: string, form: Record<string, string | string[]>, headers: Record<string, string> = {}): Promise<Response> {
    const origin = new URL(this.base).origin;
    const pairs = Object.entries(form).flatMap(([name, value]) =>
      [value].flat().map((one): [string, string] => [name, one]),
    );
    return this.send(path, {
      method: 'POST',
      body: new URLSearchParams(pairs),
      headers: { origin, 'sec-fetch-site': 'same-origin', ...headers },
    });
  }

  /** The token that the forms of this session carry, as a page shows it. */
  async csrf(path: string): Promise<string> {
    const html = await (await this.get(path)).text();
    const found = /name="csrf" value="([^"]+)"/.exec(html)?.[1];
    if (!found) throw new Error(`${path} has no form with a token`);
    return found;
  }
}

export const locationOf = (answer: Response): string => answer.headers.get('location') ?? '';

/** Fills in the page of the local issuer. @param url where the sign-in led @returns where it leads back to, an address of ours with a code */
export async function passIssuer(url: string, who: { email: string; password: string }): Promise<string> {
  const asked = new URL(url).searchParams;
  const form = new URLSearchParams([...asked, ['username', who.email], ['password', who.password]]);
  const answer = await fetch(url.split('?')[0] ?? url, { method: 'POST', body: form, redirect: 'manual' });
  if (answer.status !== 303) throw new Error(`the issuer answered ${answer.status}`);
  return locationOf(answer);
}

type Stack = { stack: { apiUrl: string; agents: readonly { email: string; password: string }[] } };

/** Somebody of the contract in the console, with a session. */
export async function signIn({ stack }: Stack, email: string, to = '/console'): Promise<ConsoleClient> {
  const who = stack.agents.find((agent) => agent.email === email);
  if (!who) throw new Error(`nobody here has the address ${email}`);
  const client = new ConsoleClient(stack.apiUrl);
  const begun = await client.get(`/console/sign-in?${new URLSearchParams({ to })}`);
  const back = await passIssuer(locationOf(begun), who);
  const done = await client.get(back);
  if (done.status !== 303) throw new Error(`the sign-in ended with ${done.status}: ${await done.text()}`);
  return client;
}
