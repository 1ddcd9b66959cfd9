/**
 * `npm run bench:detection`: the core of detection (parse, features, score, profile update) on one thread, beside json-rules-engine with
 * eight comparable rules and a plain Freeman score, on the same generated events, in turn, in one run. Prints every round and the
 * ratios with their spread; decides nothing.
 */
import { loadavg } from 'node:os';
import { Replay } from '../../functions/activity/replay/replay.ts';
import { replayKeys } from '../../functions/activity/replay/replay-keys.ts';
import { openAddressBook } from '../../functions/detection/index.ts';
import { createProgress } from '../../functions/kernel/progress.ts';
import { createHistory } from '../evaluation/generator/history.ts';
import { type Contender, parse } from './contenders/contender.ts';
import { coreContender } from './contenders/core.ts';
import { freemanContender } from './contenders/freeman.ts';
import { rulesAloneContender, rulesContender } from './contenders/rules-engine.ts';

const events = Number(process.env.EVENTS ?? 60_000);
const rounds = Number(process.env.ROUNDS ?? 3);

const book = openAddressBook('dist/geo/addresses.bin');
const keys = replayKeys();
const settings = { seed: 90_001, players: Math.ceil(events / 26), days: 120, idLoss: 0.15, attacks: 0.02 };
const lines = createHistory(book, settings)
  .slice(0, events)
  .map(({ event }) => JSON.stringify(event));
if (lines.length < events) throw new Error(`the history has only ${lines.length} events`);

/** Everything that the service decides, with its questions, answers and windows; without tables and network. */
const wholeContender: Contender = {
  name: 'the whole decision (replay)',
  create() {
    const replay = new Replay(keys, book);
    return (line) => {
      const replayed = replay.take(parse(line), 'bench', false);
      return !('fault' in replayed) && replayed.verdict.verdict !== 'familiar';
    };
  },
};

const core = coreContender('core', keys, book, false);
const rules = rulesContender(book);
const contenders: Contender[] = [
  core,
  coreContender('core, profiles in stored form', keys, book, true),
  wholeContender,
  rules,
  rulesAloneContender(book, lines),
  freemanContender(book),
];

type Round = { perEvent: number; asked: number };

/** Microseconds of processor time an event, garbage collection included: what else runs on the machine does not count. */
async function measure({ create }: Contender): Promise<Round> {
  const judge = create();
  let asked = 0;
  const begin = process.cpuUsage();
  for (const line of lines) {
    const answer = judge(line);
    // awaited only where there is something to wait for: what answers at once pays no turn of the queue
    if (typeof answer === 'boolean' ? answer : await answer) asked += 1;
  }
  const { user, system } = process.cpuUsage(begin);
  return { perEvent: (user + system) / lines.length, asked };
}

const progress = createProgress(process.stderr);
const found = new Map<Contender, Round[]>(contenders.map((contender) => [contender, []]));
for (const contender of contenders) await measure(contender); // the compiler is at work until then
const stage = progress.stage(`${rounds} rounds of ${lines.length} events`, 1);
for (let round = 0; round < rounds; round++)
  for (const [place, contender] of contenders.entries()) {
    found.get(contender)?.push(await measure(contender));
    stage((round + (place + 1) / contenders.length) / rounds);
  }
progress.end(`${lines.length} events, ${rounds} rounds, one thread, load ${loadavg()[0]?.toFixed(1)}`);

const sorted = (values: readonly number[]) => values.toSorted((one, other) => one - other);
const median = (values: readonly number[]) => sorted(values)[Math.floor(values.length / 2)] ?? Number.NaN;
const times = (contender: Contender) => (found.get(contender) ?? []).map(({ perEvent }) => perEvent);
const spread = (values: readonly number[], digits: number) =>
  `${Math.min(...values).toFixed(digits)}–${Math.max(...values).toFixed(digits)}`;

console.log(`${'µs an event: median (spread)'.padEnd(54)}  events/s   time ÷ core's (spread)   asked`);
for (const contender of contenders) {
  const own = times(contender);
  // round by round, so that a busy moment of the machine spoils no ratio
  const ratios = own.map((time, round) => time / (times(core)[round] ?? Number.NaN));
  const speed = `${median(own).toFixed(1)} (${spread(own, 1)})`;
  const ratio = `${median(ratios).toFixed(2)} (${spread(ratios, 2)})`;
  const share = (100 * (found.get(contender)?.[0]?.asked ?? 0)) / lines.length;
  const rate = (1e6 / median(own)).toFixed(0);
  console.log(
    `${contender.name.padEnd(32)}${speed.padEnd(22)}  ${rate.padStart(8)}   ${ratio.padEnd(22)}   ${share.toFixed(1)} %`,
  );
}
