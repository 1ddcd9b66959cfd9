import { setTimeout as sleep } from 'node:timers/promises';
import { DeleteCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { Announcement, Content } from '../../functions/announcements/announcement.ts';
import { carried } from '../../functions/announcements/announcement-states.ts';
import { contentWrite, loadAnnouncement, saveAnnouncement } from '../../functions/announcements/announcement-store.ts';
import type { Candidate } from '../../functions/announcements/audience/index.ts';
import { beginSend, type ShardMessage } from '../../functions/announcements/send/begin-send.ts';
import { livePort, type SendServices } from '../../functions/announcements/send/live-port.ts';
import { type Recipient, recipientFrom } from '../../functions/announcements/send/recipient-store.ts';
import { runPart } from '../../functions/announcements/send/run-part.ts';
import { composerOf, runShard } from '../../functions/announcements/send/run-shard.ts';
import type { SendPort } from '../../functions/announcements/send/send-port.ts';
import { takeBulkFeedbackBatch } from '../../functions/announcements/send/take-feedback.ts';
import { type WatchServices, watchAnnouncements } from '../../functions/announcements/send/watch.ts';
import type { Database } from '../../functions/kernel/dynamo.ts';
import { playerKey } from '../../functions/kernel/ids.ts';
import { newPace } from '../../functions/mail/pacing/pace.ts';
import { changePace, loadPace } from '../../functions/mail/pacing/pace-store.ts';
import type { SendOutcome } from '../../functions/mail/send-outcome.ts';
import { shardOf } from '../../functions/players/index.ts';
import { type Peopled, people } from './audience.ts';
import { createGame, testKeys } from './games.ts';

type Outgoing = Parameters<SendServices['transport']>[0];
/** What a test can do to a worker. */
type Hand = { die: () => never; freeze: () => Promise<void> };
type Answer = (mail: Outgoing) => Promise<SendOutcome>;

const content: Content = { en: { title: 'Harbour is closed on Tuesday', body: 'We repair the **harbour**.' } };

let announcements = 0;

/**
 * A send with real tables: a game, its players, a queue that is a list, and an SES that does what a test says. The clock is the real one plus
 * what a test lets pass.
 */
export async function sendWorld(db: Database, { rate = 400 } = {}) {
  const gameId = `game${++announcements}`;
  let ahead = 0;
  const now = () => Date.now() + ahead;
  const messages: unknown[] = [];
  const taken: Outgoing[] = [];
  const accept: Answer = async (mail) => {
    taken.push(mail);
    return { outcome: 'accepted', messageId: `ses-${taken.length}` };
  };
  let answer: Answer = accept;

  const services: SendServices = {
    db,
    keys: testKeys,
    queue: {
      put: async (bodies) => {
        messages.push(...bodies);
      },
    },
    now,
    sleep: async (ms) => {
      await sleep(ms);
    },
    transport: (mail) => answer(mail),
    from: 'news@news.example',
    publicUrl: 'https://play.example',
    refresh: async (at) => {
      const pace = await loadPace(db);
      const grant = { ...newPace, rate, dayMost: Number.MAX_SAFE_INTEGER, readAt: at, nextSlot: pace?.nextSlot ?? 0 };
      await changePace(db, pace, { ...grant, taken: pace?.taken ?? 0 }, at);
    },
  };
  const watching = (): WatchServices => ({ ...services, now: now(), approveAbove: 1_000_000 });

  // the clock of the world before may have been ahead
  await db.doc.send(new DeleteCommand({ TableName: 'mail', Key: { pk: 'bulkPace', sk: 'pace' } }));
  await createGame(db, gameId, now());
  const announcementId = `ann_${gameId}`;

  /** Puts an announcement there that goes out from now on. */
  async function begin(change: Partial<Announcement> = {}): Promise<Announcement> {
    const by = { id: 'staff', name: 'publisher@demo.example' };
    const announcement: Announcement = {
      ...{ announcementId, gameId, kind: 'policy', state: 'sending', slug: announcementId, title: content.en.title },
      ...{
        languages: ['en'],
        audience: {},
        createdAt: now(),
        createdBy: by,
        changedAt: now(),
        revision: 1,
        version: 1,
      },
      ...{ startedAt: now(), publishedAt: now() },
      ...change,
    };
    const text = contentWrite(db, announcementId, content, now());
    if (!(await saveAnnouncement(db, announcement, undefined, [text], now()))) throw new Error('not stored');
    await beginSend(db, services.queue, announcement, now());
    return announcement;
  }

  /** What a person does to it. */
  async function act(what: 'pause' | 'resume' | 'cancel'): Promise<void> {
    const before = await loadAnnouncement(db, announcementId);
    const next = before && carried(before, what, { at: now() });
    if (!next || !(await saveAnnouncement(db, next, before, [], now()))) throw new Error(`could not ${what}`);
    if (what === 'resume') await beginSend(db, services.queue, next, now());
  }

  /** Works off what lies in the queue, so many messages at a time, until nothing is left. */
  async function workOff(atOnce = 4): Promise<string[]> {
    const ends: string[] = [];
    const worker = async () => {
      for (let message = messages.shift(); message; message = messages.shift())
        ends.push(await runShard(services, message as ShardMessage));
    };
    await Promise.all(Array.from({ length: atOnce }, worker));
    return ends;
  }

  /**
   * A worker whose port can be changed; that can be killed, after which it reaches nothing any more; and frozen, after which it does nothing at
   * all until it is thawed.
   */
  async function worker(
    shard: number,
    change: (port: SendPort<Candidate>, hand: Hand) => Partial<SendPort<Candidate>> = () => ({}),
  ) {
    const announcement = await loadAnnouncement(db, announcementId);
    if (!announcement) throw new Error('nothing to send');
    await services.refresh(now());
    let dead = false;
    let ice: Promise<void> | undefined;
    let thaw = () => {};
    const hand: Hand = {
      die: () => {
        dead = true;
        throw new Error('killed');
      },
      freeze: () => {
        ice ??= new Promise((resolve) => {
          thaw = resolve;
        });
        return ice;
      },
    };
    const composer = await composerOf(services, announcement);
    const port = livePort(services, composer, { announcement, shard, queuedAt: undefined });
    const call = async (run: (...all: never[]) => Promise<unknown>, args: never[]) => {
      if (dead) throw new Error('killed');
      await ice;
      const answered = await run(...args);
      if (dead) throw new Error('killed');
      await ice;
      return answered;
    };
    const calls = Object.entries({ ...port, ...change(port, hand) }).map(([name, run]) => [
      name,
      name === 'now' ? run : (...args: never[]) => call(run as never, args),
    ]);
    const run = () => runPart(Object.fromEntries(calls) as SendPort<Candidate>);
    return Object.assign(run, { isFrozen: () => ice !== undefined, thaw: () => thaw() });
  }

  return {
    ...{ db, services, gameId, announcementId, messages, taken, now, begin, act, workOff, worker, accept },
    add: (who: readonly Peopled[]) => people(db, gameId, who, now()),
    /** So many players who all belong to one part. @returns their keys */
    addToPart: (shard: number, size: number, more: Partial<Peopled> = {}) => {
      const who: Peopled[] = [];
      for (let n = 0; who.length < size; n++) {
        const playerId = `p${n}`;
        const email = `${playerId}@mail.example`;
        if (shardOf(playerKey(testKeys, gameId, playerId)) === shard)
          who.push({ playerId, email, locale: 'en', ...more });
      }
      return people(db, gameId, who, now());
    },
    answerWith: (next: Answer) => {
      answer = next;
    },
    pass: (ms: number) => {
      ahead += ms;
    },
    watch: () => watchAnnouncements(watching(), () => true),
    load: async () => {
      const found = await loadAnnouncement(db, announcementId);
      if (!found) throw new Error('gone');
      return found;
    },
    /** Everybody in the ledger. */
    ledger: async (): Promise<Recipient[]> => {
      const found: Recipient[] = [];
      let from: Record<string, unknown> | undefined;
      do {
        const page = await db.doc.send(
          new ScanCommand({ TableName: 'announcements', ConsistentRead: true, ExclusiveStartKey: from }),
        );
        found.push(...(page.Items ?? []).flatMap((item) => recipientFrom(item) ?? []));
        from = page.LastEvaluatedKey;
      } while (from);
      return found.filter((one) => one.announcementId === announcementId);
    },
    /** Tells the word of SES, as its queue would. */
    tell: (...events: { type: string; player: string; more?: object }[]) =>
      takeBulkFeedbackBatch(
        db,
        testKeys,
        {
          Records: events.map(({ type, player, more }, n) => record(n, bulkEvent(type, player, announcementId, more))),
        },
        now,
      ),
  };
}

export type SendWorld = Awaited<ReturnType<typeof sendWorld>>;

const record = (n: number, body: string) => ({ messageId: `m${n}`, body }) as never;

/** An SES event of the bulk lane. */
const bulkEvent = (eventType: string, player: string, announcementId: string, more: object = {}): string =>
  JSON.stringify({
    eventType,
    mail: {
      messageId: 'ses-1',
      destination: [`${player.slice(0, 8).toLowerCase()}@mail.example`],
      tags: { sendId: [`n_${player}`], player: [player], lane: ['bulk'], announcement: [announcementId] },
    },
    ...more,
  });

export const hardBounce = {
  bounce: {
    bounceType: 'Permanent',
    bounceSubType: 'General',
    bouncedRecipients: [{ emailAddress: 'gone@mail.example' }],
  },
};
export const softBounce = {
  bounce: {
    bounceType: 'Transient',
    bounceSubType: 'MailboxFull',
    bouncedRecipients: [{ emailAddress: 'full@mail.example' }],
  },
};
