export { denyFor } from './question.ts';
export { loadQuestion, newQuestionRows } from './question-store.ts';
