import { badRequest, conflict } from '../../kernel/errors.ts';
import { isRight, normalisedAnswer } from '../../players/index.ts';
import type { ActRequest, ActResult } from '../act.ts';
import { caseFacts } from './case-facts.ts';
import { answered, noChecks, standingOf, triesLeft, triesLeftOf } from './checks.ts';
import type { CheckAnswer, CheckBody } from './schema.ts';

const refused = (path: string, message: string) => badRequest('This answer cannot be tried.', [{ path, message }]);

/**
 * Tries what the player says against what the game stored. The answer itself goes nowhere: not into the case, its steps, the trail or a log.
 * The standing only informs the outcome that the agent chooses; it frees nothing.
 * @throws Problem 400 for a question that this case may not ask, or an answer that cannot be read (it then costs no try); 409 without tries left
 */
export async function checkOwnership(request: ActRequest<CheckBody>): Promise<ActResult> {
  const { db, keys, task, actor, body, now } = request;
  const { question } = body;
  const fact = (await caseFacts(db, task)).find((one) => one.question === question);
  if (!fact) throw refused('question', 'is not among what the game told us before this case began');
  const checks = task.checks ?? noChecks;
  if (checks.asked[question]?.right) throw conflict('This question has been answered right.');
  if (triesLeft(checks) === 0) throw conflict('All tries of this case are used. A supervisor can allow a few more.');
  if (triesLeftOf(checks, question) === 0) throw conflict('The tries of this question are used; ask another.');
  const answer = normalisedAnswer(fact.form, body.answer);
  if (answer === undefined) throw refused('answer', `cannot be read as ${fact.form}, and was not counted`);
  const right = isRight(keys, task.player, fact, answer);
  const after = answered(checks, fact, right);
  const told: CheckAnswer = {
    right,
    standing: standingOf(after),
    triesLeft: triesLeft(after),
    triesLeftOfQuestion: triesLeftOf(after, question),
    version: task.version + 1,
  };
  return {
    act: 'check',
    task: { ...task, checks: after },
    step: { at: now, by: actor.name, what: 'checked', about: { question, result: right ? 'right' : 'wrong' } },
    writes: [],
    answer: told,
  };
}
