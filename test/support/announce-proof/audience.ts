import { type Database, putRows } from '../../../functions/kernel/dynamo.ts';
import { row } from '../../../functions/kernel/tables.ts';
import { setPreferences } from '../../../functions/mail/preferences/preferences-store.ts';
import { bulkAddress, laneKey } from '../../../functions/mail/preferences/suppression-store.ts';
import type { Random } from '../../../infra/local/sample/random.ts';
import { people } from '../audience.ts';
import { testKeys } from '../games.ts';

/** What is to become of a player: `leaves` unsubscribes while the announcement goes out; `known` had news before, so that a link is there. */
type Fate = 'new' | 'known' | 'suppressed' | 'unsubscribed' | 'leaves';

export type Crowd = { fates: Map<string, Fate>; leftAt: Map<string, number>; leaveOne: () => Promise<void> };

const locales = ['en', 'vi', 'zh-CN', 'it'];
const chunk = 2000;

function fateOf(random: Random): Fate {
  const drawn = random();
  if (drawn < 0.02) return 'suppressed';
  if (drawn < 0.05) return 'unsubscribed';
  if (drawn < 0.07) return 'leaves';
  return drawn < 0.95 ? 'known' : 'new';
}

/** Puts a crowd of players there, as games, SES and the players themselves would have. */
export async function makeCrowd(db: Database, gameId: string, size: number, random: Random): Promise<Crowd> {
  const now = Date.now();
  const fates = new Map<string, Fate>();
  const leaving: string[] = [];
  const leftAt = new Map<string, number>();
  for (let from = 0; from < size; from += chunk) {
    const who = Array.from({ length: Math.min(chunk, size - from) }, (_, n) => ({
      playerId: `p${from + n}`,
      email: `p${from + n}@mail.example`,
      locale: locales[(from + n) % locales.length] ?? 'en',
    }));
    const players = await people(db, gameId, who, now);
    const rows = players.flatMap((player, n) => {
      const fate = fateOf(random);
      fates.set(player, fate);
      if (fate === 'leaves') leaving.push(player);
      if (fate === 'new') return [];
      const address = bulkAddress(testKeys, who[n]?.email ?? '');
      const off = fate === 'unsubscribed' ? ['policy'] : [];
      const preferences = row(
        'mailPreferences',
        { pk: player, sk: 'preferences', gameId, off, since: now, aliases: [] },
        now,
      );
      const dead = row('mailSuppression', { ...laneKey(address, 'bulk'), reason: 'complaint', at: now }, now);
      return fate === 'suppressed' ? [preferences, dead] : [preferences];
    });
    await putRows(db, rows);
  }
  return {
    fates,
    leftAt,
    leaveOne: async () => {
      const player = leaving.pop();
      if (player === undefined) return;
      await setPreferences(db, testKeys, { player, gameId, off: [], since: now }, ['all'], undefined, now);
      leftAt.set(player, Date.now());
    },
  };
}
