export { confirmFor, type Question } from './question.ts';
export { loadQuestion, newQuestionRows } from './question-store.ts';
export { type Settlement, settleQuestion } from './settle.ts';
