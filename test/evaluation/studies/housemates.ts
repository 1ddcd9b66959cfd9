import { dayMs, isSuccess } from '../generator/marked.ts';
import type { Labelled } from '../generator/sign-ins.ts';

/** On so many days two players must be seen at one address; pools of carriers bring strangers together once. */
const least = 2;

/** Players who share their line at home with another one: families and flats, not cafés and dormitories. */
export function housemates(events: readonly Labelled[]): Set<string> {
  const own = events.filter((one) => isSuccess(one) && one.label === 'genuine' && !one.shared);
  const together = new Map<string, number>();
  for (const visits of Map.groupBy(own, ({ event, at }) => `${event.ip} ${Math.floor(at / dayMs)}`).values()) {
    const players = [...new Set(visits.map(({ event }) => event.playerId))];
    if (players.length > 1) for (const player of players) together.set(player, (together.get(player) ?? 0) + 1);
  }
  return new Set([...together].filter(([, days]) => days >= least).map(([player]) => player));
}
