import { row } from '../kernel/tables.ts';
import { assessPlayer } from './assess-player.ts';
import { takeTurns } from './attacks/turns.ts';
import { type CheckedEvent, checkBatch } from './check.ts';
import type { Batch, Deps } from './deps.ts';
import { memoryKey } from './memory-store.ts';
import type { Result } from './result.ts';

/** Players handled at the same time by one function instance. */
const atOnce = 40;

/** What became of one event: its result, or the fault that kept its player from being handled. */
export type Outcome = { result: Result } | { fault: unknown };

/**
 * Handles a batch: each player's events in their order, players side by side, none spoiled by another.
 * @returns one outcome an event, in the order given
 */
export async function handleBatch(deps: Deps, batch: Batch, events: readonly unknown[]): Promise<Outcome[]> {
  const checked = checkBatch(events, batch.now);
  const outcomes = new Map<number, Outcome>(checked.answered.map(({ position, result }) => [position, { result }]));
  await Promise.all(checked.quarantined.map((event) => quarantine(deps, batch, event)));
  const players = [...Map.groupBy(checked.accepted, ({ event }) => event.playerId).values()];
  const turns = takeTurns(checked.accepted, atOnce);
  const handle = async (group: CheckedEvent[]) => {
    const found = await outcomesOf(deps, { ...batch, turns }, group);
    for (const [place, { position }] of group.entries()) {
      outcomes.set(position, found[place] ?? lost);
      turns.done(position);
    }
  };
  await Promise.all(players.map((group) => turns.work(() => handle(group))));
  for (const { position, of } of checked.repeats) outcomes.set(position, asDuplicate(outcomes.get(of) ?? lost));
  return events.map((_, position) => outcomes.get(position) ?? lost);
}

const lost: Outcome = { fault: new Error('an event was left without a result') };

async function outcomesOf(deps: Deps, batch: Batch, group: readonly CheckedEvent[]): Promise<Outcome[]> {
  try {
    const results = await assessPlayer(deps, batch, group);
    return results.map((result) => ({ result }));
  } catch (fault) {
    return group.map(() => ({ fault }));
  }
}

function asDuplicate(first: Outcome): Outcome {
  if (!('result' in first) || first.result.status !== 'assessed') return first;
  return { result: { ...first.result, status: 'duplicate' } };
}

/** An event that is refused for its time is kept aside for operators, without anything of the player. */
function quarantine({ db, keys }: Deps, { gameId, now }: Batch, { event }: CheckedEvent): Promise<void> {
  const { id, type, occurredAt } = event;
  const pk = `quarantine#${memoryKey(keys, gameId, id)}`;
  return db.write(db.name('activity'), row('quarantine', { pk, gameId, id, type, occurredAt, receivedAt: now }, now));
}
