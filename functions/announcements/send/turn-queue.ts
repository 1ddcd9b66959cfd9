import type { Found, SendPort } from './send-port.ts';
import { limits, retryAfter } from './turn-decisions.ts';
import type { Turn } from './turn-stream.ts';

/** Somebody's turn. `firstAt`: when SES first put it off, or when it was first given; milliseconds. */
export type NextTurn<Person extends Found> = { turn: Turn<Person>; firstAt: number };

/** Pages that are not through, before no more are begun: one slow mail does not make the account of the rest grow. */
const openMost = 4;

/**
 * Whose turn is next: first those whom SES put off and who have waited long enough, then the pages in their order. The next page is read
 * while half of the one before is still to come.
 * @param onFault told what reading a page ahead threw
 */
export function openTurns<Person extends Found>(
  { now }: Pick<SendPort, 'now'>,
  pages: AsyncGenerator<{ turns: Turn<Person>[]; last: boolean }>,
  onFault: (fault: unknown) => void,
) {
  const fresh: Turn<Person>[] = [];
  const again: (NextTurn<Person> & { from: number })[] = [];
  let ended = false;
  let reading: Promise<void> | undefined;
  let lastPage = 0;

  async function read(): Promise<void> {
    try {
      const page = await pages.next();
      if (page.done) ended = true;
      else {
        fresh.push(...page.value.turns);
        lastPage = page.value.turns.length;
        ended = page.value.last; // known at once, so that no slot is asked for in vain
      }
    } catch (fault) {
      ended = true;
      onFault(fault);
    }
  }
  const readAhead = () => {
    reading ??= read().finally(() => {
      reading = undefined;
    });
    return reading;
  };

  return {
    /** How many turns there may still be. */
    left: (): number => (ended ? fresh.length + again.length : Number.POSITIVE_INFINITY),
    /** Somebody whose turn came to nothing has another one later. */
    comeAgain: (turn: Turn<Person>, tries: number, firstAt: number): void => {
      again.push({ turn, firstAt, from: now() + (tries > 0 ? retryAfter(tries) : 0) });
    },
    /** @returns `wait` if somebody's time has not come, `end` if there is nobody but those who have their turn now */
    next: async (stopped: () => boolean, openPages: number): Promise<NextTurn<Person> | 'wait' | 'end'> => {
      const due = again.findIndex(({ from }) => from <= now());
      const [first] = due < 0 ? [] : again.splice(due, 1);
      if (first) return first;
      const mayRead = again.length < limits.waitingMost && openPages < openMost;
      while (fresh.length === 0 && !ended && mayRead && !stopped()) await readAhead();
      const turn = fresh.shift();
      if (turn) {
        if (!ended && mayRead && fresh.length <= lastPage / 2) readAhead();
        return { turn, firstAt: now() };
      }
      return again.length > 0 || (!ended && !mayRead) ? 'wait' : 'end';
    },
    /** Waits for a page that is being read. */
    settled: async (): Promise<void> => {
      await reading;
    },
  };
}
