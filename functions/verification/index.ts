export { confirmFor, type Question } from './question.ts';
export { loadQuestion, newQuestionRows } from './question-store.ts';
export { settleQuestion } from './settle.ts';
