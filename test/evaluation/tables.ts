import type { Findings } from './evaluate.ts';
import type { Interval } from './measures/bootstrap.ts';
import { askedShares, kinds } from './studies/comparison.ts';
import type { Attack } from './studies/waves.ts';

const two = (value: number) => value.toFixed(2).replace(/^0/, '');
const three = (value: number) => value.toFixed(3).replace(/^0/, '');
/** ".93 (.91–.95)" */
const rate = ({ value, low, high }: Interval) => `${two(value)} (${two(low)}–${two(high)})`;
/** ".956 (.921–.991)" */
const ratio = ({ value, low, high }: Interval) => `${three(value)} (${three(low)}–${three(high)})`;
/** "2.1 (1.9–2.3)" of a hundred, or of more. */
const per = ({ value, low, high }: Interval, of: number) => {
  const text = (share: number) => (share * of).toFixed(share * of < 10 ? 2 : 1);
  return `${text(value)} (${text(low)}–${text(high)})`;
};
const minutes = (ms: number) => `${(ms / 60_000).toFixed(1)} min`;

/** A table as Markdown has it, with columns as wide as they must be. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((_, at) => Math.max(...[head, ...rows].map((row) => (row[at] ?? '').length)));
  const line = (cells: readonly string[]) => `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  return [line(head), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...rows.map(line)].join('\n');
}

const kindNames = {
  naive: 'naive',
  vpn: 'VPN',
  targeted: 'targeted',
  stolen_id: 'stolen id',
  mixture: 'mixture',
} as const;

const none: Interval = { value: 0, low: 0, high: 0 };

/** What a contender catches of each kind, where so many are asked: a place in {@link askedShares}. */
const caughtCells = (caught: readonly (readonly Interval[])[], share: number): string[] =>
  caught.map((shares) => rate(shares[share] ?? none));

const caughtTable = (standings: Findings['standings'], share: number): string =>
  table(
    [`${(askedShares[share] ?? 0) * 100} in 100 asked`, ...kinds.map((kind) => kindNames[kind])],
    standings.map(({ name, caught }) => [name, ...caughtCells(caught, share)]),
  );

/** What the product catches for each that the boosted trees catch. */
const relativeTable = ([product]: Findings['standings']): string =>
  table(
    ['Doorward ÷ boosted trees', ...kinds.map((kind) => kindNames[kind])],
    askedShares.map((share, at) => [
      `${share * 100} in 100 asked`,
      ...(product?.relative ?? []).map((shares) => ratio(shares[at] ?? none)),
    ]),
  );

function comparison({ standings }: Findings): string {
  const areas = table(
    ['area under the curve', ...kinds.map((kind) => kindNames[kind])],
    standings.map(({ name, area }) => [name, ...area.map(three)]),
  );
  const byShare = askedShares.map((_, share) => caughtTable(standings, share));
  return [...byShare, relativeTable(standings), areas].join('\n\n');
}

/** At 2 in 100 asked, as the table beside others. */
const lostTable = ({ losses }: Findings): string =>
  table(
    ['ids lost', '2 in 100 asked', ...kinds.map((kind) => kindNames[kind])],
    losses.flatMap(({ idLoss, standings }) =>
      standings.map(({ name, caught }) => [`${100 * idLoss} in 100`, name, ...caughtCells(caught, 1)]),
    ),
  );

const tellingNames = {
  all: 'all',
  agent: 'user agent and id',
  little: 'as much, 3 clients in 10 without id',
  nothing: 'user agent',
} as const;

const townTable = ({ towns }: Findings): string =>
  table(
    ['told of devices', '2 in 100 asked', ...kinds.map((kind) => kindNames[kind])],
    towns.flatMap(({ telling, standings }) =>
      standings.map(({ name, caught }) => [tellingNames[telling], name, ...caughtCells(caught, 1)]),
    ),
  );

const townQuestions = ({ towns }: Findings): string =>
  `False questions in 100 there: ${towns.map(({ telling, questions }) => `${per(questions, 100)} (${tellingNames[telling]})`).join(', ')}.`;

function asked({ questions }: Findings): string {
  const { byHistory, overall, unfamiliar, perYear, calls, joins, recall, calibration, sharing, afterTakeover } =
    questions;
  const lengths = byHistory.map(({ from, to, rate: of, signIns }) => [
    to === Number.POSITIVE_INFINITY ? `${from} and more` : from === to ? `${from}` : `${from} to ${to}`,
    per(of, 100),
    String(signIns),
  ]);
  return [
    table(
      ['after so many sign-ins', 'false questions in 100', 'sign-ins'],
      [
        ...lengths,
        ['all', per(overall, 100), ''],
        ['all, with those for which a question is open', per(unfamiliar, 100), ''],
      ],
    ),
    table(
      ['figure', 'value'],
      [
        ['questions a player and year, median', perYear.median.toFixed(1)],
        ['questions a player and year, 9 in 10 players at most', perYear.p90.toFixed(1)],
        ['false calls in 10,000 genuine sign-ins', per(calls, 10_000)],
        ['genuine sign-ins in 10,000 that went to a case that was open (nobody closes one here)', per(joins, 10_000)],
        ['attacks in 100 whose sign-in alone calls an agent', per(recall, 100)],
        ['calibration error at one in a hundred, points', (calibration.error * 100).toFixed(2)],
        ['false questions in 100, cafés and dormitories', per(sharing.shared, 100)],
        ['false questions in 100, players who share a line at home', per(sharing.households, 100)],
        ['false questions in 100, everybody else', per(sharing.elsewhere, 100)],
        [
          'own sign-ins in 100 that are asked about or kept in the case, in the month after a takeover',
          per(afterTakeover, 100),
        ],
      ],
    ),
  ].join('\n\n');
}

