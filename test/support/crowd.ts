import type { Language } from '../../functions/kernel/i18n.ts';
import { loginEvent } from './events.ts';
import type { TestStack } from './stack-clients.ts';

type CrowdPlayer = { playerId: string; email: string; locale: string; timezone: string; language: Language };

const kinds = [
  { locale: 'en-GB', timezone: 'Europe/London', language: 'en' },
  { locale: 'vi-VN', timezone: 'Asia/Ho_Chi_Minh', language: 'vi' },
  { locale: 'zh-CN', timezone: 'Asia/Shanghai', language: 'zh-Hans' },
  { locale: 'it-IT', timezone: 'Europe/Rome', language: 'it' },
] as const;

/** Players in equal parts of the four languages, and behind them one of a language that nothing is written in. */
export const crowdOf = (count: number): CrowdPlayer[] =>
  Array.from({ length: count }, (_, nth) => {
    const playerId = `crowd-${nth}`;
    const kind = kinds[nth % kinds.length] ?? kinds[0];
    const other = { locale: 'fr-FR', timezone: 'Europe/Paris', language: 'en' } as const;
    return { playerId, email: `${playerId}@players.example`, ...(nth === count - 1 ? other : kind) };
  });

/** Most events of one request here: a good part of what the API takes, so that a crowd needs few. */
const perRequest = 120;

/** A first sign-in of each, from a place and a device of their own, by which the service gets to know them. @throws if one is not taken */
export async function signInCrowd({ game }: Pick<TestStack, 'game'>, crowd: readonly CrowdPlayer[]): Promise<void> {
  const events = crowd.map(({ playerId, email, locale, timezone }, nth) =>
    loginEvent({
      playerId,
      ip: `79.20.${Math.floor(nth / 200)}.${(nth % 200) + 1}`,
      device: { id: `device-${playerId}`, model: 'iPhone 15', os: 'iOS', osVersion: '18.1', client: 'Skyward' },
      player: { email, locale, timezone, nickname: `Reader ${nth}` },
    }),
  );
  for (let from = 0; from < events.length; from += perRequest) {
    const { status, body } = await game.post<{ results: { status: string }[] }>(events.slice(from, from + perRequest));
    const refused = status === 200 ? body.results.find((result) => result.status !== 'assessed') : body;
    if (refused) throw new Error(`the crowd was not taken: ${status} ${JSON.stringify(refused)}`);
  }
}
