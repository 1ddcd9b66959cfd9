import { createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

/** Where the output of functions, and the runner's own remarks, go. */
export type Log = {
  /** @param source name of a function, or `runner` */
  readonly line: (source: string, text: string) => void;
  /** Takes over everything that a stream says. */
  readonly follow: (source: string, stream: Readable) => void;
  readonly close: () => Promise<void>;
};

/** @param file undefined for the error output of this process */
export function openLog(file: string | undefined): Log {
  const out = file === undefined ? process.stderr : createWriteStream(file, { flags: 'a', mode: 0o600 });
  const line = (source: string, text: string) => void out.write(`${new Date().toISOString()} ${source} ${text}\n`);
  return {
    line,
    follow: (source, stream) => void createInterface({ input: stream }).on('line', (text) => line(source, text)),
    close: async () => {
      if (out !== process.stderr) await new Promise<void>((resolve) => out.end(() => resolve()));
    },
  };
}
