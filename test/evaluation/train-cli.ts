import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type EvidenceName, evidenceNames } from '../../functions/detection/evidence/names.ts';
import { openAddressBook } from '../../functions/detection/index.ts';
import { createProgress } from '../../functions/kernel/progress.ts';
import { train } from './train.ts';

const usage = `Makes functions/detection/model-weights.ts from generated histories.

  npm run train [-- --games 12 --players 1500 --out FILE]`;

const { values } = parseArgs({
  options: {
    games: { type: 'string', default: '12' },
    players: { type: 'string', default: '1500' },
    out: { type: 'string', default: join('functions', 'detection', 'model-weights.ts') },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) console.log(usage);
else {
  const [games, players] = [Number(values.games), Number(values.players)];
  const book = openAddressBook(join('dist', 'geo', 'addresses.bin'));
  const progress = createProgress(process.stderr);
  const stage = progress.stage('training', 1);
  const { base, weights, corrections, thresholds, rows, attacks } = train(book, { games, players }, stage);
  progress.end(`${rows} sign-ins, ${attacks} of them attacks`);
  const line = ([name, weight]: [string, number]) =>
    `    /** ${evidenceNames[name as EvidenceName][1]} */\n    '${name}': ${weight},`;
  const told = [...weights].map(([name, weight]): [string, number] => [name, Math.round(weight * 1000) / 1000]);
  const text = `/**
 * What each piece of evidence adds to the log-odds that a sign-in is not the player's. Made by
 *
 *     npm run train -- --games ${games} --players ${players}
 *
 * from ${rows} sign-ins of ${games} generated games (\`test/evaluation/generator\`), ${attacks} of them attacks: logistic regression with a ridge
 * penalty. \`base\` is moved to the stated prevalence, so that the score is the probability where that share of the sign-ins is not the
 * player's. \`thresholds\` are the scores that 2 in 100 and 1 in 10,000 of the genuine sign-ins reached. \`corrections\` are boosted trees
 * on top of the weights, made of the same sign-ins: each asks for evidence by its name, and for measures (\`evidence/measures.ts\`).
 */
export const modelWeights = {
  version: 1,
  prevalence: ${0.01},
  base: ${Math.round(base * 1000) / 1000},
  thresholds: { verify: ${thresholds.verify.toFixed(4)}, outreach: ${thresholds.outreach.toFixed(4)} },
  weights: {
${told.map(line).join('\n')}
  },
  corrections: [
${corrections.map((tree) => `    '${tree}',`).join('\n')}
  ],
} as const;
`;
  writeFileSync(values.out, text);
}
