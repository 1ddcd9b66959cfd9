import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openAddressBook } from '../../detection/index.ts';
import { createProgress } from '../../kernel/progress.ts';
import { deriveKeys } from '../../kernel/secrets.ts';
import { replayFile } from './replay-file.ts';

const usage = `Runs detection over recorded events, in memory.

  npm run replay -- --in events.jsonl --out verdicts.jsonl [--games GAME[,GAME…]] [--seed-days N]

Each line of the input is an event as games post it, in order of occurredAt, perhaps with "gameId", and with "answer" ("confirmed" or
"denied"): what the player answers if the event raises a question. Each line of the output is
{"id", "playerId", "verdict", "score", "signals"}. Events of the first N days only teach and are not written.`;

function optionsOf(args: string[]) {
  const { values } = parseArgs({
    args,
    options: {
      in: { type: 'string' },
      out: { type: 'string' },
      games: { type: 'string', multiple: true },
      'seed-days': { type: 'string', default: '0' },
      addresses: { type: 'string', default: join('dist', 'geo', 'addresses.bin') },
    },
  });
  const seedDays = Number(values['seed-days']);
  if (values.in === undefined || values.out === undefined) throw new Error(usage);
  if (!(seedDays >= 0) || values['seed-days'].trim() === '')
    throw new Error('--seed-days takes a number of days, 0 or more');
  const games = (values.games ?? []).flatMap((list) => list.split(',')).filter((game) => game !== '');
  return { in: values.in, out: values.out, games, seedDays, addresses: values.addresses };
}

async function run(): Promise<void> {
  const options = optionsOf(process.argv.slice(2));
  const book = openAddressBook(options.addresses);
  const progress = createProgress(process.stderr);
  const report = progress.stage('replaying', 1);
  // names of players and addresses live as long as this run
  const keys = deriveKeys(randomUUID() + randomUUID());
  const onFault = (line: number, fault: string) => console.error(`${options.in}:${line}: ${fault}`);
  const { lines, written, taught, faults, asked, called } = await replayFile(options, { keys, book }, onFault, report);
  progress.end(
    `${lines} lines: ${written} verdicts written (${asked} verify, ${called} outreach), ${taught} taught, ${faults} left out`,
  );
}

run().catch((fault) => {
  console.error(`replay: ${fault instanceof Error ? fault.message : fault}`);
  process.exitCode = 1;
});
