import { isGone } from '../../mail/index.ts';
import type { Hold } from './hold.ts';
import type { PageBook } from './page-book.ts';
import type { After, Found, Handed, Result, Seen, SendPort } from './send-port.ts';
import type { Ticket } from './slot-source.ts';
import { tallyOfTurn } from './tally.ts';
import { limits, onHanded, onSeen } from './turn-decisions.ts';
import { applyVerdict, LostPart, type Turn } from './turn-stream.ts';

/** What taking turns needs beside the turn: all of it belongs to one run. */
export type TurnTools<Person extends Found> = {
  port: SendPort<Person>;
  book: PageBook;
  hold: Hold;
  fence: number;
  /** Names a claim; never the same twice. */
  newClaim: () => string;
  /** How long it took until somebody was claimed; milliseconds. */
  claimTook: (ms: number) => void;
  /** Whether SES has taken a mail since this moment. */
  takenSince: (at: number) => boolean;
};

/** What a turn came to. `again`: not yet, after so many tries; `handed`: SES put it off. */
export type Taken = { end: 'through'; accepted?: true } | { end: 'again'; tries: number; handed?: true };

const attempts = 6;

/** Does a write until storage takes it: what is not written down of a mail would stay in doubt. */
async function insist<Answer>({ sleep }: Pick<SendPort, 'sleep'>, write: () => Promise<Answer>): Promise<Answer> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await write();
    } catch (fault) {
      if (attempt === attempts) throw fault;
      await sleep(50 * 2 ** attempt);
    }
  }
}

/**
 * Gives one player their turn: claims them right before a slot, sends at the slot, and writes down what became of it.
 * @param firstAt when SES first put their mail off; milliseconds, now if it did not
 * @throws what storage throws; the claim is then in doubt for whoever comes next
 */
export async function takeTurn<Person extends Found>(
  tools: TurnTools<Person>,
  turn: Turn<Person>,
  ticket: Ticket,
  firstAt: number,
): Promise<Taken> {
  const { port, book, hold, fence } = tools;
  const ready = await freshTurn(tools, turn);
  if (!ready) return { end: 'through' };
  const { person, verdict } = ready;
  const began = port.now();
  const handOver = await port.prepare(person, verdict);
  if (!(await hold.fresh())) return { end: 'again', tries: 0 };

  const claim = { id: tools.newClaim(), fence, language: verdict.language };
  const claimed = await insist(port, () => port.claim(person, claim));
  tools.claimTook(port.now() - began);
  if ('refused' in claimed) return refused(tools, person, claimed.refused);

  const settle = (after: After | undefined): Taken => {
    book.settle(person.player, after ? tallyOfTurn(verdict.language, after) : {});
    return { end: 'through' };
  };
  const record = (result: Result) => insist(port, () => port.record(person, claim.id, result));

  if (!(await waitForSlot(tools, ticket))) {
    const after = await record({ state: 'WAITING', reason: 'put_off' });
    return after?.state === 'WAITING' ? { end: 'again', tries: claimed.tries } : settle(after);
  }
  const handed: Handed = await handOver();
  const next = onHanded(handed, claimed.tries, tools.takenSince(firstAt));
  if (next.limit) await port.throttled(next.limit);
  const after = await record(next.result);
  if (next.again && after?.state === 'WAITING') return { end: 'again', tries: claimed.tries, handed: true };
  const through = settle(after);
  return handed.outcome === 'accepted' ? { end: 'through', accepted: true } : through;
}

/** Looks again at what was read too long ago. */
async function freshTurn<Person extends Found>({ port, book }: TurnTools<Person>, turn: Turn<Person>) {
  const judgedAt = port.now();
  if (judgedAt - turn.judgedAt <= limits.freshVerdict) return turn;
  const [verdict] = await port.judge([turn.person]);
  return applyVerdict(port, book, turn.person, verdict ?? { do: 'leave' }, judgedAt);
}

/** Waits for a slot, and for another where it was missed. @returns false if the worker must not send any more */
async function waitForSlot<Person extends Found>(
  { port: { now, sleep }, hold }: TurnTools<Person>,
  ticket: Ticket,
): Promise<boolean> {
  for (;;) {
    const at = await ticket.take();
    if (typeof at === 'string') return false;
    while (now() < at && !hold.stopped()) await sleep(Math.max(1, Math.min(at - now(), 250)));
    if (!hold.isSafe()) await hold.fresh();
    if (hold.stopped() || !hold.isSafe()) return false;
    if (!isGone(at, now())) return true;
  }
}

/** Somebody else was there first. */
async function refused<Person extends Found>(
  { port, book, fence }: TurnTools<Person>,
  person: Person,
  seen: Seen,
): Promise<Taken> {
  const next = onSeen(seen, fence);
  if (next.do === 'claim') return { end: 'again', tries: seen.tries };
  if (next.do === 'lost') throw new LostPart('a later worker holds the part');
  const after =
    next.do === 'count'
      ? seen
      : await insist(port, () => port.record(person, next.claim, { state: 'UNKNOWN', reason: 'silence' }));
  book.settle(person.player, after ? tallyOfTurn(seen.language, after) : {});
  return { end: 'through' };
}
