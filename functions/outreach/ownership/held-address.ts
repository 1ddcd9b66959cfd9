import type { TargetSettings } from '../../games/index.ts';
import type { Database, Write } from '../../kernel/dynamo.ts';
import { conflict } from '../../kernel/errors.ts';
import type { Keys } from '../../kernel/secrets.ts';
import { decideHeld, fieldsOf, type Held, type HeldField, type OnHeld } from '../../players/index.ts';
import { maskEmail, maskPhone } from '../mask.ts';
import { ourselves, type Step } from '../steps.ts';
import type { Outcome, Task } from '../task.ts';
import { loadPlayersTask, stepWrite, taskWrite } from '../task-store.ts';
import { transitions } from '../transitions.ts';
import type { HeldAddressView } from './schema.ts';

const masked = (field: HeldField, address: string): string =>
  field === 'email' ? maskEmail(address) : maskPhone(address);

/** What waits, as a case shows it and its steps tell it. */
export const maskedHeld = (held: Held): Partial<Record<HeldField, string>> =>
  Object.fromEntries(fieldsOf(held).map((field) => [field, masked(field, held[field] ?? '')]));

export const heldAddressView = (held: Held | undefined): HeldAddressView | undefined =>
  held && { since: held.since, ...maskedHeld(held) };

/**
 * What the player's open case notes of an address that must wait: a step each, and that it waits, so that the version changes and nobody approves
 * what they have not seen.
 * @param settings the targets of the game; @param now milliseconds
 */
export const noteHeld =
  (db: Database, keys: Keys, player: string, settings: TargetSettings | undefined, now: number): OnHeld =>
  async (taskId, news, held) => {
    const task = await loadPlayersTask(db, player, taskId);
    if (!task || transitions[task.state].join === undefined) return [];
    const next: Task = { ...task, heldAddress: held ? true : undefined, version: task.version + 1 };
    const steps = news.map(({ field, what, from, to }): Step => {
      const before = from === undefined ? '' : masked(field, from);
      return {
        at: now,
        by: ourselves,
        what: 'held',
        about: { change: what, field, from: before, to: masked(field, to) },
      };
    });
    const written = steps.map((step) => stepWrite(db, task, step, `${padded(next.version)}-${step.about.field}`));
    return [taskWrite(db, keys, next, 'join', task.version, now, settings), ...written];
  };

const padded = (version: number) => String(version).padStart(9, '0');

/**
 * What becomes of a held address when its case is closed. Where the account stays out of the player's hands, or the talk was not the player's,
 * the change is dropped: whoever asked for it has not shown to be the owner. With every other outcome the account is free again or its owner
 * still to be found, and the address decides who hears of it: the question must be answered by a second person first.
 */
const drops: Readonly<Record<Outcome, boolean>> = {
  was_player: false,
  secured: false,
  false_alarm: false,
  unreachable: false,
  lost: true,
  closed_with_care: true,
};

/**
 * For the transaction that closes a case.
 * @param task as it will be
 * @throws Problem 409 if a second person must decide first
 */
export async function closeHeld(db: Database, keys: Keys, task: Task, outcome: Outcome, now: number): Promise<Write[]> {
  if (task.heldAddress === undefined) return [];
  if (!drops[outcome])
    throw conflict(
      'A change of the player’s address waits: a second person approves or declines it before this outcome.',
    );
  const dropped = await decideHeld(db, keys, task, 'decline', now);
  if (!dropped) return [];
  const about = { change: 'address', ...maskedHeld(dropped.held), since: dropped.held.since };
  const step: Step = { at: now, by: ourselves, what: 'declined', about };
  return [...dropped.writes, stepWrite(db, task, step, `${padded(task.version)}-address`)];
}
