import type { Language } from '../../kernel/i18n.ts';
import type { Solved, Survey } from '../survey/survey.ts';
import type { Outcome, Priority, TargetName, TaskKind, Team } from '../task.ts';
import { bucketOf, type Durations } from './durations.ts';
import type { Fact } from './fact.ts';

type Some<Name extends string, Value> = { [N in Name]?: Value };

/**
 * What is counted of one team and language. Nothing but numbers that are added up, so that days and games can be put together in any
 * order; what is missing is zero.
 */
export type Cell = {
  /** Closings, and how many of them were not the end. */
  closed?: number;
  reopened?: number;
  /** Players asked what they thought. */
  asked?: number;
  /** Of the closings that stand. */
  outcomes?: Some<TaskKind, Some<Outcome, number>>;
  targets?: Some<Priority, Some<TargetName, { met?: number; missed?: number }>>;
  /** From the opening to the first try to reach the player. */
  contact?: Some<Priority, Durations>;
  /** Closings by how many tries they took; from {@link mostTries} on together. */
  tries?: Record<string, number>;
  attempts?: Record<string, Record<string, number>>;
  /** Of the closings that stand and carried the signal: all, those that were the player's own doing, and those of which nobody knows. */
  signals?: Record<string, { closed?: number; false?: number; unknown?: number }>;
  /** Cases closed for the first time, by the hour in UTC in which they had been opened: `2026-11-22T13`. */
  opened?: Record<string, number>;
  ratings?: Record<string, number>;
  solved?: Some<Solved, number>;
};

/** By team and language, such as `player_support vi`. */
export type Totals = Record<string, Cell>;

export const mostTries = 10;

const cellName = (team: Team, language: Language) => `${team} ${language}`;

type Counts = { [name: string]: Counts | number };

function bump(counts: Counts, path: readonly string[], by = 1): void {
  const [name = '', ...rest] = path;
  if (rest.length === 0) counts[name] = ((counts[name] as number | undefined) ?? 0) + by;
  else {
    counts[name] ??= {};
    bump(counts[name] as Counts, rest, by);
  }
}

function addAll(to: Counts, from: Counts): void {
  for (const [name, value] of Object.entries(from)) {
    if (typeof value === 'number') bump(to, [name], value);
    else {
      to[name] ??= {};
      addAll(to[name] as Counts, value);
    }
  }
}

/** The sum of parts; the parts stay as they are. */
export function summed<Part extends Cell | Totals>(parts: readonly Part[]): Part {
  const sum: Counts = {};
  for (const part of parts) addAll(sum, part as Counts);
  return sum as Part;
}

/** The hour of a moment in UTC, as `2026-11-22T13`. */
export const hourOf = (at: number): string => new Date(at).toISOString().slice(0, 13);

const wasOurs: ReadonlySet<Outcome> = new Set<Outcome>(['was_player', 'false_alarm']);
const unknown: ReadonlySet<Outcome> = new Set<Outcome>(['unreachable', 'closed_with_care']);

function addFact(totals: Totals, fact: Fact): void {
  const { priority, kind, outcome, contactedAt, startedAt, attempts } = fact;
  const add = (...path: string[]) => bump(totals as Counts, [cellName(fact.team, fact.language), ...path]);
  add('closed');
  if (fact.asked) add('asked');
  for (const target of fact.met) add('targets', priority, target, 'met');
  for (const target of fact.missed) add('targets', priority, target, 'missed');
  if (contactedAt !== undefined) add('contact', priority, String(bucketOf(contactedAt - startedAt)));
  add('tries', String(Math.min(attempts.length, mostTries)));
  for (const attempt of attempts) add('attempts', attempt.channel, attempt.outcome);
  // a wave is no case of a player: those beneath it are counted
  if (fact.round === 0 && kind !== 'wave') add('opened', hourOf(fact.openedAt));
  const stands = fact.reopenedAt === undefined;
  if (stands) add('outcomes', kind, outcome);
  else add('reopened');
  if (!stands || kind === 'wave') return;
  for (const code of fact.signals) {
    add('signals', code, 'closed');
    if (wasOurs.has(outcome)) add('signals', code, 'false');
    if (unknown.has(outcome)) add('signals', code, 'unknown');
  }
}

type Answer = Pick<Survey, 'team' | 'language' | 'rating' | 'solved'>;

function addAnswer(totals: Totals, { team, language, rating, solved }: Answer): void {
  bump(totals as Counts, [cellName(team, language), 'ratings', String(rating)]);
  bump(totals as Counts, [cellName(team, language), 'solved', solved]);
}

/** The totals of what was closed and answered. */
export function totalled(facts: readonly Fact[], answers: readonly Answer[]): Totals {
  const totals: Totals = {};
  for (const fact of facts) addFact(totals, fact);
  for (const answer of answers) addAnswer(totals, answer);
  return totals;
}
