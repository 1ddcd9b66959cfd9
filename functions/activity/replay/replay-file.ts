import { once } from 'node:events';
import { createReadStream, createWriteStream, statSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { finished } from 'node:stream/promises';
import type { AddressBook } from '../../detection/index.ts';
import type { Keys } from '../../kernel/secrets.ts';
import { Replay } from './replay.ts';
import { readLine } from './replay-line.ts';

export type ReplayOptions = {
  in: string;
  out: string;
  /** Games to replay; all if empty. Lines without a game belong to the first. */
  games: readonly string[];
  /** So many days from the first event on only teach. */
  seedDays: number;
};

export type ReplayCounts = {
  lines: number;
  written: number;
  taught: number;
  faults: number;
  asked: number;
  called: number;
};

const dayMs = 86_400_000;

/** The game of lines that name none, if the options name none either. */
const unnamedGame = 'game';

/**
 * Replays a file of events into a file of verdicts, line by line, so that neither has to fit into memory.
 * @param onFault gets the number of a bad line, from 1, and what is wrong with it
 * @param onProgress gets the share of the file that is through, 0–1
 * @throws what reading and writing throw
 */
export async function replayFile(
  { in: from, out: to, games, seedDays }: ReplayOptions,
  parts: { keys: Keys; book: AddressBook },
  onFault: (line: number, fault: string) => void,
  onProgress: (share: number) => void,
): Promise<ReplayCounts> {
  const replay = new Replay(parts.keys, parts.book);
  const size = Math.max(1, statSync(from).size);
  const source = createReadStream(from);
  const target = createWriteStream(to);
  const done = finished(target);
  const counts: ReplayCounts = { lines: 0, written: 0, taught: 0, faults: 0, asked: 0, called: 0 };
  const wanted = new Set(games);
  let teachUntil: number | undefined;
  for await (const text of createInterface({ input: source, crlfDelay: Number.POSITIVE_INFINITY })) {
    counts.lines += 1;
    if (counts.lines % 1000 === 0) onProgress(source.bytesRead / size);
    if (text.trim() === '') continue;
    const fail = (fault: string) => {
      counts.faults += 1;
      onFault(counts.lines, fault);
    };
    const read = readLine(text);
    if ('fault' in read) {
      fail(read.fault);
      continue;
    }
    const { event } = read;
    const game = event.gameId ?? games[0] ?? unnamedGame;
    if (wanted.size > 0 && !wanted.has(game)) continue;
    const at = Date.parse(event.occurredAt);
    teachUntil ??= at + seedDays * dayMs;
    const teaching = at < teachUntil;
    const replayed = replay.take(event, game, teaching);
    if ('fault' in replayed) {
      fail(replayed.fault);
      continue;
    }
    if (teaching) {
      counts.taught += 1;
      continue;
    }
    counts.written += 1;
    if (replayed.verdict.verdict === 'verify') counts.asked += 1;
    if (replayed.verdict.verdict === 'outreach') counts.called += 1;
    if (!target.write(`${JSON.stringify(replayed.verdict)}\n`)) await once(target, 'drain');
  }
  target.end();
  await done;
  onProgress(1);
  return counts;
}
