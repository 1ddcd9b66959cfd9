import type { Clock } from '../../kernel/clock.ts';
import type { Language } from '../../kernel/i18n.ts';
import type { AnnouncementState, RecipientState, SkipReason } from '../announcement.ts';
import type { Tally } from './tally.ts';

/** One player of the audience as a page finds them; what else is known of them belongs to whoever made the port. */
export type Found = {
  /** Key of the player. */
  player: string;
};

/** What is to become of one of the audience, by what is known of them at this very moment. */
export type Verdict =
  | { do: 'send'; language: Language }
  | { do: 'skip'; reason: SkipReason; language: Language }
  /** Cannot be a recipient, so that there is nothing to put into the ledger: only counted. */
  | { do: 'count'; reason: SkipReason }
  /** Not of the audience. */
  | { do: 'leave' };

/** A recipient as the ledger has them. */
export type Seen = {
  state: RecipientState;
  language: Language;
  /** The fence of the worker that claimed last. */
  fence: number;
  /** Names the last claim; nobody else has the same. */
  claim: string;
  /** How often it was claimed. */
  tries: number;
  /** What they were before somebody other than the worker of their page moved them, and counted what that changed. */
  before?: RecipientState | undefined;
};

/** Where a recipient stands after a write, whoever brought them there. */
export type After = Pick<Seen, 'state' | 'before'>;

/** A worker's claim on a recipient. `id` is unique in the announcement. */
export type Claim = { id: string; fence: number; language: Language };

/** What became of handing a mail over, as {@link SendOutcome} of mail tells it. */
export type Handed =
  | { outcome: 'accepted'; messageId: string }
  | { outcome: 'refused'; reason: string }
  | { outcome: 'later'; reason: string }
  | { outcome: 'unknown'; reason: string };

/** What a worker writes down of a recipient it claimed. */
export type Result = { state: 'SENT'; messageId: string } | { state: 'FAILED' | 'WAITING' | 'UNKNOWN'; reason: string };

/** Times at which mails may go out: the first, then every so many milliseconds (with fractions), in all so many. */
export type Slots = { first: number; every: number; count: number };
export type NoSlots = { none: 'quota' | 'yield' | 'paused' | 'ahead'; until: number };

/** How far one part of a send has come. */
export type PartProgress = {
  /** Where the next page begins; undefined at the start. */
  cursor?: string | undefined;
  /** Players behind the cursor who have had their turn and are counted. */
  counted: readonly string[];
  /** Whether everybody of the part has had their turn. */
  done: boolean;
};

/** A part that this worker holds. The fence is higher than that of anybody who held it before. */
export type Held = PartProgress & { fence: number; leasedUntil: number };

/**
 * All that the worker of one part of a send needs of the world. Live it is tables, queue and SES; in simulations it is memory. Times are
 * milliseconds. Whatever may fail may throw; a write that threw may have happened, and comes again alike.
 */
export type SendPort<Person extends Found = Found> = {
  now: Clock;
  sleep: (ms: number) => Promise<void>;

  /** Takes the part until `until` with a new, higher fence. @returns undefined if it is done or somebody else holds it */
  lease: (now: number, until: number) => Promise<Held | undefined>;
  /** Holds the part for longer. @returns false if the fence is no longer the latest */
  renew: (fence: number, until: number) => Promise<boolean>;
  /**
   * Keeps how far the part has come and adds to the counts, both or neither, and holds the part until `until` (0 gives it back).
   * @returns false if the fence is no longer the latest: nothing is kept then
   */
  save: (fence: number, progress: PartProgress, tally: Tally, until: number) => Promise<boolean>;
  /** The announcement's state as it is now; undefined if there is none. */
  state: () => Promise<AnnouncementState | undefined>;

  /** The next players of the part. @returns with the cursor of the page after, undefined if this is the last */
  page: (cursor: string | undefined, limit: number) => Promise<{ found: Person[]; cursor: string | undefined }>;
  /** What is to become of each, in the same order, read freshly. */
  judge: (people: readonly Person[]) => Promise<Verdict[]>;
  /** Recipients who are in the ledger already, by player. LISTED ones need not be in it. */
  look: (people: readonly Person[]) => Promise<Map<string, Seen>>;

  /**
   * Claims a recipient who is not in the ledger, is LISTED or is WAITING; or who has this very claim and is still CLAIMED.
   * @returns how often they were claimed, or the recipient as they are, if the ledger does not allow it
   */
  claim: (person: Person, claim: Claim) => Promise<{ tries: number } | { refused: Seen }>;
  /**
   * Writes down what became of a claim, if the recipient still has this claim.
   * A worker that was overtaken may still resolve a doubt (UNKNOWN) so: that is counted like the word of SES.
   * @returns where the recipient stands now; undefined if they are gone (erased)
   */
  record: (person: Person, claimId: string, result: Result) => Promise<After | undefined>;
  /** Notes that a recipient gets nothing, if they are not in the ledger, LISTED or WAITING. @returns as {@link record} */
  skip: (person: Person, reason: SkipReason, language: Language) => Promise<After | undefined>;
  /** Removes a recipient who is LISTED and not of the audience. */
  leave: (person: Person) => Promise<void>;

  slots: (wanted: number) => Promise<Slots | NoSlots>;
  /** SES put a mail off for a limit (`rate`: too many a second, `closed`: it takes nothing): everybody goes slower for a while. */
  throttled: (limit: 'rate' | 'closed') => Promise<void>;
  /** Makes the mail. @returns what hands it over; that never throws */
  prepare: (person: Person, verdict: Extract<Verdict, { do: 'send' }>) => Promise<() => Promise<Handed>>;
  /** Puts the message for this part again, so that another run goes on. */
  again: () => Promise<void>;
};

/** Why a run ended. */
export type RunEnd = 'done' | 'stopped' | 'again' | 'held' | 'lost' | 'quota';
