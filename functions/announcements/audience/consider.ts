import { usualCountry } from '../../detection/index.ts';
import { day } from '../../kernel/clock.ts';
import type { Database } from '../../kernel/dynamo.ts';
import type { Keys } from '../../kernel/secrets.ts';
import { type BulkStanding, bulkStanding } from '../../mail/index.ts';
import { type PlayerState, peekState } from '../../players/index.ts';
import type { Announcement } from '../announcement.ts';
import type { Candidate } from './candidates-store.ts';
import { type Habits, type Judgement, judge, needsHabits } from './judge.ts';

/** A candidate with what was decided; with the standing, if it was read for that. */
export type Considered = Candidate & { judgement: Judgement; standing?: BulkStanding | undefined };

/** The latest sign-in that a state knows of, learned or not: somebody who was asked about one was there as well. */
function lastSignIn({ profile, recent }: PlayerState): number | undefined {
  const unusual = recent.filter(({ type }) => type === 'login.succeeded').map(({ at }) => at);
  const times = [...(profile?.steps ?? []).map(({ at }) => at), ...unusual];
  return times.length === 0 ? undefined : Math.max(...times);
}

const habitsOf = (state: PlayerState | undefined, now: number): Habits => ({
  lastSignIn: state && lastSignIn(state),
  country: state?.profile ? usualCountry(state.profile, Math.floor(now / day)) : '',
});

/**
 * Decides about candidates by what holds now. Reads only what the decision needs, in batches: half a unit for each kilobyte of state where the
 * audience asks for regions or activity, and 1.5 units for how somebody stands to news by mail if nothing else keeps them from it.
 * @param now milliseconds
 */
export async function consider(
  db: Database,
  keys: Keys,
  announcement: Pick<Announcement, 'kind' | 'audience'>,
  candidates: readonly Candidate[],
  now: number,
): Promise<Considered[]> {
  const asks = needsHabits(announcement);
  const known = await Promise.all(
    candidates.map(async (candidate) => {
      const state = asks && candidate.contact ? await peekState(db, candidate.player) : undefined;
      const habits = asks ? habitsOf(state?.state, now) : undefined;
      return { candidate, habits, first: judge(announcement, { contact: candidate.contact, habits }, now) };
    }),
  );
  const people = known.flatMap(({ candidate: { player }, first }) =>
    'send' in first ? [{ player, email: first.email }] : [],
  );
  const standings = await bulkStanding(db, keys, people, now);
  return known.map(({ candidate, habits, first }) => {
    const standing = standings.get(candidate.player);
    if (!('send' in first)) return { ...candidate, judgement: first };
    return {
      ...candidate,
      standing,
      judgement: judge(announcement, { contact: candidate.contact, habits, standing }, now),
    };
  });
}
