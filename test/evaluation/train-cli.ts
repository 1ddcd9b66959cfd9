import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { countedLeast } from '../../functions/activity/population/view.ts';
import { type EvidenceName, evidenceNames } from '../../functions/detection/evidence/names.ts';
import { openAddressBook } from '../../functions/detection/index.ts';
import { createProgress } from '../../functions/kernel/progress.ts';
import { train } from './train.ts';

const usage = `Makes model-weights.ts and model-corrections.ts from generated histories.

  npm run train [-- --games 12 --players 1500 --out FOLDER]`;

const { values } = parseArgs({
  options: {
    games: { type: 'string', default: '12' },
    players: { type: 'string', default: '1500' },
    out: { type: 'string', default: join('functions', 'detection') },
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
  const rounded = (score: number) => Math.round(score * 1e4) / 1e4;
  const line = ([name, weight]: [string, number]) =>
    `    /** ${evidenceNames[name as EvidenceName][1]} */\n    '${name}': ${weight},`;
  const told = [...weights].map(([name, weight]): [string, number] => [name, Math.round(weight * 1000) / 1000]);
  const text = `/**
 * What each piece of evidence adds to the log-odds that a sign-in is not the player's. Made by
 *
 *     npm run train -- --games ${games} --players ${players}
 *
 * from ${rows} sign-ins of ${games} generated games of either picture of the world (\`test/evaluation/generator\`, \`test/evaluation/towns\`),
 * ${attacks} of them attacks: logistic regression with a ridge penalty. \`base\` is moved to the stated prevalence, so that the score is the
 * probability where that share of the sign-ins is not the player's. \`thresholds\` are the scores that 2 in 100 and 1 in 10,000 of the genuine
 * sign-ins reached among the first ${countedLeast} of each game, with the corrections that were made with these weights (\`model-corrections.ts\`).
 */
export const modelWeights = {
  version: 1,
  prevalence: ${0.01},
  base: ${Math.round(base * 1000) / 1000},
  thresholds: { verify: ${rounded(thresholds.verify)}, outreach: ${rounded(thresholds.outreach)} },
  weights: {
${told.map(line).join('\n')}
  },
} as const;
`;
  writeFileSync(join(values.out, 'model-weights.ts'), text);
  const trees = `/**
 * Trees that correct the sum of the weights (\`model-weights.ts\`) where pieces of evidence count for more, or less, beside each other. Made with
 * them, from the same sign-ins, by the same command:
 *
 *     npm run train -- --games ${games} --players ${players}
 *
 * Gradient boosting on what the weights leave. Each tree asks for evidence by its name, and for measures (\`evidence/measures.ts\`); what they say
 * together is added to the log-odds, within the bound that \`evidence/correction.ts\` sets.
 */
export const modelCorrections: readonly string[] = [
${corrections.map((tree) => `  '${tree}',`).join('\n')}
];
`;
  writeFileSync(join(values.out, 'model-corrections.ts'), trees);
}
