export { countsOf, loadProgress, type Progress } from './progress.ts';
export type { Recipient } from './recipient-store.ts';
export { isRecipientsCursor, recipientsPage } from './recipients-page.ts';
