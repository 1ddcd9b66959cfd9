export { audienceForm, listLimit, readAudience } from './audience-schema.ts';
export { type Candidate, ledgerName, nextCandidates } from './candidates-store.ts';
export { type Considered, consider } from './consider.ts';
