export type { ApiExample } from './example.ts';
export { apiExamples } from './examples.ts';
