export { bodyFaults } from './announcement/body-faults.ts';
export {
  type AnnouncementComposer,
  announcementComposer,
  type RenderedAnnouncement,
  renderAnnouncement,
} from './announcement/compose-announcement.ts';
export { parseMarkdown } from './announcement/parse-markdown.ts';
export type { Rich } from './announcement/rich.ts';
export { RichPage } from './announcement/rich-page.tsx';
export { richToText } from './announcement/rich-text.ts';
export { type PreviewedMail, previewCaseMessage } from './case-message.ts';
export { type BulkFeedback, readBulkFeedback } from './feedback.ts';
export { withLogo } from './logo.ts';
export { sendableAddress } from './mail-address.ts';
export { loadMails, type SeenMail } from './mail-history-store.ts';
export { isUndeliverable, type MailRecord, readMailRecord, wasSent } from './mail-record.ts';
export type { MailFacts, MailRequest } from './mail-request.ts';
export { mailWrite } from './mail-store.ts';
export { loadMailTenant } from './mail-tenant.ts';
export { refreshAllowance } from './pacing/allowance-store.ts';
export { isGone } from './pacing/pace.ts';
export { noteThrottle, takeSlots } from './pacing/pace-store.ts';
export { type BulkStanding, bulkStanding } from './preferences/bulk-standing.ts';
export { changePreferences } from './preferences/preferences-routes.ts';
export { noteComplaint, preferencesToken } from './preferences/preferences-store.ts';
export { noteDelivery, noteSoftBounce, suppressBulk } from './preferences/suppression-store.ts';
export { limitOf } from './send-outcome.ts';
export { openSes, sesTransport, type Transport } from './ses-transport.ts';
