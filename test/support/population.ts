import { flags, type Mark } from '../../functions/activity/population/mark.ts';
import { fold, newSnapshot, type Snapshot } from '../../functions/activity/population/snapshot.ts';
import { lookForStorms } from '../../functions/activity/population/storm.ts';
import { addMark, newTally } from '../../functions/activity/population/tally.ts';
import { type NewsKind, newsKinds } from '../../functions/detection/index.ts';

/** A Monday at midnight, in minutes since 1970. */
export const firstMinute = 29_459_520;
export const usual = flags.usualLine | flags.usualDevice | flags.familiar | flags.first;
const newsShift = 5;

/** A mark of a sign-in at home with the usual device, and what differs. */
export function mark({ news = [], flags: own = usual, ...more }: Partial<Mark> & { news?: NewsKind[] } = {}): Mark {
  const bits = news.reduce((all, kind) => all | (1 << (newsShift + newsKinds.indexOf(kind))), own);
  return { gameId: 'demo', minute: firstMinute, asn: 3269, country: 'IT', bin: 78, flags: bits, ...more };
}

/** A dice that falls the same way in each run (mulberry32). */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** How often each thing is new on an ordinary day. */
export const ordinary: Record<NewsKind, number> = {
  ...{ id: 0.12, device: 0.03, details: 0.06, timezone: 0.005, block: 0.2, network: 0.05, place: 0.02 },
  ...{ hosting: 0.004, country: 0.005 },
};

/** A game whose sign-ins are counted minute by minute. */
export class CountedGame {
  snapshot: Snapshot = newSnapshot(firstMinute * 60_000);
  minute = firstMinute;
  private readonly roll = dice(7);

  /** Lets minutes pass. @param shares of news, where they differ from ordinary days */
  pass(minutes: number, perMinute: number, shares: Partial<Record<NewsKind, number>> = {}, more: Partial<Mark> = {}) {
    for (const until = this.minute + minutes; this.minute < until; this.minute++) {
      const tally = newTally();
      for (let count = 0; count < perMinute; count++) {
        const news = newsKinds.filter((kind) => this.roll() < (shares[kind] ?? ordinary[kind]));
        addMark(tally, mark({ minute: this.minute, asn: 100 + Math.floor(this.roll() * 8), news, ...more }));
      }
      fold(this.snapshot, tally);
      lookForStorms(this.snapshot);
    }
  }

  copy(): CountedGame {
    const game = new CountedGame();
    game.snapshot = structuredClone(this.snapshot);
    game.minute = this.minute;
    return game;
  }

  get storms() {
    return this.snapshot.storms.map(({ kind, asn }) => (asn === undefined ? kind : `${kind} ${asn}`)).sort();
  }
}
