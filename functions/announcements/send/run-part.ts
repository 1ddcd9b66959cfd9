import { openHold } from './hold.ts';
import { firstLead, leadOf, learn } from './lead-time.ts';
import { openBook } from './page-book.ts';
import type { Found, RunEnd, SendPort } from './send-port.ts';
import { openSlots, type Ticket } from './slot-source.ts';
import { type Taken, type TurnTools, takeTurn } from './take-turn.ts';
import { limits, mayGoOn, restAfter } from './turn-decisions.ts';
import { openTurns } from './turn-queue.ts';
import { LostPart, type Turn, turnsOf } from './turn-stream.ts';

/**
 * Works on one part of a send for as long as a run may take: page → verdict → slot → claim → hand over → write down → keep how far it
 * is. A crash anywhere leaves everybody in one state, and whoever takes the part over goes on from there.
 * @returns why it ended; the part is given back unless it was lost
 * @throws what storage throws, after what is under way has ended
 */
export async function runPart<Person extends Found>(port: SendPort<Person>): Promise<RunEnd> {
  const { now, sleep } = port;
  const state = await port.state();
  if (state === undefined || !mayGoOn(state)) return 'stopped';
  const began = now();
  const held = await port.lease(began, began + limits.lease);
  if (!held) return 'held';

  const { fence } = held;
  const book = openBook(held);
  const hold = openHold(port, held, state);
  let fault: unknown;
  let quota = false;
  let claims = 0;
  let lead = firstLead;
  let pace = { mean: 60, spread: 0 };
  let lastTaken = 0;
  let putOff = 0;
  let underWay = 0;
  let wake = () => {};

  const deadline = began + limits.work;
  const lastAsk = deadline - limits.lastSlots;
  const stopped = () => quota || fault !== undefined || hold.stopped() !== undefined || now() >= deadline;
  const fail = (thrown: unknown) => {
    if (thrown instanceof LostPart) hold.lose();
    else fault ??= thrown;
  };
  const perSecond = () => 1000 / pace.mean;
  const turns = openTurns(port, turnsOf(port, book, { fence, cursor: held.cursor }, perSecond), fail);
  const tools: TurnTools<Person> = {
    ...{ port, book, hold, fence },
    newClaim: () => `${fence}.${++claims}`,
    claimTook: (ms) => {
      lead = learn(lead, ms);
    },
    takenSince: (at) => lastTaken > at,
  };

  let torn = false;
  async function save(until: number): Promise<boolean> {
    const { progress, tally } = book.take();
    torn = true; // until it is known to be kept
    if (await port.save(fence, progress, tally, until)) hold.held(until);
    else hold.lose();
    torn = false;
    return progress.done;
  }
  let saving: Promise<unknown> | undefined;
  let savedAt = began;
  const keep = () => {
    hold.keep();
    if (saving || now() - savedAt < limits.saveEvery || !book.hasNews()) return;
    savedAt = now();
    saving = save(savedAt + limits.lease)
      .catch(fail)
      .finally(() => {
        saving = undefined;
      });
  };

  const after = (turn: Turn<Person>, firstAt: number, taken: Taken) => {
    if (taken.end === 'through') {
      if (taken.accepted) [lastTaken, putOff] = [now(), 0];
      return;
    }
    if (taken.handed) putOff += 1;
    turns.comeAgain(turn, taken.handed ? taken.tries : 0, firstAt);
  };
  async function launch(turn: Turn<Person>, ticket: Ticket, firstAt: number): Promise<void> {
    try {
      after(turn, firstAt, await takeTurn(tools, turn, ticket, firstAt));
    } catch (thrown) {
      fail(thrown);
    } finally {
      ticket.drop();
      underWay -= 1;
      wake();
    }
  }
  const oneEnds = () => new Promise<void>((resolve) => (wake = resolve));
  const waitUntil = async (at: number) => {
    while (now() < at && !stopped()) {
      keep();
      await sleep(Math.max(1, Math.min(at - now(), 250)));
    }
  };

  // whoever is next is out of the queue already; near the end of the run, no more slots than there are people waiting for one
  const beginAt = openSlots(port, () => (now() < lastAsk ? turns.left() + 1 : 0), stopped, keep);
  let launchedAt = now();
  while (!stopped()) {
    keep();
    const next = await turns.next(stopped, book.openPages());
    if (next === 'wait') await waitUntil(now() + 50);
    else if (next === 'end' && underWay === 0) break;
    else if (next === 'end') await oneEnds();
    else {
      await waitUntil(now() + restAfter(putOff));
      const ticket = await beginAt(leadOf(lead));
      if (typeof ticket === 'string') {
        quota = ticket === 'quota';
        break;
      }
      while (underWay >= limits.atOnce) await oneEnds();
      if (stopped()) break;
      pace = learn(pace, Math.max(1, now() - launchedAt));
      launchedAt = now();
      underWay += 1;
      void launch(next.turn, ticket, next.firstAt);
    }
  }
  while (underWay > 0) await oneEnds();
  await turns.settled();
  await saving;
  if (hold.stopped() === 'lost') return 'lost';
  // what a save that failed was to count is kept with its progress or not at all: whoever comes next finds out from the table
  const done = torn ? false : await save(0);
  if (fault !== undefined) throw fault;
  if (hold.stopped()) return hold.stopped() as RunEnd;
  if (done) return 'done';
  if (quota) return 'quota';
  await port.again();
  return 'again';
}
