import { join } from 'node:path';
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import type { ReplayOptions } from './replay-file.ts';
import type { ReportOptions } from './report/make-report.ts';

/** What `--help` prints. */
export const usage = `Runs detection over recorded events, in memory.

  npm run replay -- --in events.jsonl --out verdicts.jsonl [--games GAME[,GAME…]] [--seed-days N]
  npm run replay -- report --in events.jsonl --out report.html [--asked 2] [--games GAME[,GAME…]] [--seed-days N]

Each line of the input is an event as games post it, in order of occurredAt, perhaps with "gameId", and with "answer" ("confirmed" or
"denied"): what the player answers if the event raises a question. Each line of the output is
{"id", "playerId", "verdict", "score", "signals"}. Events of the first N days only teach and are not written.

The report draws what budgets would have meant on these events, --asked sign-ins in 100 beside others: questions per day, who would be
asked and why, and which known incidents (lines with the answer "denied") would have been caught.`;

const options = {
  in: { type: 'string' },
  out: { type: 'string' },
  games: { type: 'string', multiple: true },
  'seed-days': { type: 'string', default: '0' },
  addresses: { type: 'string', default: join('dist', 'geo', 'addresses.bin') },
} as const satisfies ParseArgsOptionsConfig;

type Addresses = { addresses: string };
type Values = {
  in?: string | undefined;
  out?: string | undefined;
  games?: string[] | undefined;
  'seed-days': string;
  addresses: string;
};

function common(values: Values): ReplayOptions & Addresses {
  const seedDays = Number(values['seed-days']);
  const given = (name: 'in' | 'out'): string => {
    const path = values[name];
    if (!path) throw new Error(`--${name} is missing; npm run replay -- --help says what it takes`);
    return path;
  };
  if (!(seedDays >= 0) || values['seed-days'].trim() === '')
    throw new Error('--seed-days takes a number of days, 0 or more');
  const games = (values.games ?? []).flatMap((list) => list.split(',')).filter((game) => game !== '');
  return { in: given('in'), out: given('out'), games, seedDays, addresses: values.addresses };
}

/** @throws Error naming the option that is missing, or wrong */
export const replayOptions = (args: string[]): ReplayOptions & Addresses => common(parseArgs({ args, options }).values);

/** What a chosen budget is shown beside. */
const compared = [0.5, 1, 2, 5] as const;
/** As a game may set it. */
const least = 0.1;
const most = 20;

/** @throws Error naming the option that is missing, or wrong */
export function reportOptions(args: string[]): ReportOptions & Addresses & { out: string } {
  const { values } = parseArgs({ args, options: { ...options, asked: { type: 'string', default: '2' } } });
  const asked = Number(values.asked);
  if (!(asked >= least && asked <= most)) throw new Error(`--asked takes a number from ${least} to ${most}`);
  const budgets = [...new Set([...compared, asked])].sort((one, other) => one - other);
  return { ...common(values), budgets, asked };
}
