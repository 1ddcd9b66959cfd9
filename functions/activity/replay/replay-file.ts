import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { AddressBook } from '../../detection/index.ts';
import type { Keys } from '../../kernel/secrets.ts';
import { checkFiles } from './check-files.ts';
import { type HistoryOptions, readHistory } from './read-history.ts';
import { Replay } from './replay.ts';

export type ReplayOptions = HistoryOptions & { out: string };

export type ReplayCounts = {
  lines: number;
  written: number;
  taught: number;
  faults: number;
  asked: number;
  called: number;
};

/**
 * Replays a file of events into a file of verdicts, line by line, so that neither has to fit into memory.
 * @param onFault gets the number of a bad line, from 1, and what is wrong with it
 * @param onProgress gets the share of the file that is through, 0–1
 * @throws what {@link checkFiles}, reading and writing throw
 */
export async function replayFile(
  options: ReplayOptions,
  parts: { keys: Keys; book: AddressBook },
  onFault: (line: number, fault: string) => void,
  onProgress: (share: number) => void,
): Promise<ReplayCounts> {
  checkFiles(options);
  const replay = new Replay(parts.keys, parts.book);
  const counts: ReplayCounts = { lines: 0, written: 0, taught: 0, faults: 0, asked: 0, called: 0 };
  async function* verdicts() {
    for await (const read of readHistory(options, onProgress)) {
      counts.lines = read.line;
      const replayed = 'fault' in read ? read : replay.take(read.event, read.game, read.teaching);
      if ('fault' in replayed) {
        counts.faults += 1;
        onFault(read.line, replayed.fault);
        continue;
      }
      if ('teaching' in read && read.teaching) {
        counts.taught += 1;
        continue;
      }
      counts.written += 1;
      if (replayed.verdict.verdict === 'verify') counts.asked += 1;
      if (replayed.verdict.verdict === 'outreach') counts.called += 1;
      yield `${JSON.stringify(replayed.verdict)}\n`;
    }
  }
  await pipeline(verdicts, createWriteStream(options.out));
  return counts;
}
