import type { Clock } from '../../kernel/clock.ts';
import type { Database } from '../../kernel/dynamo.ts';
import { derivedId } from '../../kernel/ids.ts';
import type { Queue } from '../../kernel/queue.ts';
import type { Keys } from '../../kernel/secrets.ts';
import {
  type AnnouncementComposer,
  noteThrottle,
  preferencesToken,
  sendableAddress,
  type Transport,
  takeSlots,
} from '../../mail/index.ts';
import type { Announcement } from '../announcement.ts';
import { loadAnnouncement } from '../announcement-store.ts';
import { type Candidate, type Considered, consider, nextCandidates } from '../audience/index.ts';
import { wakePart } from './begin-send.ts';
import { claimRecipient, peekRecipient, recordResult, removeListed, skipRecipient } from './recipient-store.ts';
import type { Handed, Seen, SendPort, Verdict } from './send-port.ts';
import { leasePart, renewPart, savePart } from './shard-store.ts';
import { tallyOfMove } from './tally.ts';
import { addPoint, addTold } from './tally-store.ts';

/** What sending works with. */
export type SendServices = {
  db: Database;
  keys: Keys;
  queue: Queue;
  now: Clock;
  sleep: (ms: number) => Promise<void>;
  /** Of the bulk lane. */
  transport: Transport;
  /** The one address of bulk mail. */
  from: string;
  /** Where the links lead, without a slash at the end. */
  publicUrl: string;
  /** Asks SES now and then what the account may send. */
  refresh: (now: number) => Promise<void>;
};

export type ShardWork = { announcement: Announcement; shard: number; queuedAt: number | undefined };

/** The id under which one copy goes out: it follows from whose it is, and fits a tag of SES. */
const copyId = (announcementId: string, player: string): string => derivedId('n', announcementId, player);

function verdictOf({ judgement }: Considered, listed: boolean): Verdict {
  if ('out' in judgement) return { do: 'leave' };
  if ('send' in judgement) return { do: 'send', language: judgement.language };
  // somebody of an uploaded list is in the ledger already, and must come to an end there
  if (judgement.skip === 'no_address' && !listed) return { do: 'count', reason: judgement.skip };
  return { do: 'skip', reason: judgement.skip, language: judgement.language };
}

/** The port of a worker in the service: tables, queue and SES. */
export function livePort(
  services: SendServices,
  composer: AnnouncementComposer,
  { announcement, shard, queuedAt }: ShardWork,
): SendPort<Candidate> {
  const { db, keys, queue, now, sleep } = services;
  const { announcementId, gameId, audience } = announcement;
  const whose = ({ player, contact }: Candidate) => ({ player, playerId: contact?.playerId, gameId, announcementId });
  const considered = new WeakMap<Candidate, Considered>();
  let fence = 0;

  return {
    now,
    sleep,
    lease: async (at, until) => {
      const held = await leasePart(db, announcementId, shard, queuedAt, at, until);
      fence = held?.fence ?? 0;
      return held;
    },
    renew: (mine, until) => renewPart(db, announcementId, shard, mine, until),
    save: async (mine, progress, tally, until) => {
      const kept = await savePart(db, announcementId, shard, mine, progress, tally, until, now());
      if (kept) await addPoint(db, announcement, tally, now());
      return kept;
    },
    state: async () => (await loadAnnouncement(db, announcementId))?.state,
    page: (cursor, limit) => nextCandidates(db, announcement, shard, cursor, limit),
    judge: async (people) => {
      const found = await consider(db, keys, announcement, people, now());
      const byPlayer = new Map(found.map((one) => [one.player, one]));
      return people.map((person): Verdict => {
        const one = byPlayer.get(person.player);
        if (!one) return { do: 'leave' };
        considered.set(person, one);
        return verdictOf(one, audience.listed === true);
      });
    },
    look: async (people) => {
      const rows = await Promise.all(people.map(({ player }) => peekRecipient(db, { player, announcementId })));
      return new Map(rows.flatMap((row): [string, Seen][] => (row ? [[row.player, row]] : [])));
    },
    claim: (person, claim) => claimRecipient(db, whose(person), claim, now()),
    record: async (person, claimId, result) => {
      const after = await recordResult(db, whose(person), claimId, result, now());
      if (after?.resolved) {
        const { language, state } = after.resolved;
        await addTold(db, announcementId, shard, tallyOfMove(language, state, after.state), now());
      }
      return after && { state: after.state, before: after.before };
    },
    skip: (person, reason, language) => skipRecipient(db, whose(person), reason, language, now()),
    leave: async (person) => {
      if (audience.listed) await removeListed(db, whose(person));
    },
    slots: (wanted) => takeSlots(db, wanted, now()),
    throttled: (limit) => noteThrottle(db, now(), limit),
    prepare: async (person) => {
      const one = considered.get(person);
      return one ? prepareCopy(services, composer, announcement, one) : refusedAs('no_address');
    },
    again: () => wakePart(db, queue, announcementId, { shard, fence }, now()),
  };
}

const refusedAs = (reason: string) => async (): Promise<Handed> => ({ outcome: 'refused', reason });

/** Makes one copy. @returns what hands it to SES */
async function prepareCopy(
  { db, keys, transport, from, publicUrl, now }: SendServices,
  composer: AnnouncementComposer,
  { announcementId, gameId }: Announcement,
  { player, contact, standing, judgement }: Considered,
): Promise<() => Promise<Handed>> {
  const to = 'send' in judgement ? sendableAddress(judgement.email) : undefined;
  if (!contact || !to) return refusedAs('bad_address');
  const token = standing?.token ?? (await preferencesToken(db, keys, player, gameId, now()));
  const unsubscribeUrl = `${publicUrl}/u/${token}?a=${announcementId}`;
  const sendId = copyId(announcementId, player);
  const mime = await composer.compose({ contact, unsubscribeUrl, sendId, from, to, now: now() });
  return () => transport({ sendId, player, lane: 'bulk', announcement: announcementId, from, to, mime });
}
