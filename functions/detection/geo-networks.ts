import { readFileSync } from 'node:fs';
import type { Report } from '../kernel/progress.ts';
import { positionOf, unitBits } from './address-text.ts';
import { readDatabase } from './geo-mmdb.ts';
import { append, mapRanges, type Ranges } from './geo-ranges.ts';

export type Network = { asn: number; name: string };

/** Networks by number (0 is none), and which one each range belongs to. */
export class NetworkList {
  readonly networks: Network[] = [{ asn: 0, name: '' }];
  readonly ranges: { 4: Ranges; 6: Ranges } = { 4: empty(), 6: empty() };
  readonly #numbers = new Map<number, number>();

  /** The number of a network; the first name that is seen stays. */
  number(asn: number, name: string): number {
    const known = this.#numbers.get(asn);
    if (known !== undefined) return known;
    this.#numbers.set(asn, this.networks.length);
    return this.networks.push({ asn, name: name.trim() }) - 1;
  }
}

const empty = (): Ranges => ({ starts: [], values: [] });

/** Reads network files, each `.csv` (MaxMind's or DB-IP's layout, textual or numeric) or `.mmdb`. @throws Error naming the file */
export function readNetworks(paths: readonly string[], report: Report): NetworkList {
  const list = new NetworkList();
  let rows: Row[] = [];
  for (const [position, path] of paths.entries()) {
    const here: Report = (done) => report((position + done) / paths.length);
    if (path.endsWith('.mmdb')) readMmdb(path, list, here);
    else rows = rows.concat(readCsv(path, here));
  }
  for (const version of [4, 6] as const)
    layOut(
      rows.filter((row) => row.version === version),
      version,
      list,
    );
  return list;
}

type AsnRecord = { autonomous_system_number?: number; autonomous_system_organization?: string };

function readMmdb(path: string, list: NetworkList, report: Report): void {
  const database = readDatabase(path, report);
  const numbers = Array.from({ length: database.records + 1 }, (_, value) => {
    const record = database.record(value) as AsnRecord | undefined;
    const asn = record?.autonomous_system_number ?? 0;
    return asn === 0 ? 0 : list.number(asn, record?.autonomous_system_organization ?? '');
  });
  for (const version of [4, 6] as const) {
    const found = mapRanges(database.ranges[version], (value) => numbers[value] ?? 0);
    if (found.values.some((value) => value !== 0)) list.ranges[version] = found;
  }
}

type Row = { version: 4 | 6; start: number; end: number; asn: number; name: string };

function readCsv(path: string, report: Report): Row[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  const rows: Row[] = [];
  for (const [position, line] of lines.entries()) {
    if (position % 20_000 === 0) report(position / lines.length);
    const row = readRow(line);
    if (row) rows.push(row);
  }
  if (rows.length === 0)
    throw new Error(`${path} has no line of the form start,end,number,name or network,number,name`);
  return rows;
}

const rowForm = /^([^,]+),(?:([^,]+),)?(\d+),(?:"((?:[^"]|"")*)"|([^\r]*))\r?$/;

/** @returns undefined for a heading, an empty line, or an address that is not public */
function readRow(line: string): Row | undefined {
  const [, from = '', to, number, quoted, plain = ''] = rowForm.exec(line) ?? [];
  const name = quoted?.replaceAll('""', '"') ?? plain;
  const asn = Number(number);
  if (!asn) return undefined;
  const [address = '', bits] = from.split('/');
  const start = positionOf(address);
  if (!start) return undefined;
  if (to === undefined) {
    if (bits === undefined) return undefined;
    const span = 2 ** Math.max(0, unitBits[start.version] - Number(bits));
    return { version: start.version, start: start.unit, end: start.unit + span - 1, asn, name };
  }
  const end = positionOf(to);
  return end?.version === start.version
    ? { version: start.version, start: start.unit, end: end.unit, asn, name }
    : undefined;
}

/** Orders the rows and fills the gaps between them; where two overlap the one that begins earlier keeps what it has. */
function layOut(rows: Row[], version: 4 | 6, list: NetworkList): void {
  if (rows.length === 0) return;
  rows.sort((one, other) => one.start - other.start);
  const ranges = empty();
  let next = 0;
  for (const { start, end, asn, name } of rows) {
    if (end < next) continue;
    if (start > next) append(ranges, next, 0);
    append(ranges, Math.max(start, next), list.number(asn, name));
    next = end + 1;
  }
  if (next < 2 ** unitBits[version]) append(ranges, next, 0);
  list.ranges[version] = ranges;
}
