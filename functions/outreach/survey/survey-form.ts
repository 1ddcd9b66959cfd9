import { oneLine } from '../../kernel/text.ts';
import { ratings, type Solved, type SurveyAnswer, solvedAnswers } from './survey.ts';

/** Characters of the free line. */
export const commentLimit = 500;

/** What a player has filled in, as it comes back when something is missing. */
export type FilledIn = { rating: string; solved: string; comment: string };
export type SurveyFault = 'rating' | 'solved' | 'comment';
export type ReadSurvey =
  | { answer: SurveyAnswer; faults?: undefined }
  | { filledIn: FilledIn; faults: ReadonlySet<SurveyFault> };

const isSolved = (text: string): text is Solved => (solvedAnswers as readonly string[]).includes(text);

/** The answers of a posted form: both questions, and a line if there is one. */
export function readSurvey(form: URLSearchParams): ReadSurvey {
  const field = (name: string) => (form.get(name) ?? '').toWellFormed();
  const [rated, solved] = [field('rating'), field('solved')];
  const comment = oneLine(field('comment'), Number.POSITIVE_INFINITY);
  const rating = ratings.find((one) => String(one) === rated);
  const tooLong = Array.from(comment).length > commentLimit;
  if (rating !== undefined && isSolved(solved) && !tooLong)
    return { answer: { rating, solved, comment: comment === '' ? undefined : comment } };
  const faults = new Set<SurveyFault>();
  if (rating === undefined) faults.add('rating');
  if (!isSolved(solved)) faults.add('solved');
  if (tooLong) faults.add('comment');
  return { filledIn: { rating: rated, solved, comment }, faults };
}
