import type { Thresholds } from '../../../detection/index.ts';
import type { Figures } from './figures.ts';

/** What one budget comes to. */
export type Outcome = {
  /** Sign-ins in 100 that may be asked; undefined for the thresholds that detection is shipped with. */
  askedPer100: number | undefined;
  thresholds: Thresholds;
  figures: Figures;
};

/** What a report is of. */
export type Report = {
  /** The file, as the operator named it. */
  file: string;
  outcomes: readonly Outcome[];
  /** The one that is drawn in full. */
  chosen: Outcome;
  /** Whether the game is too small for its budgets to hold already. */
  few: boolean;
};

const yearMs = 365 * 86_400_000;
/** Of a player who is known for less, a year's questions would be guessed. */
const leastKnownMs = 30 * 86_400_000;

/** The value below which the given part of the values lies; NaN of none. */
function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

/** The numbers by which budgets are compared; NaN where the history says nothing. */
export function keyNumbers({ figures }: Outcome) {
  const { players, incidents, days } = figures;
  const all = [...players.values()].filter(({ signIns }) => signIns > 0);
  const yearly = all
    .map(({ asked, since }) => ({ asked, known: figures.to - Math.max(since, figures.from) }))
    .filter(({ known }) => known >= leastKnownMs)
    .map(({ asked, known }) => (asked * yearMs) / known);
  const length = Math.max(1, Math.ceil((figures.to - figures.from) / 86_400_000));
  return {
    asked: figures.asked,
    per100: (100 * figures.askedGenuine) / figures.genuine,
    perDay: figures.asked / length,
    busiest: Math.max(0, ...[...days.values()].map(({ asked }) => asked)),
    playersAsked: (100 * all.filter(({ asked }) => asked > 0).length) / all.length,
    yearMedian: quantile(yearly, 0.5),
    yearNinety: quantile(yearly, 0.9),
    called: figures.called,
    per10000: (10_000 * figures.calledGenuine) / figures.genuine,
    caught: incidents.filter(({ caught }) => caught).length,
    incidents: incidents.length,
  };
}

export type KeyNumbers = ReturnType<typeof keyNumbers>;

const z = 1.959964; // the 97.5 % point of the normal distribution

/**
 * How far the true share may lie off a counted one, with 95 % confidence: the Wilson score interval, sound for few cases.
 * Source: E. B. Wilson, JASA 22 (1927). @returns undefined of no cases
 */
export function likely(hits: number, of: number): { low: number; high: number } | undefined {
  if (of === 0) return undefined;
  const spread = 1 + z ** 2 / of;
  const centre = (hits / of + z ** 2 / (2 * of)) / spread;
  const half = (z / spread) * Math.sqrt(((hits / of) * (1 - hits / of)) / of + z ** 2 / (4 * of ** 2));
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}
