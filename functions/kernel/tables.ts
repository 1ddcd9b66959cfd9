import type { TableName } from './table-shapes.ts';

export { type TableName, tables } from './table-shapes.ts';

/**
 * How a row leaves when its player is erased.
 * - `partition`: it lies in the partition of its player (`pk` is the player's key)
 * - `pending`: it waits in one of the pending partitions and names its player in `player`
 * - `alias`: it points to a row in a player's partition, which lists it in `aliases`
 * - `listed`: it names players among others, by short keyed names, and a row in the partition of each says where
 * - `sealed`: nobody can read it without already having its content, and it goes with its TTL
 * - `none`: it holds nothing of a player
 */
export type Erasure = 'partition' | 'pending' | 'alias' | 'listed' | 'sealed' | 'none';

type RowClass = { table: TableName; purpose: string; keepDays: number | 'until removed'; erasure: Erasure };

/** Every kind of row there is. A row can only be made by {@link row}, so none is stored without a purpose, a term and a way out. */
export const rowClasses = {
  tenant: { table: 'games', purpose: 'a game that uses Doorward', keepDays: 'until removed', erasure: 'none' },
  tenantLogo: { table: 'games', purpose: 'the picture of a game', keepDays: 'until removed', erasure: 'none' },
  gameKey: { table: 'games', purpose: 'signing key of a game', keepDays: 'until removed', erasure: 'none' },
  rateWindow: { table: 'games', purpose: 'requests of a key in a window', keepDays: 1, erasure: 'none' },
  pendingCallback: {
    table: 'games',
    purpose: 'news for a game that is not yet delivered',
    keepDays: 7,
    erasure: 'pending',
  },
  callbackRecord: {
    table: 'games',
    purpose: 'what was delivered to a game, with each try',
    keepDays: 30,
    erasure: 'partition',
  },
  playerState: {
    table: 'players',
    purpose: 'how a player signs in, and the protection in force',
    keepDays: 180,
    erasure: 'partition',
  },
  contact: { table: 'players', purpose: 'how to reach a player', keepDays: 730, erasure: 'partition' },
  formerAddress: {
    table: 'players',
    purpose: 'alerts to the address before a change',
    keepDays: 30,
    erasure: 'partition',
  },
  eventMemory: { table: 'activity', purpose: 'answers a repeated event alike', keepDays: 30, erasure: 'sealed' },
  quarantine: {
    table: 'activity',
    purpose: 'events refused for their time, for operators',
    keepDays: 30,
    erasure: 'none',
  },
  attackWindow: {
    table: 'activity',
    purpose: 'strange failures of an address, a network or a game',
    keepDays: 1,
    erasure: 'none',
  },
  attackMark: { table: 'activity', purpose: 'attacks on a game that are under way', keepDays: 30, erasure: 'none' },
  deviceSighting: {
    table: 'players',
    purpose: 'on how many accounts a device was seen, by short keyed names',
    keepDays: 30,
    erasure: 'listed',
  },
  sightedOn: {
    table: 'players',
    purpose: 'on which devices that are not the player’s the account was seen, so that erasure finds them',
    keepDays: 90,
    erasure: 'partition',
  },
  populationTally: {
    table: 'activity',
    purpose: 'what was counted of some sign-ins, until it is added to the rest',
    keepDays: 2,
    erasure: 'none',
  },
  population: {
    table: 'activity',
    purpose: 'how the players of a game sign in, counted',
    keepDays: 400,
    erasure: 'none',
  },
  verification: {
    table: 'verification',
    purpose: 'a question to a player and its answer',
    keepDays: 90,
    erasure: 'partition',
  },
  questionAlias: { table: 'verification', purpose: 'finds a question by its token', keepDays: 90, erasure: 'alias' },
  questionTimer: { table: 'verification', purpose: 'ends a question in time', keepDays: 14, erasure: 'pending' },
  task: { table: 'outreach', purpose: 'an agent’s unit of work', keepDays: 730, erasure: 'partition' },
  taskStep: { table: 'outreach', purpose: 'one step of a case', keepDays: 730, erasure: 'partition' },
  taskAlias: { table: 'outreach', purpose: 'finds a case by its code', keepDays: 730, erasure: 'alias' },
  agentWrite: {
    table: 'outreach',
    purpose: 'answers a repeated write of an agent alike',
    keepDays: 1,
    erasure: 'partition',
  },
  waveWatch: { table: 'outreach', purpose: 'counts cases of a kind to see a wave', keepDays: 1, erasure: 'none' },
  survey: { table: 'outreach', purpose: 'what a player thought of our help', keepDays: 730, erasure: 'partition' },
  surveyAlias: { table: 'outreach', purpose: 'finds a survey by its token', keepDays: 90, erasure: 'alias' },
  taskFact: { table: 'outreach', purpose: 'what reports count of a closed case', keepDays: 730, erasure: 'none' },
  reportDay: { table: 'outreach', purpose: 'the totals of a day', keepDays: 1095, erasure: 'none' },
  incident: {
    table: 'outreach',
    purpose: 'when the same was new for everybody, for reports',
    keepDays: 1095,
    erasure: 'none',
  },
  rosterMember: {
    table: 'outreach',
    purpose: 'who works when and on what',
    keepDays: 'until removed',
    erasure: 'none',
  },
  shareOut: {
    table: 'outreach',
    purpose: 'lets one person at a time share out the cases of a game',
    keepDays: 1,
    erasure: 'none',
  },
  playbookVersion: {
    table: 'outreach',
    purpose: 'what agents say and ask',
    keepDays: 'until removed',
    erasure: 'none',
  },
  ownershipFacts: {
    table: 'players',
    purpose: 'what only the owner of an account can know, hashed',
    keepDays: 730,
    erasure: 'partition',
  },
  session: { table: 'console', purpose: 'a person who has signed in', keepDays: 1, erasure: 'none' },
  auditEntry: { table: 'audit', purpose: 'who read or did what', keepDays: 730, erasure: 'none' },
  announcement: { table: 'announcements', purpose: 'news for the players of a game', keepDays: 1095, erasure: 'none' },
  announcementText: {
    table: 'announcements',
    purpose: 'what an announcement says, in each language',
    keepDays: 1095,
    erasure: 'none',
  },
  staffWrite: {
    table: 'announcements',
    purpose: 'answers a repeated write of a publisher alike',
    keepDays: 1,
    erasure: 'none',
  },
  recipient: {
    table: 'announcements',
    purpose: 'what became of an announcement for a player',
    keepDays: 180,
    erasure: 'partition',
  },
  sendShard: { table: 'announcements', purpose: 'how far a part of a send has come', keepDays: 180, erasure: 'none' },
  sendTally: { table: 'announcements', purpose: 'counts of a send', keepDays: 1095, erasure: 'none' },
  helpVersion: {
    table: 'announcements',
    purpose: 'an article of the help library',
    keepDays: 'until removed',
    erasure: 'none',
  },
  helpVotes: {
    table: 'announcements',
    purpose: 'whether an article helped, counted',
    keepDays: 'until removed',
    erasure: 'none',
  },
  voteWindow: {
    table: 'announcements',
    purpose: 'bounds how often an address says whether an article helped',
    keepDays: 1,
    erasure: 'none',
  },
  mailPreferences: {
    table: 'mail',
    purpose: 'which announcements a player does not want by mail',
    keepDays: 1095,
    erasure: 'partition',
  },
  preferencesAlias: {
    table: 'mail',
    purpose: 'finds mail preferences by their token',
    keepDays: 1095,
    erasure: 'alias',
  },
  softBounces: { table: 'mail', purpose: 'how often bulk mail to an address came back', keepDays: 60, erasure: 'none' },
  bulkPace: { table: 'mail', purpose: 'the rate that all senders of bulk mail share', keepDays: 7, erasure: 'none' },
  pendingMail: { table: 'mail', purpose: 'a mail that is not yet sent', keepDays: 14, erasure: 'pending' },
  mailRecord: { table: 'mail', purpose: 'what became of a mail', keepDays: 90, erasure: 'partition' },
  mailSuppression: { table: 'mail', purpose: 'an address that cannot be reached', keepDays: 365, erasure: 'none' },
} as const satisfies Record<string, RowClass>;

export type RowClassName = keyof typeof rowClasses;

declare const made: unique symbol;

/** A row that {@link row} made. */
export type Row = Readonly<Record<string, unknown>> & { readonly [made]: true };

const dayMs = 86_400_000;

/**
 * Makes a row of a known class: marks it with its class and its TTL (seconds since 1970).
 * @param now milliseconds
 */
export function row(rowClass: RowClassName, item: Record<string, unknown>, now: number): Row {
  const { keepDays } = rowClasses[rowClass];
  const ttl = keepDays === 'until removed' ? {} : { ttl: Math.ceil((now + keepDays * dayMs) / 1000) };
  return { ...item, ...ttl, class: rowClass } as unknown as Row;
}
