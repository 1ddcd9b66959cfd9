import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openAddressBook } from '../../functions/detection/index.ts';
import { createProgress } from '../../functions/kernel/progress.ts';
import { evaluate } from './evaluate.ts';
import { full, quick } from './sizes.ts';
import { tables } from './tables.ts';

/** `npm run evaluate`: takes every figure of detection on histories that nothing was made from, and prints the tables. */
const { values } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
});
const progress = createProgress(process.stderr);
const began = performance.now();
const findings = evaluate(openAddressBook(join('dist', 'geo', 'addresses.bin')), values.quick ? quick : full, progress);
progress.end(`evaluated in ${Math.round((performance.now() - began) / 1000)} s`);
console.log(values.json ? JSON.stringify(findings, undefined, 2) : tables(findings));
