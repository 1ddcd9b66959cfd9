import type { Mark } from './mark.ts';
import { fold, newSnapshot, type Snapshot } from './snapshot.ts';
import { lookForStorms } from './storm.ts';
import { addMark, newTally, type Tally } from './tally.ts';
import { budgetsFrom, countedLeast, type View, viewOf } from './view.ts';

type Game = {
  snapshot: Snapshot;
  tally: Tally;
  minute: number;
  view: View | undefined;
  /** When it was last looked at: the end of the latest slot, and how many sign-ins were counted. */
  looked: { at: number; counted: number };
};

/** What is known is looked at anew when a slot begins and when so many sign-ins have come: more often shows nothing else. */
const lookAfter = 20;

/** What the tables keep of a game's players together, kept in memory: published for each minute of the events' time. */
export class PopulationMemory {
  private readonly games = new Map<string, Game>();

  /** What is known at a moment; what happened within its minute is not. @param at milliseconds */
  view(gameId: string, at: number): View | undefined {
    const game = this.games.get(gameId);
    if (!game) return undefined;
    if (minuteOf(at) > game.minute) this.publish(game, at);
    return game.view;
  }

  /** Counts a sign-in. @param at its time, milliseconds */
  note(mark: Mark, at: number): void {
    const game = this.games.get(mark.gameId) ?? {
      ...{
        snapshot: newSnapshot(at),
        tally: newTally(),
        minute: minuteOf(at),
        view: undefined,
        looked: { at: 0, counted: 0 },
      },
    };
    this.games.set(mark.gameId, game);
    addMark(game.tally, mark);
  }

  private publish(game: Game, at: number): void {
    game.minute = minuteOf(at);
    if (game.tally.signIns === 0) return;
    fold(game.snapshot, game.tally);
    game.tally = newTally();
    if (game.snapshot.counted < budgetsFrom) return;
    const { snapshot, looked } = game;
    if (snapshot.at <= looked.at && snapshot.counted < looked.counted + lookAfter) return;
    if (snapshot.counted >= countedLeast) lookForStorms(snapshot);
    game.looked = { at: snapshot.at, counted: snapshot.counted };
    game.view = viewOf(snapshot, game.view);
  }
}

const minuteOf = (at: number): number => Math.floor(at / 60_000);
