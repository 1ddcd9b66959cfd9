import { env } from './env.ts';

/** The tables, each owned by the room of the same name. `stream` says that changes wake a function. */
export const tables = {
  games: { env: env.gamesTable, sortKey: true, stream: true, indexes: {} },
  players: {
    env: env.playersTable,
    sortKey: true,
    stream: false,
    indexes: {
      /** Contacts of a game, spread over its shards: whoever an announcement may go to. */
      audience: { partition: 'audience', sort: 'pk' },
    },
  },
  activity: {
    env: env.activityTable,
    sortKey: false,
    stream: true,
    indexes: {
      /** What is counted and not yet added up. */
      tallies: { partition: 'tallies', sort: 'pk' },
    },
  },
  verification: { env: env.verificationTable, sortKey: true, stream: false, indexes: {} },
  outreach: {
    env: env.outreachTable,
    sortKey: true,
    stream: false,
    indexes: {
      /** Open and closed tasks, by what is due next; also surveys, by when they were answered. */
      worklist: { partition: 'list', sort: 'due' },
      /** What a person holds, by what is due next. */
      holders: { partition: 'holder', sort: 'due' },
      /** Tasks that the clock must touch: a lease that ends, a target that comes near. */
      alarms: { partition: 'alarm', sort: 'alarmAt' },
    },
  },
  announcements: {
    env: env.announcementsTable,
    sortKey: true,
    stream: false,
    indexes: {
      /** Announcements of a game by when they were made; all that waits for its time or is going out; public notices; versions of help. */
      shelf: { partition: 'list', sort: 'due' },
      /** Whom an announcement goes to, by its shards. The state changes without touching it. */
      ledger: { partition: 'ledger', sort: 'pk', keysOnly: true },
    },
  },
  mail: { env: env.mailTable, sortKey: true, stream: true, indexes: {} },
  console: { env: env.consoleTable, sortKey: false, stream: false, indexes: {} },
  /** Only ever added to: no function may change or remove an entry. */
  audit: { env: env.auditTable, sortKey: true, stream: false, indexes: {} },
} as const satisfies Record<string, TableShape>;

type TableShape = {
  env: string;
  sortKey: boolean;
  stream: boolean;
  /** `keysOnly`: it carries nothing but keys, so that a change of anything else costs no second write. */
  indexes: Record<string, { partition: string; sort: string; keysOnly?: true }>;
};

export type TableName = keyof typeof tables;
