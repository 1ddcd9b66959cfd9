export { isUndeliverable, type MailRecord, readMailRecord, wasSent } from './mail-record.ts';
export type {
  AskedSignIn,
  CaseOutcome,
  MailFacts,
  MailRequest,
} from './mail-request.ts';
export type { MailState } from './mail-states.ts';
export { mailWrite } from './mail-store.ts';
