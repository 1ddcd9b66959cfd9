import type { Points } from '../../players/index.ts';

export const standings = ['unproven', 'likely', 'proven'] as const;
/** How sure the ownership check makes us. It informs the outcome and never changes the protection by itself. */
export type Standing = (typeof standings)[number];

/** One question of a case: how often it was tried, and what a right answer counts. */
type Asked = { tries: number; right: boolean; points: Points; visible: boolean };

/** The ownership check of a case. Never an answer. `points` may be below nothing. */
export type Checks = {
  tries: number;
  points: number;
  asked: Readonly<Record<string, Asked>>;
  /** How often a supervisor allowed more tries. */
  allowed?: number | undefined;
};

export const noChecks: Checks = { tries: 0, points: 0, asked: {} };

/**
 * Tries of a case in all, of one question, and how many more a supervisor may allow, once. Six is enough for an owner who errs now and then;
 * without a limit whoever calls could try month after month until one is right.
 */
const triesInAll = 6;
const triesOfQuestion = 2;
const triesAllowed = 3;
export const mostAllowances = 1;

/**
 * Points are powers of ten (see the catalogue of questions): three mean that a stranger who guesses gets there once in a thousand cases, five
 * once in a hundred thousand. Likely is enough to go on talking; proven to give an account back without a word of why.
 */
const likelyFrom = 3;
const provenFrom = 5;
/** One right answer, however rare, may have been told, found or bought with the account; proven takes two that are not to be read inside it. */
const provenAnswers = 2;
/** What can be read inside the account proves only that somebody is inside: all of it together counts as much as one easy guess. */
const visibleMost = 1;
/** A second try of a question doubles a guesser's chance; a point less is a tenth of it, so trying about never pays. */
const wrongCosts = 1;

const counted = (asked: readonly Asked[], visible: boolean): number =>
  asked.filter((one) => one.right && one.visible === visible).reduce((sum, { points }) => sum + points, 0);

/** What the answers count together. */
function pointsOf(asked: Checks['asked']): number {
  const all = Object.values(asked);
  const wrong = all.reduce((sum, { tries, right }) => sum + tries - (right ? 1 : 0), 0);
  return counted(all, false) + Math.min(visibleMost, counted(all, true)) - wrong * wrongCosts;
}

export function standingOf({ points, asked }: Checks = noChecks): Standing {
  if (points < likelyFrom) return 'unproven';
  const rare = Object.values(asked).filter(({ right, visible }) => right && !visible).length;
  return points >= provenFrom && rare >= provenAnswers ? 'proven' : 'likely';
}

/** Tries left in all. */
export const triesLeft = ({ tries, allowed = 0 }: Checks = noChecks): number =>
  Math.max(0, triesInAll + allowed * triesAllowed - tries);

/** Tries left of one question; none once it was answered right. */
export function triesLeftOf(checks: Checks = noChecks, question: string): number {
  const { tries = 0, right = false } = checks.asked[question] ?? {};
  if (right) return 0;
  return Math.min(triesLeft(checks), Math.max(0, triesOfQuestion + (checks.allowed ?? 0) - tries));
}

/** The check after one more answer. */
export function answered(
  checks: Checks,
  { question, points, visible }: { question: string; points: Points; visible: boolean },
  right: boolean,
): Checks {
  const before = checks.asked[question];
  const asked = { ...checks.asked, [question]: { tries: (before?.tries ?? 0) + 1, right, points, visible } };
  return { ...checks, tries: checks.tries + 1, asked, points: pointsOf(asked) };
}

/** The check after a supervisor allowed more tries; undefined if that was done before. */
export const withMoreTries = (checks: Checks): Checks | undefined =>
  (checks.allowed ?? 0) >= mostAllowances ? undefined : { ...checks, allowed: (checks.allowed ?? 0) + 1 };
