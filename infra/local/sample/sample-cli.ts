import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Figure, figureLines } from './figure.ts';
import { startSample } from './start-sample.ts';

const usage = `Usage: npm run sample -- [--stack FILE] [--game GAME]

Plays a small game server against the stack that FILE describes (.local/stack.json), until Ctrl-C.`;

const plainEveryMs = 10_000;

type Stack = { apiUrl: string; games: { gameId: string; keyId: string; secret: string }[] };

function readStack(file: string): Stack {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Stack;
  } catch {
    throw new Error(`cannot read ${file}; is the local stack running (npm start)?`);
  }
}

/** On a terminal the figure is drawn over itself; elsewhere it is a line now and then. */
function createReport(): (figure: Figure) => void {
  let drawn = 0;
  let told = 0;
  return (figure) => {
    const lines = figureLines(figure);
    if (process.stdout.isTTY) {
      process.stdout.write(`${drawn > 0 ? `\x1b[${drawn}A` : ''}${lines.map((line) => `\x1b[2K${line}\n`).join('')}`);
      drawn = lines.length;
    } else if (figure.phase === 'stopped' || Date.now() - told >= plainEveryMs) {
      told = Date.now();
      console.log(lines.map((line) => line.trim()).join(' | '));
    }
  };
}

async function run(): Promise<void> {
  const { values } = parseArgs({
    options: {
      stack: { type: 'string', default: '.local/stack.json' },
      game: { type: 'string', default: 'demo' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(usage);
  const stack = readStack(values.stack);
  const game = stack.games.find(({ gameId }) => gameId === values.game);
  if (!game) throw new Error(`${values.stack} names no game ${values.game}`);
  const stop = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => stop.abort());
  await startSample({ ...game, apiUrl: stack.apiUrl, signal: stop.signal, onProgress: createReport() });
}

run().catch((fault) => {
  console.error(`sample: ${fault instanceof Error ? fault.message : fault}`);
  process.exitCode = 1;
});
