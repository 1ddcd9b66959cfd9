export {
  type AnnouncementServices,
  isPersonAct,
  workAnnouncement,
} from './acts.ts';
export {
  type Announcement,
  type AnnouncementState,
  announcementStates,
  type Content,
  type Counts,
  type Estimate,
  type Kind,
  kinds,
  sendShards,
  skipReasons,
} from './announcement.ts';
export {
  actBodies,
  announcementForm,
  contentSchema,
  limits as announcementLimits,
  listQuery as announcementListQuery,
  moreRecipients,
  recipientsQuery,
} from './announcement-schema.ts';
export { hasBegun } from './announcement-states.ts';
export {
  isListCursor,
  listAnnouncements,
  loadAnnouncement,
  loadContent,
} from './announcement-store.ts';

export {
  announcementItem,
  announcementList,
  announcementView,
  audienceView,
  countsView,
  estimateView,
  progressView,
  recipientList,
  recipientView,
} from './answers-schema.ts';
export { authorOf, isApproved, needsApproval } from './approval.ts';
export { addRecipients } from './audience/add-recipients.ts';
export { audienceForm, listLimit } from './audience/index.ts';
export { readList } from './audience/list-text.ts';
export { createAnnouncement, editAnnouncement } from './create.ts';
export type { HelpName, HelpVersion, SavedHelp } from './help/edition.ts';
export { currentHelp, helpHistory, listHelp, loadHelpVersion, saveHelp } from './help/help-desk.ts';
export {
  helpArticleView,
  helpForm,
  helpItem,
  helpLimits,
  helpList,
  helpListQuery,
  helpParams,
  helpQuery,
  helpVersionList,
  helpVersionView,
  helpWords,
} from './help/help-schema.ts';
export { richOf } from './help/library.ts';
export { loadVotes, type Votes } from './help/votes-store.ts';
export { readApproveAbove } from './live-approve-above.ts';

export { loadNotice } from './notice-store.ts';
export { previewNotice } from './notices/preview-notice.ts';

export {
  countsOf,
  isRecipientsCursor,
  loadProgress,
  type Progress,
  type Recipient,
  recipientsPage,
} from './send/index.ts';
