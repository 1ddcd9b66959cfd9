export { isUndeliverable, type MailRecord, readMailRecord, wasSent } from './mail-record.ts';
export type { MailFacts, MailRequest } from './mail-request.ts';
export { mailWrite } from './mail-store.ts';
