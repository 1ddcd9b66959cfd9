import type { Staff } from '../kernel/access.ts';
import type { Write } from '../kernel/dynamo.ts';
import { conflict } from '../kernel/errors.ts';
import type { Language } from '../kernel/i18n.ts';
import { faultFields, log } from '../kernel/log.ts';
import type { AnnouncementServices } from './acts.ts';
import type { Announcement, Estimate } from './announcement.ts';
import type { PersonAct } from './announcement-schema.ts';
import { type AnnouncementAct, carried } from './announcement-states.ts';
import { loadContent } from './announcement-store.ts';
import { authorOf, freshEstimate, isApproved, missingApproval, needsApproval } from './approval.ts';
import { estimate } from './audience/estimate.ts';
import type { Notice } from './notice-store.ts';
import { refusal } from './refusal.ts';
import { beginSend } from './send/begin-send.ts';

/** What an act comes to: the announcement after it, what is stored with it, and what is done once it is stored. */
export type ActResult = {
  /** The very same as before where nothing of it changed. */
  next: Announcement;
  notice?: Notice | undefined;
  writes?: readonly Write[];
  /** For the trail: facts that are no personal data. */
  about?: Readonly<Record<string, string | number>>;
  after?: () => Promise<void>;
};

/** What an act goes by. `before` stands in a state that allows it. */
type ActInput = AnnouncementServices & {
  staff: Staff;
  before: Announcement;
  body: { language?: Language | undefined };
};

/** Its estimate if that still holds, else a new one. */
const estimateOf = async ({ db, keys, before, now }: ActInput): Promise<Estimate> =>
  freshEstimate(before, now) ?? (await estimate(db, keys, before, now));

function led(before: Announcement, act: AnnouncementAct, change: Parameters<typeof carried>[2]): Announcement {
  const next = carried(before, act, change);
  if (!next) throw conflict(refusal(before, act));
  return next;
}

async function noticeOf({ db, before }: Pick<ActInput, 'db' | 'before'>): Promise<Notice> {
  const content = await loadContent(db, before.announcementId);
  if (!content) throw new Error('an announcement without words');
  return { content, startsAt: before.startsAt, endsAt: before.endsAt, effectiveAt: before.effectiveAt };
}

/** Wakes the senders. That it goes out is already stored: should this fail, the watcher does it within a minute. */
async function wake({ db, queue, now }: Pick<ActInput, 'db' | 'queue' | 'now'>, next: Announcement): Promise<void> {
  try {
    await beginSend(db, queue, next, now);
  } catch (fault) {
    log.warn('send_left_to_watcher', { announcement: next.announcementId, ...faultFields(fault) });
  }
}

/** The announcement as its sending begins, whether by a person or by the clock. */
export async function beginning(
  services: Pick<ActInput, 'db' | 'queue' | 'now' | 'before'>,
  act: 'send' | 'begin',
  counted: Estimate | undefined,
): Promise<ActResult> {
  const next = led({ ...services.before, estimate: counted }, act, { at: services.now });
  return { next, notice: await noticeOf(services), after: () => wake(services, next) };
}

const address = /^[^\s@]+@[^\s@]+$/;

/** Each act of a person on an announcement whose state allows it. @throws Problem 409 with what is missing */
export const actRuns: Readonly<Record<PersonAct, (input: ActInput) => Promise<ActResult>>> = {
  estimate: async (input) => {
    const { before, db, keys, now } = input;
    const counted = await estimate(db, keys, before, now);
    return {
      next: { ...before, estimate: counted, version: before.version + 1 },
      about: { recipients: counted.recipients },
    };
  },

  /** Put on the queue first: a test mail that comes twice does no harm, one that never comes does. */
  test: async ({ before, staff, queue, body }) => {
    if (!address.test(staff.name)) throw conflict('Your sign-in names no mail address to send it to.');
    const { announcementId, revision } = before;
    const language = body.language ?? 'en';
    await queue.put([{ do: 'test', announcementId, revision, language, to: staff.name }]);
    return { next: before, about: { language } };
  },

  approve: async (input) => {
    const { before, staff, approveAbove, now } = input;
    const by = { id: staff.id, name: staff.name };
    if (isApproved(before) && before.approval?.by.id === staff.id) return { next: before };
    const counted = await estimateOf(input);
    const about = { recipients: counted.recipients };
    if (authorOf(before).id === staff.id) {
      if (!needsApproval(counted, approveAbove)) return { next: before, about };
      throw conflict(
        `It goes to ${counted.recipients} players, and these words are yours: above ${approveAbove}, a second person must approve.`,
      );
    }
    const approval = { by, at: now, revision: before.revision };
    return { next: { ...before, approval, estimate: counted, version: before.version + 1 }, about };
  },

  send: async (input) => {
    const { before, approveAbove, now } = input;
    const counted = await estimateOf(input);
    const missing = missingApproval(before, counted, approveAbove);
    if (missing !== undefined) throw conflict(missing);
    const about = { recipients: counted.recipients };
    if (before.sendAt === undefined || before.sendAt <= now)
      return { ...(await beginning(input, 'send', counted)), about };
    return { next: { ...before, state: 'scheduled', estimate: counted, version: before.version + 1 }, about };
  },

  pause: async ({ before, staff, now }) => ({ next: led(before, 'pause', { at: now, by: staff.name }) }),

  resume: async (input) => {
    const next = led(input.before, 'resume', { at: input.now });
    return { next, after: () => wake(input, next) };
  },

  cancel: async ({ before, now }) => ({ next: led(before, 'cancel', { at: now }) }),
};
