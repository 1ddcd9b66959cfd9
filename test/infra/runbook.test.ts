import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runbookRows } from '../../infra/alarms.ts';

const folded = (line: string) => line.replace(/\s+/g, ' ').trim();

test('the README says of every alarm what it means and what to do, in the words of infra/alarms.ts', () => {
  const readme = new Set(
    readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8')
      .split('\n')
      .map(folded),
  );
  expect(runbookRows.filter((row) => !readme.has(folded(row)))).toEqual([]);
});
