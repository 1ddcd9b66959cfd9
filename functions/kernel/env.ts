/** Names of the environment variables that constructs set and functions read: one list, so that neither side can drift. */
export const env = {
  stage: 'DOORWARD_STAGE',
  publicUrl: 'DOORWARD_PUBLIC_URL',
  secretArn: 'DOORWARD_SECRET_ARN',
  gamesTable: 'GAMES_TABLE',
  playersTable: 'PLAYERS_TABLE',
  activityTable: 'ACTIVITY_TABLE',
  verificationTable: 'VERIFICATION_TABLE',
  outreachTable: 'OUTREACH_TABLE',
  mailTable: 'MAIL_TABLE',
  announcementsTable: 'ANNOUNCEMENTS_TABLE',
  consoleTable: 'CONSOLE_TABLE',
  auditTable: 'AUDIT_TABLE',
  /** The OIDC issuer of staff, and our client there. */
  staffIssuer: 'STAFF_ISSUER',
  staffClientId: 'STAFF_CLIENT_ID',
  mailFrom: 'MAIL_FROM',
  mailConfigurationSet: 'MAIL_CONFIGURATION_SET',
  bulkMailFrom: 'BULK_MAIL_FROM',
  bulkConfigurationSet: 'BULK_MAIL_CONFIGURATION_SET',
  /** Hundredths of the account's rate and quota that bulk mail may use. */
  bulkShare: 'BULK_SHARE',
  /** Where work for the senders of announcements is put. */
  announcementQueueUrl: 'ANNOUNCEMENT_QUEUE_URL',
  /** A send to more recipients than this needs a second person. */
  approveAbove: 'APPROVE_ABOVE',
  /** File name of the address data, beside the function's code. */
  addressFile: 'ADDRESS_FILE',
  /** Of 100 sign-ins so many may be asked about, and of 10,000 so many may make an agent call, in games that set nothing else. */
  askedPer100: 'ASKED_PER_100',
  callsPer10000: 'CALLS_PER_10000',
  allowLocalCallbacks: 'ALLOW_LOCAL_CALLBACKS',
} as const;
