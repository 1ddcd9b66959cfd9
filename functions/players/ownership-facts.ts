import { day } from '../kernel/clock.ts';
import type { AnswerForm } from './ownership-answer.ts';
import type { Points } from './ownership-questions.ts';

/** One thing that the owner of an account knows, as it is kept: sealed, never in clear. Times in milliseconds. */
export type Fact = {
  question: string;
  kind: 'hash' | 'hint';
  form: AnswerForm;
  /** Hexadecimal; empty for a hint. */
  salt: string;
  seal: string;
  points: Points;
  /** Somebody inside the account can read it there. */
  visible: boolean;
  /** The game's words for a question of its own. */
  label?: string | undefined;
  /** By our clock. A fact that comes again unchanged keeps the time when it first came. */
  setAt: number;
  /** When it was replaced or withdrawn. */
  until?: number | undefined;
};

export type NewFact = Omit<Fact, 'setAt' | 'until'>;

/** As long as a case can be open and be opened again: within it a replaced fact may still be what a case goes by. */
const keptMs = 90 * day;
/** Replaced facts that are kept of one question, and of all. */
const keptOfQuestion = 2;
const keptInAll = 40;

const same = (one: NewFact, other: NewFact): boolean =>
  one.seal === other.seal &&
  one.salt === other.salt &&
  one.form === other.form &&
  one.points === other.points &&
  one.visible === other.visible;

/** Of one question's replaced facts the oldest and the newest. The oldest then stands for those between, however many a game is made to send. */
function thinned(past: readonly Fact[]): Fact[] {
  const [oldest, ...later] = past.toSorted((one, other) => one.setAt - other.setAt);
  const newest = later.at(-1);
  if (!oldest || !newest || past.length <= keptOfQuestion) return [...past];
  return [{ ...oldest, until: newest.setAt }, newest];
}

/**
 * What is kept after a game has sent its facts anew. What they replace is kept beside them, for a case goes by what was in force when its
 * alarm was raised: who is inside an account can often make the game send new facts, by changing the nickname or asking for a new PIN.
 * @param now milliseconds
 */
export function replaceFacts(kept: readonly Fact[], sent: readonly NewFact[], now: number): Fact[] {
  const current = kept.filter(({ until }) => until === undefined);
  const next = sent.map((fact): Fact => {
    const before = current.find((one) => one.question === fact.question && same(one, fact));
    return { ...fact, setAt: before?.setAt ?? now };
  });
  const stays = (fact: Fact) => next.some(({ question, setAt }) => question === fact.question && setAt === fact.setAt);
  const replaced = current.filter((fact) => !stays(fact)).map((fact) => ({ ...fact, until: now }));
  const past = [...kept.filter(({ until }) => until !== undefined && until > now - keptMs), ...replaced];
  const each = [...Map.groupBy(past, ({ question }) => question).values()].flatMap(thinned);
  // the oldest are worth most: they were there before whoever may be sending now
  const fewest = each.toSorted((one, other) => one.setAt - other.setAt).slice(0, keptInAll);
  return [...next, ...fewest];
}

/** What was in force the moment before an alarm; what came later counts nothing. One fact a question at most. @param alarmAt milliseconds */
export const factsBefore = (kept: readonly Fact[], alarmAt: number): Fact[] =>
  kept.filter(({ setAt, until }) => setAt < alarmAt && (until === undefined || until >= alarmAt));

/** What is in force now. */
export const factsNow = (kept: readonly Fact[]): Fact[] => kept.filter(({ until }) => until === undefined);
