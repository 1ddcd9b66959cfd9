import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

const home = join(import.meta.dirname, '..', '..');
const filesOf = (pattern: string) => globSync(pattern, { cwd: home }).sort();
const text = (file: string) => readFileSync(join(home, file), 'utf8');
const lineCount = (file: string) => text(file).trimEnd().split('\n').length;

const inFunctions = filesOf('functions/**/*.{ts,tsx}');
const inInfra = filesOf('infra/**/*.{ts,tsx,mjs}');
const entries = inFunctions.filter((file) => /\.lambda\.tsx?$/.test(file));

/** A room may import those to its right, and only what their index.ts shows. */
const order = [
  'console',
  'openapi',
  'activity',
  'verification',
  'outreach',
  'announcements',
  'mail',
  'players',
  'games',
  'detection',
  'kernel',
];
const roomOf = (file: string) => file.split('/')[1] ?? '';

type Import = { from: string; to: string; typeOnly: boolean };

/** What a file imports: packages by name, own files by their path from the root of the project. */
function importsOf(file: string): Import[] {
  const pattern =
    /^(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/gm;
  return [...text(file).matchAll(pattern)].map(([, type, statically, dynamically]) => {
    const to = statically ?? dynamically ?? '';
    const path = to.startsWith('.') ? relative(home, join(home, dirname(file), to)) : to;
    return { from: file, to: path, typeOnly: type !== undefined };
  });
}

const imports = inFunctions.flatMap(importsOf);
const told = ({ from, to }: Import) => `${from} → ${to}`;

test('the rooms are known, and the check sees their imports', () => {
  expect([...new Set(inFunctions.map(roomOf))].filter((room) => !order.includes(room))).toEqual([]);
  expect(imports.length).toBeGreaterThan(50);
});

test('rooms import only to the right', () => {
  const wrong = imports.filter(
    ({ from, to }) => to.startsWith('functions/') && order.indexOf(roomOf(to)) < order.indexOf(roomOf(from)),
  );
  expect(wrong.map(told)).toEqual([]);
});

test('rooms import other rooms only through their index.ts; the kernel has none', () => {
  const wrong = imports.filter(
    ({ from, to }) =>
      to.startsWith('functions/') &&
      roomOf(to) !== roomOf(from) &&
      roomOf(to) !== 'kernel' &&
      basename(to) !== 'index.ts',
  );
  expect(wrong.map(told)).toEqual([]);
});

test('functions import nothing from infra or test, and infra of the functions only the kernel', () => {
  const outside = imports.filter(({ to }) => /^(infra|test)\//.test(to));
  const inside = inInfra
    .filter((file) => !file.startsWith('infra/local/'))
    .flatMap(importsOf)
    .filter(({ to }) => /^(functions\/(?!kernel\/)|test\/)/.test(to));
  expect([...outside, ...inside].map(told)).toEqual([]);
});

test('no file imports itself by a circle', () => {
  const graph = new Map<string, string[]>();
  for (const { from, to, typeOnly } of imports)
    if (to.startsWith('functions/') && !typeOnly) graph.set(from, [...(graph.get(from) ?? []), to]);
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' → '));
    else if (!done.has(file)) {
      for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
      done.add(file);
    }
  };
  for (const file of graph.keys()) visit(file, []);
  expect(circles).toEqual([]);
});

const isEntry = (file: string) => /\.lambda\.tsx?$/.test(file);
const isCli = (file: string) => /-cli\.ts$/.test(file);
/** Files that join pure parts to the live world for the entries of their room. */
const isWiring = (file: string) => /\/(live-[\w-]+|[\w-]*entry)\.ts$/.test(file);

test('only stores, the kernel’s database files and entries speak DynamoDB', () => {
  const may = (file: string) =>
    /-store\.ts$/.test(file) || isEntry(file) || /^functions\/kernel\/(dynamo|batch|pending)/.test(file);
  const wrong = imports.filter(({ from, to }) => /^@aws-sdk\/(lib|client)-dynamodb/.test(to) && !may(from));
  expect(wrong.map(told)).toEqual([]);
});

test('only transports, the kernel and what wires speak to any other service', () => {
  const may = (file: string) =>
    /-(store|transport)\.ts$/.test(file) || isEntry(file) || isCli(file) || isWiring(file) || roomOf(file) === 'kernel';
  const wrong = imports.filter(({ from, to }) => to.startsWith('@aws-sdk/') && !may(from));
  expect(wrong.map(told)).toEqual([]);
});

/** A file without its comments, so that words in them count for nothing. */
const code = (file: string) => text(file).replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '');

test('time and chance are arguments: only stores and what wires have a clock or dice', () => {
  const may = (file: string) =>
    /-store\.ts$/.test(file) || isEntry(file) || isCli(file) || isWiring(file) || roomOf(file) === 'kernel';
  const clock = /Date\.now|new Date\(\)|performance\.now|systemClock|Math\.random|randomUUID/;
  expect(inFunctions.filter((file) => !may(file) && clock.test(code(file)))).toEqual([]);
});

test('the environment is read in one place', () => {
  const may = (file: string) => file === 'functions/kernel/config.ts' || isCli(file);
  expect(inFunctions.filter((file) => !may(file) && /process\.env/.test(code(file)))).toEqual([]);
  const settings = imports.filter(
    ({ from, to }) =>
      to === 'functions/kernel/env.ts' && !isEntry(from) && !isWiring(from) && roomOf(from) !== 'kernel',
  );
  expect(settings.map(told)).toEqual([]);
});

test('an entry only wires: at most 25 lines, and it exports its handler', () => {
  expect(entries.filter((file) => lineCount(file) > 25)).toEqual([]);
  expect(entries.filter((file) => !/^export const handler\b/m.test(text(file)))).toEqual([]);
});

test('names are in kebab-case', () => {
  const wrong = [...inFunctions, ...inInfra].filter(
    (file) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.lambda|\.d)?\.(ts|tsx|mjs)$/.test(basename(file)),
  );
  expect(wrong).toEqual([]);
});

test.each([
  ['functions', inFunctions],
  ['infra', inInfra],
])('files in %s are short: half of them at most 80 lines, none over 250', (_, files) => {
  const lengths = files.map(lineCount).sort((one, other) => one - other);
  expect(files.filter((file) => lineCount(file) > 250)).toEqual([]);
  expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(80);
});
