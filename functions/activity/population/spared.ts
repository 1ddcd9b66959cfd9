import { type Decision, decide, type Known } from '../decide.ts';

/** Whether a player would have been asked, had not the same been new for everybody. */
export function isSpared(known: Known, { plan }: Decision): boolean {
  const { storm = [], ...surroundings } = known.surroundings;
  if (storm.length === 0 || plan.what !== 'remember') return false;
  const { what } = decide({ ...known, surroundings }).plan;
  return what === 'ask' || what === 'open_case';
}
