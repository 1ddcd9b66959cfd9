import type { PageBook } from './page-book.ts';
import type { Found, SendPort, Verdict } from './send-port.ts';
import { tallyOfTurn } from './tally.ts';
import { onSeen, pageSize } from './turn-decisions.ts';

/** Somebody who is to get the mail. `judgedAt` milliseconds: how fresh the verdict is. */
export type Turn<Person extends Found> = {
  person: Person;
  verdict: Extract<Verdict, { do: 'send' }>;
  judgedAt: number;
};

/** The state of the part beyond what this worker may do. */
export class LostPart extends Error {
  override name = 'LostPart';
}

/**
 * Carries out what a verdict says of somebody who gets no mail.
 * @returns the turn, if they do
 */
export async function applyVerdict<Person extends Found>(
  port: Pick<SendPort<Person>, 'skip' | 'leave'>,
  book: Pick<PageBook, 'settle'>,
  person: Person,
  verdict: Verdict,
  judgedAt: number,
): Promise<Turn<Person> | undefined> {
  if (verdict.do === 'send') return { person, verdict, judgedAt };
  if (verdict.do === 'count') {
    book.settle(person.player, { [`skip_${verdict.reason}`]: 1 });
    return undefined;
  }
  if (verdict.do === 'leave') {
    await port.leave(person);
    book.settle(person.player, {});
    return undefined;
  }
  const { language, reason } = verdict;
  const after = await port.skip(person, reason, language);
  book.settle(person.player, after ? tallyOfTurn(language, after, reason) : {});
  return undefined;
}

/**
 * Everybody of the part who is still to get the mail, page after page, each read freshly. One page is read ahead. While pages hold people who
 * are in the ledger already, left by a worker before, these are looked up first; where a page has none, none after it has any.
 * @param perSecond how many turns were taken lately
 */
export async function* turnsOf<Person extends Found>(
  port: SendPort<Person>,
  book: PageBook,
  start: { fence: number; cursor: string | undefined },
  perSecond: () => number,
): AsyncGenerator<{ turns: Turn<Person>[]; last: boolean }> {
  let cursor = start.cursor;
  let trodden = true;

  /** Settles those who had their turn from an earlier worker. @returns the others */
  async function without(people: readonly Person[]): Promise<Person[]> {
    const seen = await port.look(people);
    const known = [...seen.values()].filter(({ state }) => state !== 'LISTED');
    trodden = known.length > 0 || people.length === 0;
    const rest: Person[] = [];
    for (const person of people) {
      const found = seen.get(person.player);
      const next = found && onSeen(found, start.fence);
      if (next?.do === 'lost') throw new LostPart('a later worker holds the part');
      if (!found || next?.do === 'claim') rest.push(person);
      else if (next?.do === 'count') book.settle(person.player, tallyOfTurn(found.language, found));
      else {
        const after = await port.record(person, found.claim, { state: 'UNKNOWN', reason: 'silence' });
        book.settle(person.player, after ? tallyOfTurn(found.language, after) : {});
      }
    }
    return rest;
  }

  do {
    const page = await port.page(cursor, pageSize(perSecond()));
    const fresh = book.turn(page.found, page.cursor);
    const people = trodden ? await without(fresh) : fresh;
    const judgedAt = port.now();
    const verdicts = people.length === 0 ? [] : await port.judge(people);
    const turns = await Promise.all(
      people.map(async (person, at) => applyVerdict(port, book, person, verdicts[at] ?? { do: 'leave' }, judgedAt)),
    );
    cursor = page.cursor;
    yield { turns: turns.filter((turn) => turn !== undefined), last: cursor === undefined };
  } while (cursor !== undefined);
}
