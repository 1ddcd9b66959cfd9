import { languages } from '../../kernel/i18n.ts';
import { type Priority, priorities, teams } from '../task.ts';
import type { Cell } from './totals.ts';
import { type Slice, sumOf, type View } from './view.ts';

export const groupings = ['all', 'team', 'language', 'day'] as const;
export type Grouping = (typeof groupings)[number];

/** A part of what was counted: by what it was chosen, and which part it is. */
export type Group = { by: Grouping; of: string; cell: Cell };

const listed: Record<
  Exclude<Grouping, 'all'>,
  { names: (view: View) => readonly string[]; of: (slice: Slice) => string }
> = {
  team: { names: () => teams, of: ({ team }) => team },
  language: { names: () => languages, of: ({ language }) => language },
  day: { names: ({ dates }) => dates, of: ({ date }) => date },
};

/** The groups of a period. All and each day are always there; a team or language only if something was counted of it. */
export function groupsOf(view: View, ...wanted: Grouping[]): Group[] {
  return wanted.flatMap((by): Group[] => {
    if (by === 'all') return [{ by, of: 'all', cell: sumOf(view.slices) }];
    const { names, of } = listed[by];
    const parts = Map.groupBy(view.slices, of);
    return names(view)
      .filter((name) => by === 'day' || parts.has(name))
      .map((name) => ({ by, of: name, cell: sumOf(parts.get(name) ?? []) }));
  });
}

/** Something counted by priority: of all of them, then of each that occurs, the most pressing first. */
export function byPriority<Part>(parts: Partial<Record<Priority, Part>> | undefined): { of: Priority; part: Part }[] {
  return priorities.toReversed().flatMap((of) => {
    const part = parts?.[of];
    return part === undefined ? [] : [{ of, part }];
  });
}

/** A share of 0 to 1 with four digits; null if there is nothing to share. */
export const shareOf = (part: number, whole: number): number | null => (whole === 0 ? null : rounded(part / whole));

/** With four digits: what a reader or a chart can use. */
export const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;
