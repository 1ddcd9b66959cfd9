import { type Api, Refused } from './games-cli-api.ts';
import type { GameView } from './tenant.ts';

type NewKey = { keyId: string; secret: string; notBefore: string; notAfter: string };

const path = (gameId: string) => `/v1/games/${encodeURIComponent(gameId)}`;
const date = (text: string) => text.slice(0, 10);

const showSecret = (key: NewKey): string[] => [
  `  key     ${key.keyId}`,
  `  secret  ${key.secret}`,
  `  until   ${date(key.notAfter)}`,
  'The secret is shown this once. Put it where the game server keeps its secrets.',
];

/** A 404 for one's own game means that the account does not name it. */
async function known<T>(api: Api, gameId: string, asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (fault) {
    if (!(fault instanceof Refused) || fault.status !== 404 || api.games.includes(gameId)) throw fault;
    const yours = api.games.length > 0 ? api.games.join(', ') : 'none';
    throw new Error(`your account does not name the game ${gameId} (it names: ${yours})`);
  }
}

type NewGame = {
  name?: string | undefined;
  support?: string | undefined;
  color?: string | undefined;
  /** Base64. */
  logo?: string | undefined;
  callback?: string | undefined;
};

/** Creates or changes a game; a game without a key gets one. @returns lines to print */
export async function createGame(api: Api, gameId: string, given: NewGame): Promise<string[]> {
  const body = {
    name: given.name,
    supportAddress: given.support,
    branding: { color: given.color, logo: given.logo },
    callbackUrl: given.callback,
  };
  const game = await known(api, gameId, api.call<GameView>('PUT', path(gameId), body));
  const lines = [`${game.gameId}: ${game.name}`];
  if (game.keys.length > 0) return [...lines, `It has ${game.keys.length} key(s) already; rotate makes another.`];
  return [...lines, ...showSecret(await api.call<NewKey>('POST', `${path(gameId)}/keys`, {}))];
}

/** Begins a rotation with a second key, or ends it by revoking the older one. @returns lines to print */
export async function rotateKey(api: Api, gameId: string, finish: boolean): Promise<string[]> {
  const { keys } = await known(api, gameId, api.call<GameView>('GET', path(gameId)));
  const [older, newer] = keys;
  if (!finish) {
    if (older && newer)
      throw new Error(`${gameId} is in a rotation already; finish it with: rotate ${gameId} --finish`);
    const key = await api.call<NewKey>('POST', `${path(gameId)}/keys`, {});
    const next = older ? [`${older.keyId} stays in force until: rotate ${gameId} --finish`] : [];
    return [...showSecret(key), ...next];
  }
  if (!older || !newer) throw new Error(`${gameId} has no second key; nothing to finish`);
  await api.call('DELETE', `${path(gameId)}/keys/${older.keyId}`);
  return [`${older.keyId} is revoked and refused everywhere within a minute; ${newer.keyId} stays.`];
}

/** @param wanted ids, or none for all that the account names. @returns lines to print */
export async function listGames(api: Api, wanted: readonly string[]): Promise<string[]> {
  const ids = wanted.length > 0 ? wanted : api.games;
  if (ids.length === 0) throw new Error('your account names no game');
  const lines = await Promise.all(ids.map((gameId) => describe(api, gameId, wanted.length > 0)));
  return lines.flat();
}

async function describe(api: Api, gameId: string, insist: boolean): Promise<string[]> {
  try {
    const game = await known(api, gameId, api.call<GameView>('GET', path(gameId)));
    const keys = game.keys.map(
      ({ keyId, notBefore, notAfter }) => `  ${keyId}  ${date(notBefore)} to ${date(notAfter)}`,
    );
    return [`${gameId}  ${game.name}  ${game.callbackUrl ?? 'no callback URL'}`, ...keys];
  } catch (fault) {
    if (insist || !(fault instanceof Refused) || fault.status !== 404) throw fault;
    return [`${gameId}  not created yet`];
  }
}
