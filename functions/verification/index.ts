export { denyFor, type ExplainedSignal, type Question, type VerificationState } from './question.ts';
export { loadQuestion, newQuestionRows } from './question-store.ts';
