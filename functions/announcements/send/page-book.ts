import type { PartProgress } from './send-port.ts';
import { plus, type Tally } from './tally.ts';

type Page = { after: string | undefined; open: Set<string>; closed: Set<string> };

/**
 * Keeps account of the pages of a run: who has had their turn, up to where nobody is left, and what is not yet counted in the table. Pages may
 * end in another order than they began.
 */
export function openBook(start: PartProgress) {
  const pages: Page[] = [];
  let { cursor } = start;
  const counted = new Set(start.counted);
  let last = false;
  let tally: Tally = {};

  const passed = () => {
    for (let first = pages[0]; first && first.open.size === 0; first = pages[0]) {
      for (const player of first.closed) counted.delete(player);
      cursor = first.after;
      if (first.after === undefined) last = true;
      pages.shift();
    }
  };

  return {
    /** Notes a page. @returns those who are still to have their turn */
    turn: <Person extends { player: string }>(found: readonly Person[], after: string | undefined): Person[] => {
      const fresh = found.filter(({ player }) => !counted.has(player));
      const closed = new Set(found.map(({ player }) => player).filter((player) => counted.has(player)));
      pages.push({ after, open: new Set(fresh.map(({ player }) => player)), closed });
      return fresh;
    },
    /** Somebody has had their turn. */
    settle: (player: string, counts: Tally): void => {
      const page = pages.find(({ open }) => open.has(player));
      if (!page) return;
      page.open.delete(player);
      page.closed.add(player);
      counted.add(player);
      tally = plus(tally, counts);
    },
    /** What is to be kept now. What it counts is not given twice. */
    take: (): { progress: PartProgress; tally: Tally } => {
      passed();
      const given = tally;
      tally = {};
      return { progress: { cursor, counted: [...counted], done: last && pages.length === 0 }, tally: given };
    },
    /** How many pages are not through. */
    openPages: (): number => {
      return pages.filter(({ open }) => open.size > 0).length;
    },
    /** Whether there is something that is not kept. */
    hasNews: (): boolean => Object.keys(tally).length > 0,
  };
}

export type PageBook = ReturnType<typeof openBook>;
