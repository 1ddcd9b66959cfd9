export { type PreviewedMail, previewCaseMessage } from './case-message.ts';
export { loadMails, type SeenMail } from './mail-history-store.ts';
export { isUndeliverable, type MailRecord, readMailRecord, wasSent } from './mail-record.ts';
export type { MailFacts, MailRequest } from './mail-request.ts';
export { mailWrite } from './mail-store.ts';
