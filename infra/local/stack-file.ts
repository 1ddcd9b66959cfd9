import type { Person } from './issuer/people.ts';
import type { SeededGame } from './seed/games.ts';

/** What `.local/stack.json` tells scripts and tests (contract §1). */
export type StackFile = {
  apiUrl: string;
  consoleUrl: string;
  inboxUrl: string;
  inboxApiUrl: string;
  games: SeededGame[];
  agents: { email: string; password: string; roles: string[] }[];
  tokenUrl: string;
  engines: { dynamodb: string; sqs: string; ses: string };
};

export function stackFile(
  apiUrl: string,
  issuer: string,
  engines: StackFile['engines'],
  games: SeededGame[],
  people: readonly Person[],
): StackFile {
  return {
    apiUrl,
    consoleUrl: `${apiUrl}/console`,
    inboxUrl: `${apiUrl}/local/inbox`,
    inboxApiUrl: `${apiUrl}/local/inbox.json`,
    games,
    agents: people.map(({ email, password, roles }) => ({ email, password, roles })),
    tokenUrl: `${issuer}/token`,
    engines,
  };
}
