import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { env } from '../../functions/kernel/env.ts';
import { type TableName, tables } from '../../functions/kernel/tables.ts';
import { type EntryName, entryNames } from '../../infra/entries.ts';
import { Golden } from './golden.ts';

const home = join(import.meta.dirname, '..', '..');
const files = globSync('functions/*/*.lambda.{ts,tsx}', { cwd: home });
const nameOf = (file: string) => basename(file).replace(/\.lambda\.tsx?$/, '');

test('every entry that is written is deployed, and every function that is deployed is written', () => {
  expect(files.map(nameOf).sort()).toEqual([...entryNames].sort());
});

/** The files of its own room that an entry loads. */
function loaded(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const text = readFileSync(join(home, file), 'utf8');
  for (const [, path] of text.matchAll(/from\s+'(\.\/[^']+)'/g)) if (path) loaded(join(dirname(file), path), seen);
  return seen;
}

/** Settings that are asked for as a function starts: a function that lacks one does not start. */
function settingsOf(file: string): string[] {
  const texts = [...loaded(file)].map((one) => readFileSync(join(home, one), 'utf8'));
  const opened = texts.flatMap((text) =>
    [...text.matchAll(/openDatabase\(([^)]*)\)/g)].flatMap(([, names]) => (names ?? '').split(',')),
  );
  const named = opened.map((name) => name.trim().replaceAll("'", '')).filter((name) => name !== '');
  const read = texts.flatMap((text) =>
    [...text.matchAll(/\[env\.(\w+)\]/g)].map(([, key]) => env[key as keyof typeof env]),
  );
  return [...new Set([...named.map((name) => tables[name as TableName].env), ...read])];
}

describe('each function is given what it asks for', () => {
  const golden = new Golden('dev');
  test.each(files.map((file) => [nameOf(file), file]))('%s', (name, file) => {
    const given = Object.keys(golden.lambda(name as EntryName).Properties.Environment?.Variables ?? {});
    expect(settingsOf(file).filter((setting) => !given.includes(setting))).toEqual([]);
  });
});
