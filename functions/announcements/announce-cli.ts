import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { type ApiPlace, openStaffApi } from '../kernel/staff-api.ts';
import { actCommand, listCommand, recipientsCommand, statusCommand } from './announce-cli-commands.ts';
import { type Desk, sendCommand } from './announce-cli-send.ts';

const usage = `Usage: npm run announce -- COMMAND [options]

  send --file announcement.json [--now | --at TIME] [--yes] [--detach]
                     makes a draft, counts whom it reaches, asks, sends it and shows how it goes; --yes sends without the question,
                     --detach without watching; the time is that of the file, unless --now or --at says another
  send --file announcement.json --test
                     makes the draft and mails it to you, in each of its languages
  send ID            sends a draft that is there; with --test, mails it to you
  status ID [--watch]
  pause ID, resume ID, cancel ID
  approve ID         for somebody else than its writer
  recipients ID --out FILE.csv
                     what became of each recipient
  list --game GAME

The file holds the body of POST /v1/announcements. A text may lie in a Markdown file beside it, "body": {"file": "vi.md"}, and so may the
list of players, "playerIds": {"file": "players.csv"}.

Where:
  the stack on this machine, by .local/stack.json (the default); --stack FILE for another file, --as ADDRESS for another publisher
  --url URL          a deployed stage; the access token of a publisher in DOORWARD_TOKEN, or --token TOKEN

Ends with 0 when all is done, 1 for an error, 3 when a second person must approve first, 4 when it was paused, cancelled or not sent.`;

const options = {
  file: { type: 'string' },
  test: { type: 'boolean' },
  now: { type: 'boolean' },
  at: { type: 'string' },
  yes: { type: 'boolean' },
  detach: { type: 'boolean' },
  watch: { type: 'boolean' },
  out: { type: 'string' },
  game: { type: 'string' },
  stack: { type: 'string' },
  as: { type: 'string' },
  url: { type: 'string' },
  token: { type: 'string' },
  help: { type: 'boolean' },
} as const;

type Given = ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>['values'];

const commands = ['send', 'status', 'pause', 'resume', 'cancel', 'approve', 'recipients', 'list'];
const readText = (file: string) => readFileSync(file, 'utf8');

function placeOf({ url, token = process.env.DOORWARD_TOKEN, stack, as }: Given): ApiPlace {
  if (url === undefined) return { role: 'publisher', stack, as };
  if (stack !== undefined || as !== undefined) throw new Error('choose either --url or --stack, not both');
  if (!URL.canParse(url)) throw new Error('--url takes the URL of a stage');
  if (!token) throw new Error('DOORWARD_TOKEN holds no token; sign in as a publisher and put the access token there');
  return { url, token };
}

async function ask(question: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const stop = new AbortController();
  terminal.once('SIGINT', () => stop.abort());
  try {
    return await terminal.question(question, { signal: stop.signal });
  } finally {
    terminal.close();
  }
}

async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const [command, ...ids] = positionals;
  const screen = process.stdout;
  if (values.help || command === undefined) {
    screen.write(`${usage}\n`);
    return 0;
  }
  if (!commands.includes(command)) throw new Error(`there is no command ${command}; --help shows them`);
  const [id, ...more] = ids;
  if (more.length > 0) throw new Error(`${command} takes one id`);
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  const api = await openStaffApi(placeOf(values), readText);
  const desk: Desk = {
    ...{ api, readText, screen, signal: stop.signal, now: Date.now, newKey: randomUUID },
    ask: process.stdin.isTTY ? ask : undefined,
  };
  if (command === 'send') return sendCommand(desk, ids, values);
  if (command === 'list') {
    const game = values.game ?? (api.games.length === 1 ? api.games[0] : undefined);
    if (game === undefined) throw new Error('list takes --game GAME');
    return listCommand(desk, game);
  }
  if (id === undefined) throw new Error(`${command} takes the id of an announcement`);
  if (command === 'status') return statusCommand(desk, id, values.watch ?? false);
  if (command !== 'recipients') return actCommand(desk, id, command);
  if (values.out === undefined) throw new Error('recipients takes --out FILE.csv');
  const file = await open(values.out, 'w');
  try {
    return await recipientsCommand(desk, id, (text) => file.write(text));
  } finally {
    await file.close();
  }
}

run(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (fault) => {
    console.error(`announce: ${fault instanceof Error ? fault.message : fault}`);
    process.exitCode = 1;
  },
);
