/** Something the person who starts the stack can put right; its message is one clear line, shown without a stack trace. */
export class StartProblem extends Error {
  override name = 'StartProblem';
}
