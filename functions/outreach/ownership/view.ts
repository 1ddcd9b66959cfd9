import { type Fact, isQuestionKey } from '../../players/index.ts';
import type { Task } from '../task.ts';
import { mostAllowances, standingOf, triesLeft, triesLeftOf } from './checks.ts';
import { questionText } from './messages/index.ts';
import type { OwnershipView } from './schema.ts';

type Counts = OwnershipView['questions'][number]['counts'];

/** What a right answer counts, in a word. */
const countsOf = ({ points, visible }: Fact): Counts =>
  visible ? 'little' : points === 3 ? 'much' : points === 2 ? 'fair' : 'some';

const order: readonly Counts[] = ['much', 'fair', 'some', 'little'];

/**
 * What an agent may ask in a case and what came of it, what proves most first.
 * @param facts as the case may ask them
 */
export function ownershipView(task: Task, facts: readonly Fact[]): OwnershipView | undefined {
  if (facts.length === 0) return undefined;
  const { checks, language } = task;
  const questions = facts.map((fact) => {
    const { question, form, label } = fact;
    const asked = checks?.asked[question];
    const result = asked === undefined ? undefined : asked.right ? ('right' as const) : ('wrong' as const);
    const text = isQuestionKey(question) ? questionText(language, question) : (label ?? question);
    return { question, text, form, counts: countsOf(fact), triesLeft: triesLeftOf(checks, question), result };
  });
  return {
    standing: standingOf(checks),
    triesLeft: triesLeft(checks),
    moreTries: (checks?.allowed ?? 0) < mostAllowances,
    questions: questions.toSorted((one, other) => order.indexOf(one.counts) - order.indexOf(other.counts)),
  };
}
