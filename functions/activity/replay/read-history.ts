import { createReadStream, statSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { type RecordedEvent, readLine } from './replay-line.ts';

export type HistoryOptions = {
  in: string;
  /** Games to replay; all if empty. Lines without a game belong to the first. */
  games: readonly string[];
  /** So many days from the first event on only teach. */
  seedDays: number;
};

/** One event of a recorded history. `at` in milliseconds. */
export type HistoryEvent = { event: RecordedEvent; game: string; at: number; teaching: boolean };

/** A line by its number, from 1: its event, or what is wrong with it. */
type HistoryLine = { line: number } & (HistoryEvent | { fault: string });

const dayMs = 86_400_000;

/** Some programs begin a file with it. */
const byteOrderMark = /^\uFEFF/;

/** The game of lines that name none, if the options name none either. */
const unnamedGame = 'game';

/**
 * The lines of a recorded history, one by one, so that the file need not fit into memory; empty ones and those of other games are left out.
 * @param onProgress gets the share of the file that is through, 0–1
 * @throws what reading throws
 */
export async function* readHistory(
  { in: from, games, seedDays }: HistoryOptions,
  onProgress: (share: number) => void,
): AsyncGenerator<HistoryLine> {
  const size = Math.max(1, statSync(from).size);
  const source = createReadStream(from);
  const wanted = new Set(games);
  let line = 0;
  let teachUntil: number | undefined;
  for await (const read of createInterface({ input: source, crlfDelay: Number.POSITIVE_INFINITY })) {
    line += 1;
    const text = line === 1 ? read.replace(byteOrderMark, '') : read;
    if (line % 1000 === 0) onProgress(source.bytesRead / size);
    if (text.trim() === '') continue;
    const found = readLine(text);
    if ('fault' in found) {
      yield { line, fault: found.fault };
      continue;
    }
    const { event } = found;
    const game = event.gameId ?? games[0] ?? unnamedGame;
    if (wanted.size > 0 && !wanted.has(game)) continue;
    const at = Date.parse(event.occurredAt);
    teachUntil ??= seedDays === 0 ? Number.NEGATIVE_INFINITY : at + seedDays * dayMs;
    yield { line, event, game, at, teaching: at < teachUntil };
  }
  onProgress(1);
}
