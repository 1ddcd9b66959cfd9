import type { EventType } from '../../../functions/detection/index.ts';
import { isSuccess, likewise, type Marked, minuteMs } from './marked.ts';
import { createRandom, type Random } from './random.ts';

type Act = { type: EventType; after: number; value?: number };

const assets = [
  'item.traded',
  'item.gifted',
  'item.sold',
  'currency.transferred',
] as const satisfies readonly EventType[];

export const isAsset = (type: string): boolean => assets.some((asset) => asset === type);

/** What a player trades: how often in a session, and how much, as a lognormal in the game's minor unit. */
type Trader = { sessions: number; trades: number; usual: number; spread: number };

function traderOf(seed: number, player: string): Trader {
  const random = createRandom(seed).fork(`trades ${player}`);
  return {
    sessions: random.weigh([
      [0, 4],
      [0.08, 3],
      [0.35, 3],
    ] as const),
    trades: random.weigh([
      [1, 5],
      [3, 2],
      [8, 1],
    ] as const),
    usual: 4 + 1.2 * random.normal(),
    spread: 0.5 + random.next() * 0.7,
  };
}

const worth = (random: Random, usual: number, spread: number) =>
  Math.round(100 * Math.exp(usual + spread * random.normal())) / 100;

/** What players do in their own sessions: trade as they use to, now and then pay, and seldom change the account. */
function ordinary(random: Random, { sessions, trades, usual, spread }: Trader): Act[] {
  const acts: Act[] = [];
  if (random.chance(sessions))
    for (let left = 1 + random.below(trades * 2); left > 0; left--)
      acts.push({
        type: random.pick(assets),
        after: minuteMs + random.wait(25 * minuteMs),
        value: worth(random, usual, spread),
      });
  if (random.chance(0.03))
    acts.push({ type: 'payment.made', after: random.wait(20 * minuteMs), value: worth(random, 6, 0.8) });
  if (random.chance(0.005)) acts.push({ type: 'password.changed', after: random.wait(10 * minuteMs) });
  if (random.chance(0.002)) acts.push({ type: 'email.changed', after: random.wait(10 * minuteMs) });
  if (random.chance(0.002)) acts.push({ type: 'mfa.enabled', after: random.wait(10 * minuteMs) });
  return acts;
}

/** What intruders do: most lock the owner out or empty the account within the hour; they take what is there. Some only look, or come back later. */
function looting(random: Random, { usual }: Trader): Act[] {
  const acts: Act[] = [];
  let after = 20_000 + random.wait(3 * minuteMs);
  const next = () => {
    after += 10_000 + random.wait(2 * minuteMs);
    return after;
  };
  const way = random.weigh([
    ['mail', 3],
    ['password', 2],
    ['straight', 3],
    ['slowly', 1],
    ['look', 1],
  ] as const);
  if (way === 'look') return [];
  if (way === 'slowly') after += random.wait(6 * 60 * minuteMs);
  if (way === 'mail') acts.push({ type: 'email.changed', after: next() });
  if (way === 'mail' || way === 'password') acts.push({ type: 'password.changed', after: next() });
  for (let left = 1 + random.below(5); left > 0; left--)
    acts.push({ type: random.pick(assets), after: next(), value: worth(random, Math.max(usual, 4) + 1.2, 0.9) });
  return acts;
}

/**
 * Adds what is done after sign-ins, by players and by intruders, with what players answer if they are asked about it.
 * @param unanswered share of the intruders' sign-ins whose question the player does not answer in time, 0–1
 */
export function withActs(random: Random, events: readonly Marked[], seed: number, unanswered: number): Marked[] {
  const traders = new Map<string, Trader>();
  const traderFor = (player: string) => {
    const trader = traders.get(player) ?? traderOf(seed, player);
    traders.set(player, trader);
    return trader;
  };
  return events.flatMap((one): Marked[] => {
    if (!isSuccess(one)) return [one];
    const { event, label } = one;
    const own = label === 'genuine';
    const trader = traderFor(event.playerId);
    const acts = own ? ordinary(random, trader) : looting(random, trader);
    const answer = own ? ('confirmed' as const) : ('denied' as const);
    const answers = own ? 0.85 : 1 - unanswered;
    const { answer: _, ...silent } = event;
    const signIn = own || random.chance(answers) ? one : { ...one, event: silent };
    return [
      signIn,
      ...acts.map(({ type, after, value }, position): Marked => {
        const at = Math.round(one.at + after);
        const more = { type, ...(value === undefined ? {} : { value }), ...(random.chance(answers) ? { answer } : {}) };
        return { at, label, event: likewise(event, at, `${event.id}-a${position}`, more) };
      }),
    ];
  });
}
