export { denyFor, type ExplainedSignal } from './question.ts';
export { loadQuestion, newQuestionRows } from './question-store.ts';
