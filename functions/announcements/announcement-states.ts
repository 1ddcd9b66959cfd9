import { type Announcement, type AnnouncementState, announcementStates } from './announcement.ts';

/**
 * What can be done to an announcement. By people: all but the last three. By the clock: `begin`, and `hold_back` when by then it goes to more
 * players than nobody's approval covers. By the senders: `finish`.
 */
export const announcementActs = [
  'edit',
  'estimate',
  'test',
  'approve',
  'send',
  'pause',
  'resume',
  'cancel',
  'begin',
  'hold_back',
  'finish',
] as const;
export type AnnouncementAct = (typeof announcementActs)[number];

/**
 * Where each act leads from each state; what is not here is refused. `send` leads to `scheduled` instead while its time has not come. An
 * edit takes an announcement off the schedule, for what was scheduled is no longer what there is; after sending began it only changes the notice.
 */
export const transitions: Readonly<
  Record<AnnouncementState, Readonly<Partial<Record<AnnouncementAct, AnnouncementState>>>>
> = {
  draft: {
    edit: 'draft',
    estimate: 'draft',
    test: 'draft',
    approve: 'draft',
    send: 'sending',
    cancel: 'cancelled',
  },
  scheduled: {
    edit: 'draft',
    estimate: 'scheduled',
    test: 'scheduled',
    approve: 'scheduled',
    cancel: 'cancelled',
    begin: 'sending',
    hold_back: 'draft',
  },
  sending: { edit: 'sending', pause: 'paused', cancel: 'cancelled', finish: 'done' },
  paused: { edit: 'paused', resume: 'sending', cancel: 'cancelled' },
  done: { edit: 'done' },
  cancelled: { edit: 'cancelled' },
};

/** The state after an act. @returns undefined if the act is refused */
export const stateAfter = (state: AnnouncementState, act: AnnouncementAct): AnnouncementState | undefined =>
  transitions[state][act];

/** The states in which an act is allowed. */
export const statesAllowing = (act: AnnouncementAct): AnnouncementState[] =>
  announcementStates.filter((state) => transitions[state][act] !== undefined);

const live: ReadonlySet<AnnouncementState> = new Set(['scheduled', 'sending', 'paused']);
const unsent: ReadonlySet<AnnouncementState> = new Set(['draft', 'scheduled']);

/** Whether the watcher must find it: it waits for its time, or is going out. */
export const isLive = ({ state }: Pick<Announcement, 'state'>): boolean => live.has(state);

/** Whether sending has begun, so that what its mails say stands. */
export const hasBegun = ({ state, startedAt }: Pick<Announcement, 'state' | 'startedAt'>): boolean =>
  !unsent.has(state) && startedAt !== undefined;

/** What an act changes beside the state. Times are milliseconds. */
export type ActChange = {
  at: number;
  /** Of a pause: why, and who it was if it was a person. */
  why?: 'person' | 'bounces' | 'complaints' | undefined;
  by?: string | undefined;
};

/**
 * An announcement after an act that leads it to another state: pause, resume, cancel, begin, hold back, finish.
 * @returns undefined if the act is refused
 */
export function carried(before: Announcement, act: AnnouncementAct, change: ActChange): Announcement | undefined {
  const state = stateAfter(before.state, act);
  if (state === undefined) return undefined;
  const { at, why = 'person', by } = change;
  const next: Announcement = { ...before, state, version: before.version + 1 };
  if (act === 'send' || act === 'begin') return begun(next, at);
  if (act === 'pause') return { ...next, paused: { at, why, by } };
  if (act === 'resume') return { ...next, paused: undefined };
  if (act === 'finish') return { ...next, finishedAt: at };
  return next;
}

/** With the first moment of sending its notice comes onto the public page. */
const begun = (next: Announcement, at: number): Announcement => ({
  ...next,
  startedAt: next.startedAt ?? at,
  publishedAt: next.publishedAt ?? at,
});
