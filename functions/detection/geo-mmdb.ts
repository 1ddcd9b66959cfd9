import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Metadata, parseMetadata } from 'mmdb-lib/lib/metadata.js';
import type { Report } from '../kernel/progress.ts';
import { unitBits } from './address-text.ts';
import { append, type Ranges } from './geo-ranges.ts';

/** A MaxMind DB file laid out as ranges. A value is the number of a record, from 1; {@link nothing} where the file has none. */
export type Database = {
  kind: string;
  builtAt: Date;
  ranges: { 4: Ranges; 6: Ranges };
  /** How many records there are. */
  records: number;
  record: (value: number) => unknown;
};

export const nothing = 0;

// required, because the default export of such a module is found elsewhere by every loader
const { default: Decoder } = createRequire(import.meta.url)(
  'mmdb-lib/lib/decoder.js',
) as typeof import('mmdb-lib/lib/decoder.js');

const separator = 16; // bytes between the tree and the data, MaxMind DB specification 2.0

type Tree = { meta: Metadata; child: (node: number, side: 0 | 1) => number };

/** Reads one side of a node for the three record sizes of the specification. */
function treeOf(bytes: Buffer, meta: Metadata): Tree {
  const { recordSize, nodeByteSize } = meta;
  const at = (offset: number) => bytes[offset] ?? 0;
  const three = (offset: number) => at(offset) * 65536 + at(offset + 1) * 256 + at(offset + 2);
  const child = (node: number, side: 0 | 1): number => {
    const offset = node * nodeByteSize;
    if (recordSize === 24) return three(offset + side * 3);
    if (recordSize === 32) return bytes.readUInt32BE(offset + side * 4);
    const middle = at(offset + 3);
    return side === 0 ? (middle >> 4) * 16777216 + three(offset) : (middle & 15) * 16777216 + three(offset + 4);
  };
  return { meta, child };
}

/** @throws Error naming the file, if it is no MaxMind DB file */
export function readDatabase(path: string, report: Report): Database {
  const bytes = readFileSync(path);
  let meta: Metadata;
  try {
    meta = parseMetadata(bytes);
  } catch (fault) {
    throw new Error(`${path} is no MaxMind DB file`, { cause: fault });
  }
  const numbers = numberRecords(bytes.length, meta);
  const ranges = layOut(treeOf(bytes, meta), numbers.of, report);
  const reader = new Decoder(bytes, meta.searchTreeSize + separator);
  const record = (value: number): unknown =>
    value === nothing ? undefined : reader.decode((numbers.pointers[value] ?? 0) + meta.searchTreeSize).value;
  return { kind: meta.databaseType, builtAt: meta.buildEpoch, ranges, records: numbers.pointers.length - 1, record };
}

/** Gives records numbers in the order they are met. A pointer is counted from the end of the tree; 0 is no record. */
function numberRecords(size: number, meta: Metadata) {
  const known = new Uint32Array(Math.max(1, size - meta.searchTreeSize));
  const pointers = [0];
  const of = (leaf: number): number => {
    const pointer = leaf - meta.nodeCount;
    if (pointer === 0) return nothing;
    known[pointer] ||= pointers.push(pointer) - 1;
    return known[pointer] ?? nothing;
  };
  return { of, pointers };
}

/** Walks the tree in the order of the addresses. A file for both versions keeps IPv4 at ::/96, and links to it from elsewhere. */
function layOut(tree: Tree, numberOf: (leaf: number) => number, report: Report): Database['ranges'] {
  const ranges: Database['ranges'] = { 4: { starts: [], values: [] }, 6: { starts: [], values: [] } };
  const { meta, child } = tree;
  const empty = meta.nodeCount;
  let four = 0;
  for (let depth = 0; meta.ipVersion === 6 && depth < 96 && four < empty; depth++) four = child(four, 0);
  let visited = 0;
  const walk = (version: 4 | 6, node: number, depth: number, start: number): void => {
    if (++visited % 100_000 === 0) report(visited / meta.nodeCount);
    for (const side of [0, 1] as const) {
      const from = start + side * 2 ** (unitBits[version] - 1 - depth);
      const next = child(node, side);
      if (next >= empty) append(ranges[version], from, numberOf(next));
      else if (version === 6 && meta.ipVersion === 6 && next === four) append(ranges[6], from, nothing);
      else if (depth + 1 < unitBits[version]) walk(version, next, depth + 1, from);
      else append(ranges[version], from, numberOf(firstOf(tree, next)));
    }
  };
  if (meta.ipVersion === 6) {
    walk(6, 0, 0, 0);
    if (four < empty) walk(4, four, 0, 0);
    else append(ranges[4], 0, numberOf(four));
  } else walk(4, 0, 0, 0);
  return ranges;
}

/** The first record below a node that is finer than a unit. */
function firstOf({ meta, child }: Tree, node: number): number {
  if (node >= meta.nodeCount) return node;
  const left = firstOf({ meta, child }, child(node, 0));
  return left === meta.nodeCount ? firstOf({ meta, child }, child(node, 1)) : left;
}
