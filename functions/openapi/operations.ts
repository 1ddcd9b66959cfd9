import { activityOperations } from './activity-paths.ts';
import { announcementOperations } from './announcements-paths.ts';
import { consoleOperations } from './console-paths.ts';
import { gamesOperations } from './games-paths.ts';
import { helpOperations } from './help-paths.ts';
import { openapiOperations } from './openapi-paths.ts';
import type { Operations } from './operation.ts';
import { outreachOperations } from './outreach-paths.ts';
import { ownershipOperations } from './ownership-paths.ts';
import { playbookOperations } from './playbooks-paths.ts';
import { playerPageOperations } from './player-pages-paths.ts';
import { playersOperations } from './players-paths.ts';
import { preferencesOperations } from './preferences-paths.ts';
import { publicPageOperations } from './public-pages-paths.ts';
import { reportOperations } from './reports-paths.ts';
import { rosterOperations } from './roster-paths.ts';
import { verificationOperations } from './verification-paths.ts';

/** Every call of the API, by the name that clients are generated with (`operationId`). */
export const operations = {
  ...activityOperations,
  ...playersOperations,
  ...outreachOperations,
  ...ownershipOperations,
  ...playerPageOperations,
  ...preferencesOperations,
  ...playbookOperations,
  ...rosterOperations,
  ...reportOperations,
  ...announcementOperations,
  ...helpOperations,
  ...publicPageOperations,
  ...gamesOperations,
  ...verificationOperations,
  ...consoleOperations,
  ...openapiOperations,
} as const satisfies Operations;

export type OperationId = keyof typeof operations;
