import type { CaseKind, Evidence } from './task.ts';

/** What a later piece of evidence was: as for the opening of a case, or how the player's question ended. */
export type JoinReason = CaseKind | 'confirmed' | 'expired';

export type StepKind =
  | 'opened'
  | 'claimed'
  | 'released'
  | 'attempted'
  | 'noted'
  | 'revealed'
  | 'escalated'
  | 'resolved'
  | 'reopened'
  | 'joined'
  | 'handed_over'
  | 'assigned'
  | 'awaited'
  | 'replied'
  | 'checked'
  | 'messaged'
  | 'approved'
  | 'declined'
  | 'held'
  | 'returned'
  | 'warned'
  | 'missed'
  | 'gathered'
  | 'detached';

/** One step of a case. `at` in milliseconds; `by` is a person's name, or `doorward`. */
export type Step = {
  at: number;
  by: string;
  what: StepKind;
  /** Further fields, by the kind of step. */
  about: Readonly<Record<string, string | number>>;
  evidence?: Evidence;
};

/** The name under which the service itself acts. */
export const ourselves = 'doorward';
