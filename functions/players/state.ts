import type { Assessment, EventType, Profile, SuspectSignIn } from '../detection/index.ts';

export const protections = ['normal', 'watch', 'hold'] as const;
export type Protection = (typeof protections)[number];

/** What a game asks before a trade. */
type ProtectionState = { level: Protection /** milliseconds */; since: number; reasons: string[] };

/** A question that was put to the player and still counts; also what later events are held against. */
export type OpenQuestion = SuspectSignIn & {
  verificationId: string;
  /** For people: where and with what. */
  country: string;
  place: string;
  label: string;
};

/** One past event as an agent sees it in the timeline, and the memory by which a very recent repeat is known. */
export type RecentEvent = {
  /** Eight bytes of the event's key, base64url. */
  key: string;
  at: number;
  type: EventType;
  verdict: Assessment['verdict'];
  score: number;
  country: string;
  place: string;
  network: string;
  device: string;
  /** What holds it together with what follows, if it was not beyond doubt. */
  doing?: string;
};

/** Everything that a sign-in must know of its player: one row, one read, one conditional write. */
export type PlayerState = {
  profile: Profile | undefined;
  protection: ProtectionState;
  questions: OpenQuestion[];
  recent: RecentEvent[];
  /** When security mails were sent in the last 24 h, milliseconds. */
  mails: number[];
  /** The open case, if there is one: later events join it. */
  taskId: string | undefined;
  /** The open case, if all that it says is that the player has been asked too often for a day: it puts no answer in doubt. */
  capped?: string | undefined;
  /** The case that was closed last, and when (milliseconds): if more happens soon, it is opened again. */
  closed?: { taskId: string; at: number } | undefined;
  /** When the mail address last changed, milliseconds. */
  mailboxChangedAt: number | undefined;
};

export const recentLimit = 12;
export const questionLimit = 8;

export const newState = (now: number): PlayerState => ({
  profile: undefined,
  protection: { level: 'normal', since: now, reasons: [] },
  questions: [],
  recent: [],
  mails: [],
  taskId: undefined,
  mailboxChangedAt: undefined,
});
