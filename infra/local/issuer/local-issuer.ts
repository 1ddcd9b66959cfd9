import type { DataFolder } from '../data/folder.ts';
import type { UserPoolPlan } from '../resources/user-pool.ts';
import type { FunctionHosts } from '../runtime/function-hosts.ts';
import { issuerUrl } from '../template/identities.ts';
import { createIssuer, type Issuer } from './issuer.ts';
import { loadPeople, type Person } from './people.ts';
import { loadSigningKey } from './signing-key.ts';
import { createTokens, type Tokens } from './tokens.ts';

export type LocalIssuer = {
  readonly url: string;
  readonly people: readonly Person[];
  readonly answer: Issuer['answer'];
  readonly verify: Tokens['verify'];
  /** An access token, without a sign-in. @throws if nobody has the address */
  readonly tokenFor: (email: string) => Promise<string>;
};

/** The user pool of the template, played on this machine: its people, its key, and the function that shapes its tokens. */
export async function startIssuer(
  plan: UserPoolPlan,
  from: { service: string; region: string; data: DataFolder; hosts: FunctionHosts },
): Promise<LocalIssuer> {
  const url = issuerUrl(from.service);
  const people = loadPeople(from.data);
  const key = await loadSigningKey(from.data);
  const { shapeTokenArn, accessTokenSeconds: seconds, refreshTokenSeconds: refreshSeconds, callbackUrls } = plan;
  const shape = shapeTokenArn === undefined ? undefined : from.hosts.find(shapeTokenArn).call;
  const tokens = createTokens({ issuer: url, key, region: from.region, seconds, refreshSeconds, shape });
  const { answer } = createIssuer({ issuer: url, key, people, tokens, callbackUrls });
  return {
    url,
    people,
    answer,
    verify: tokens.verify,
    tokenFor: async (email) => {
      const person = people.find((one) => one.email === email);
      if (!person) throw new Error(`nobody here has the address ${email}`);
      return (await tokens.issue(person, { scope: 'openid' })).access_token;
    },
  };
}
