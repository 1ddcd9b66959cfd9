import { day } from '../../kernel/clock.ts';
import type { Language } from '../../kernel/i18n.ts';
import { derivedId } from '../../kernel/ids.ts';
import type { Step } from '../steps.ts';
import type { Outcome, Task, Team } from '../task.ts';

/** How long the link in the closing mail takes an answer. */
const surveyTermMs = 14 * day;
/** Nobody is asked again sooner, whatever happens to their account. */
export const surveyPauseMs = 30 * day;

export const ratings = [5, 4, 3, 2, 1] as const;
export type Rating = (typeof ratings)[number];
export const solvedAnswers = ['yes', 'partly', 'no'] as const;
export type Solved = (typeof solvedAnswers)[number];

/** What a player was asked after one closing of a case. Times in milliseconds. */
export type SurveyOffer = {
  surveyId: string;
  taskId: string;
  gameId: string;
  /** Key of the player; the partition of the row. */
  player: string;
  team: Team;
  language: Language;
  outcome: Outcome;
  offeredAt: number;
};

export type SurveyAnswer = { rating: Rating; solved: Solved /** One clean line. */; comment?: string | undefined };

/** An answered survey, as reports read it. */
export type Survey = SurveyOffer & SurveyAnswer & { answeredAt: number };

/** Follows from the case and its closing, so that a repeated closing asks once and a later one asks anew. */
export const surveyIdOf = ({ taskId, version }: Pick<Task, 'taskId' | 'version'>): string =>
  derivedId('s', taskId, String(version));

/** Whether we and the player were in touch: we reached them, or they wrote. An attempt that nobody answered is no contact. */
export const wasReached = (task: Task, steps: readonly Step[]): boolean =>
  task.reachedAt !== undefined ||
  steps.some(({ what, about }) => what === 'replied' || (what === 'attempted' && about.outcome === 'reached'));

/**
 * Whether a player may be asked about a closed case: only who was in touch with us, so never after a false alarm that bothered nobody.
 * @param lastOffer when the player was last asked, for whichever case
 */
export const mayAsk = (task: Task, steps: readonly Step[], lastOffer: number | undefined, now: number): boolean =>
  task.outcome !== undefined &&
  wasReached(task, steps) &&
  (lastOffer === undefined || lastOffer <= now - surveyPauseMs);

/** Whether a link still takes its one answer. */
export const isAnswerable = (offer: SurveyOffer & { answeredAt?: number | undefined }, now: number): boolean =>
  offer.answeredAt === undefined && now < offer.offeredAt + surveyTermMs;