/** Attacks of one shape in one line: sums, and the slowest. */
function attackRow([name, some]: [string, readonly Attack[]]): string[] {
  const sum = (read: (one: Attack) => number) => String(some.reduce((all, one) => all + read(one), 0));
  const seen = some.map(({ seenAfter }) => seenAfter ?? Number.POSITIVE_INFINITY);
  const slowest = Math.max(...seen);
  return [
    `${some.length} × ${name}`,
    ...[sum(({ tries }) => tries), sum(({ hits }) => hits), sum(({ unquestioned }) => unquestioned)],
    String(Math.max(...some.map(({ unquestionedBefore }) => unquestionedBefore))),
    slowest === Number.POSITIVE_INFINITY ? 'never' : minutes(slowest),
  ];
}

const shapeNames: Record<string, string> = {
  'wave addresses': 'passwords tried from a few addresses',
  'wave hosting': 'passwords tried from hosting networks',
  'wave residential': 'passwords tried once from each of many homes',
  brute: 'one player’s password guessed',
  device: 'one device on many accounts',
};

function attacked({ waves, bruteForce, oneDevice, quiet, duringWaves }: Findings): string {
  const head = [
    'attacks',
    'tries',
    'got in',
    'of these not asked',
    'before it was seen, at most',
    'seen after, at most',
  ];
  const { signIns, taken } = duringWaves;
  const all = [...waves, ...bruteForce, ...oneDevice];
  const shapes = Map.groupBy(all, ({ name }) => shapeNames[name.replace(/[- ]\d+$/, '')] ?? name);
  return [
    table(head, [...shapes].map(attackRow)),
    `In ${quiet.days} quiet days ${quiet.falseWaves} waves were seen where there was none.`,
    `Of ${signIns} genuine sign-ins during waves ${taken} were taken for a part of one.`,
  ].join('\n\n');
}

function special({ specialDays }: Findings): string {
  const rows = specialDays.map(({ name, rate: of, ordinary }) => [
    name,
    per(of, 100),
    per(ordinary, 100),
    two(of.value / ordinary.value),
  ]);
  return table(['day', 'false questions in 100', 'other days', 'ratio'], rows);
}

function stories({ takeovers: { byKind, trades, payments } }: Findings): string {
  const rows = byKind.map(({ kind, held, called, count }) => [kind, rate(held), rate(called), String(count)]);
  return [
    table(['takeovers that take something', 'held before the first thing left', 'seen by an agent', 'count'], rows),
    ...Object.entries({ trades, payments }).map(
      ([name, { held, asked, count }]) =>
        `Of 1,000 genuine ${name} ${per(held, 1000)} were held and ${per(asked, 1000)} asked about (${count} ${name}).`,
    ),
  ].join('\n\n');
}

const ablated = ({ ablation }: Findings): string =>
  table(
    ['left out', ...kinds.map((kind) => kindNames[kind])],
    ablation.map(({ without, caught }) => [without ?? 'nothing', ...caught.map(two)]),
  );

/** Everything that was found, as text that a README may show. */
export function tables(findings: Findings): string {
  const section = (title: string, text: string) => `## ${title}\n\n${text}\n`;
  return [
    `${findings.signIns} sign-ins, of which ${findings.attacks} attacks count; 95 % intervals from draws of whole players.\n`,
    section('Beside others, on the same events', comparison(findings)),
    section(
      'On games that differ from each other in carriers, clients and attackers',
      caughtTable(findings.elsewhere, 1),
    ),
    section('Where other shares of the device ids are lost', lostTable(findings)),
    section(
      'On another picture of the world, with trees that learned from games of that picture',
      `${townTable(findings)}\n\n${townQuestions(findings)}`,
    ),
    section('What it costs the players', asked(findings)),
    section('Waves and other attacks on the game', attacked(findings)),
    section('Days on which something happens to everybody', special(findings)),
    section('After a takeover', stories(findings)),
    section('Parts of the score: caught at 2 in 100 asked without each', ablated(findings)),
    section(
      'Audit',
      `Rhythm and volume alone tell attacks from sign-ins with an area of ${three(findings.leak)} (.5 is a guess).`,
    ),
  ].join('\n');
}
