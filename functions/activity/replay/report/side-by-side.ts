import { type KeyNumbers, keyNumbers, likely, type Outcome } from './key-numbers.ts';
import { fine, percentage, whole, words } from './words.ts';

const likelyText = ({ caught, incidents }: KeyNumbers): string => {
  const between = likely(caught, incidents);
  return between ? `${whole(between.low * 100)}–${whole(between.high * 100)} %` : '–';
};

const texts: Record<keyof typeof words.rows, (numbers: KeyNumbers, outcome: Outcome) => string> = {
  from: (_, { thresholds }) => fine(thresholds.verify),
  asked: ({ asked }) => whole(asked),
  per100: ({ per100 }) => fine(per100),
  perDay: ({ perDay }) => fine(perDay),
  busiest: ({ busiest }) => whole(busiest),
  playersAsked: ({ playersAsked }) => percentage(playersAsked / 100),
  yearMedian: ({ yearMedian }) => fine(yearMedian),
  yearNinety: ({ yearNinety }) => fine(yearNinety),
  called: ({ called }) => whole(called),
  per10000: ({ per10000 }) => fine(per10000),
  caught: ({ caught, incidents }) => (incidents === 0 ? '–' : `${whole(caught)} of ${whole(incidents)}`),
  share: ({ caught, incidents }) => percentage(caught / incidents),
  likely: likelyText,
};

/** The budgets in columns, what they come to in rows; the first cell names the row. */
export function sideBySide(outcomes: readonly Outcome[]): string[][] {
  const numbers = outcomes.map((outcome) => ({ outcome, numbers: keyNumbers(outcome) }));
  return Object.entries(texts).map(([name, text]) => [
    words.rows[name as keyof typeof texts],
    ...numbers.map((one) => text(one.numbers, one.outcome)),
  ]);
}
