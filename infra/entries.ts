/** Every function of the service, by its room: `functions/<room>/<entry>.lambda.ts`. */
const rooms = {
  activity: ['receive-events', 'consume-events', 'aggregate-activity', 'publish-population'],
  players: ['read-player', 'export-player', 'keep-ownership-facts', 'erase-player'],
  verification: ['show-question', 'answer-question', 'expire-questions', 'follow-mail'],
  outreach: [
    'read-tasks',
    'work-task',
    'watch-tasks',
    'read-roster',
    'change-roster',
    'share-tasks',
    'update-player',
    'show-case',
    'answer-case',
    'show-survey',
    'answer-survey',
    'read-reports',
    'total-reports',
    'read-playbooks',
    'write-playbook',
  ],
  announcements: [
    'read-announcements',
    'write-announcement',
    'send-announcement',
    'watch-announcements',
    'take-bulk-feedback',
    'show-notices',
    'show-help',
    'rate-help',
    'read-help',
    'write-help',
    'change-preferences',
  ],
  mail: ['send-mail', 'sweep-mail', 'take-feedback', 'show-preferences'],
  games: ['read-game', 'change-game', 'deliver-callbacks', 'sweep-callbacks'],
  console: ['show-console', 'work-console', 'sign-in', 'serve-asset', 'read-audit', 'shape-token'],
  openapi: ['describe-api'],
} as const satisfies Record<string, readonly string[]>;

type Room = keyof typeof rooms;
export type EntryName = (typeof rooms)[Room][number];

export const entryNames: readonly EntryName[] = Object.values(rooms).flat();

/**
 * A folder of bundles that is deployed as one archive. The activity functions have their own, because only they carry the address
 * file: the others would pay for its size at each cold start.
 */
export type Bundle = 'activity' | 'main';
export const bundles: readonly Bundle[] = ['activity', 'main'];

const withAddresses: ReadonlySet<string> = new Set<EntryName>(['receive-events', 'consume-events']);
export const bundleOf = (entry: string): Bundle => (withAddresses.has(entry) ? 'activity' : 'main');

/** The file of network and place data; beside the code of the bundle `activity`. */
export const addressFile = 'addresses.bin';
