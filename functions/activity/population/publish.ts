import type { Database } from '../../kernel/dynamo.ts';
import { countMetric } from '../../kernel/log.ts';
import { type Incident, keepIncident } from '../../outreach/index.ts';
import { clockFaultOf } from './clock-fault.ts';
import { nextIncidents, stillOpen } from './incident.ts';
import { dropTally, loadSnapshot, saveSnapshot, type WaitingTally, waitingTallies } from './population-store.ts';
import { fold, newSnapshot, type Snapshot } from './snapshot.ts';
import { lookForStorms } from './storm.ts';
import { countedLeast } from './view.ts';

/** Tallies that one run adds up; what is left waits for the next. */
const most = 3000;
const atOnce = 16;
/** Letters by which a snapshot knows a tally again (48 bits). */
const nameLength = 8;

export type Published = { games: number; tallies: number; raced: number; storms: number };

/**
 * Adds what was counted to the games' snapshots, and looks whether the same is new for everybody. Another run at the same time, or a crash
 * at any point, counts nothing twice: a snapshot names the tallies that it has of late.
 * @param now milliseconds
 */
export async function publishPopulation(db: Database, now: number, goOn: () => boolean): Promise<Published> {
  const tallies = await waitingTallies(db, most);
  const done: Published = { games: 0, tallies: 0, raced: 0, storms: 0 };
  for (const [gameId, own] of Map.groupBy(tallies, (tally) => tally.gameId)) {
    if (!goOn()) break;
    const open = await publishGame(db, gameId, own, now);
    done.games += 1;
    if (open === undefined) done.raced += 1;
    else {
      done.tallies += own.length;
      done.storms += open.length;
    }
  }
  countMetric('population', { games: done.games, tallies: done.tallies, storms: done.storms }, now);
  return done;
}

/** @returns the incidents that go on; undefined if another run was faster */
async function publishGame(
  db: Database,
  gameId: string,
  tallies: readonly WaitingTally[],
  now: number,
): Promise<Incident[] | undefined> {
  const found = await loadSnapshot(db, gameId);
  const snapshot = found?.snapshot ?? newSnapshot(now);
  const changed = takeIn(gameId, snapshot, tallies, now);
  for (const incident of changed) await keepIncident(db, incident, now);
  if (!(await saveSnapshot(db, gameId, snapshot, found?.version ?? 0, now))) return undefined;
  for (let at = 0; at < tallies.length; at += atOnce)
    await Promise.all(tallies.slice(at, at + atOnce).map((tally) => dropTally(db, tally)));
  return snapshot.incidents;
}

/** Folds tallies into a snapshot, in place, and looks at what they say. Pure. @returns the incidents that changed */
function takeIn(gameId: string, snapshot: Snapshot, tallies: readonly WaitingTally[], now: number): Incident[] {
  const folded = new Set(snapshot.folded);
  let spared = 0;
  for (const { id, tally } of tallies) {
    const name = id.slice(2, 2 + nameLength);
    if (folded.has(name)) continue;
    fold(snapshot, tally);
    snapshot.folded.push(name);
    spared += tally.spared;
  }
  snapshot.folded = snapshot.folded.slice(-most);
  if (snapshot.counted >= countedLeast) lookForStorms(snapshot);
  const { storms } = snapshot;
  const at = Math.min(snapshot.at, now); // its last slot may not be over yet
  const changed = nextIncidents(gameId, snapshot.incidents, { storms, clock: clockFaultOf(snapshot), spared, at });
  snapshot.incidents = stillOpen(changed);
  return changed;
}
