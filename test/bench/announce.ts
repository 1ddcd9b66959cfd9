/**
 * `npm run bench:announce`: what sending an announcement costs a thousand recipients: seconds of the sender's processor, units of the tables,
 * requests to the queue; beside a plain loop over the same call of the SDK with the same mails, in turn, in one run. Prints every round;
 * decides nothing.
 */
import { loadavg } from 'node:os';
import { firstLine, killProcess, startProcess } from '../support/announce-proof/crew.ts';
import { bundleForProcesses } from '../support/bundle.ts';
import { connectionEnv, startDynamoDb } from '../support/dynamodb-local.ts';

const folder = 'test/support/announce-proof';
const [recipients, rounds, rate] = [
  process.env.RECIPIENTS ?? '2000',
  process.env.ROUNDS ?? '5',
  process.env.RATE ?? '250',
];

type Cost = { perSecond: number; cpu: number; read: number; write: number; queue: number };
type Round = { round: number; send: Cost; loop: Cost };

const engine = await startDynamoDb();
const bundle = await bundleForProcesses([`${folder}/bench-process.ts`]);
// the loop is not paced, and the endpoint lets it: it is the sender that keeps to the rate
const ses = startProcess(`${folder}/ses-process.ts`, { RATE: rate, BURST: '1000000', EVENTS_MS: '0', SEED: '1' });
const { port } = await firstLine<{ port: number }>(ses);
const bench = startProcess(bundle.places['bench-process'] ?? '', {
  ...connectionEnv(engine.connection),
  ...{ AWS_ENDPOINT_URL_SES: `http://127.0.0.1:${port}` },
  ...{ RECIPIENTS: recipients, ROUNDS: rounds },
});
bench.stdout?.resume();

const found: Round[] = [];
bench.on('message', (message) => {
  const { round, send, loop } = message as Round;
  found.push({ round, send, loop });
  const load = loadavg()[0]?.toFixed(1);
  console.log(
    `round ${round}: send ${send.cpu.toFixed(2)} s of CPU, loop ${loop.cpu.toFixed(2)} s, a thousand (load ${load})`,
  );
});
const code = await new Promise((resolve) => bench.once('exit', resolve));

const sorted = (values: readonly number[]) => [...values].sort((one, other) => one - other);
const told = (name: string, values: readonly number[], digits: number) => {
  const all = sorted(values);
  const [least, middle, most] = [all[0], all[Math.floor(all.length / 2)], all.at(-1)].map((value) =>
    value?.toFixed(digits),
  );
  console.log(`${name}: median ${middle} (${least}–${most})`);
};
if (code === 0) {
  console.log(`A thousand recipients, at ${rate} a second, ${found.length} rounds of ${recipients}:`);
  told(
    'CPU seconds of the sender',
    found.map(({ send }) => send.cpu),
    2,
  );
  told(
    'CPU seconds of the plain loop',
    found.map(({ loop }) => loop.cpu),
    2,
  );
  told(
    'ratio',
    found.map(({ send, loop }) => send.cpu / loop.cpu),
    2,
  );
  told(
    'write units',
    found.map(({ send }) => send.write),
    0,
  );
  told(
    'read units',
    found.map(({ send }) => send.read),
    0,
  );
  told(
    'queue requests',
    found.map(({ send }) => send.queue),
    1,
  );
  told(
    'mails a second, sender',
    found.map(({ send }) => send.perSecond),
    0,
  );
  told(
    'mails a second, plain loop',
    found.map(({ loop }) => loop.perSecond),
    0,
  );
}
await killProcess(ses);
bundle.remove();
await engine.stop();
process.exit(code === 0 ? 0 : 1);
