import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openApi } from './games-cli-api.ts';
import { createGame, listGames, rotateKey } from './games-cli-commands.ts';

const usage = `Usage: npm run games -- COMMAND [GAME …] [options]

  create GAME --name NAME --support ADDRESS [--color #RRGGBB] [--logo FILE.png] [--callback URL]
                         creates the game, or changes it, and makes its first key
  rotate GAME            makes a second key beside the one in force
  rotate GAME --finish   revokes the older one, when every game server has the new one
  list [GAME …]          shows games and their keys; without GAME those that your account names

Where:
  --local                the stack on this machine, by .local/stack.json (the default); --stack FILE for another file
  --stage dev|prod --api URL
                         a deployed stage; the bearer token of an administrator in DOORWARD_TOKEN`;

const options = {
  name: { type: 'string' },
  support: { type: 'string' },
  color: { type: 'string' },
  logo: { type: 'string' },
  callback: { type: 'string' },
  finish: { type: 'boolean' },
  local: { type: 'boolean' },
  stack: { type: 'string' },
  stage: { type: 'string' },
  api: { type: 'string' },
  help: { type: 'boolean' },
} as const;

async function run(args: string[]): Promise<string[]> {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const [command, ...games] = positionals;
  if (values.help || command === undefined) return [usage];
  if (!['create', 'rotate', 'list'].includes(command)) throw new Error(`there is no command ${command}\n\n${usage}`);
  const api = await openApi(values, process.env.DOORWARD_TOKEN, (file) => readFileSync(file, 'utf8'));
  if (command === 'list') return listGames(api, games);
  const [gameId] = games;
  if (gameId === undefined || games.length > 1) throw new Error(`${command} takes the id of one game`);
  const logo = values.logo === undefined ? undefined : readFileSync(values.logo).toString('base64');
  return command === 'create'
    ? createGame(api, gameId, { ...values, logo })
    : rotateKey(api, gameId, values.finish ?? false);
}

run(process.argv.slice(2)).then(
  (lines) => console.log(lines.join('\n')),
  (fault) => {
    console.error(`games: ${fault instanceof Error ? fault.message : fault}`);
    process.exitCode = 1;
  },
);
