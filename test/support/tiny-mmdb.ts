import { writeFileSync } from 'node:fs';
import ipaddr from 'ipaddr.js';

/** What a record of a test's MaxMind DB file may hold. */
export type Data = string | number | { [key: string]: Data } | Data[];

type Kind = 'string' | 'double' | 'uint32' | 'map' | 'array' | 'uint16' | 'uint64';
const kinds: Record<Kind, number> = { string: 2, double: 3, uint16: 5, uint32: 6, map: 7, uint64: 9, array: 11 };

/** Control byte(s) of the MaxMind DB specification 2.0; sizes up to 284 are enough here. */
function control(kind: Kind, size: number): Buffer {
  const type = kinds[kind];
  const [short, more] = size < 29 ? [size, []] : [29, [size - 29]];
  return type <= 7 ? Buffer.of((type << 5) | short, ...more) : Buffer.of(short, type - 7, ...more);
}

function encode(data: Data): Buffer {
  if (typeof data === 'string') return Buffer.concat([control('string', Buffer.byteLength(data)), Buffer.from(data)]);
  if (typeof data === 'number') {
    const integer = Number.isInteger(data) && data >= 0;
    const bytes = Buffer.alloc(integer ? 4 : 8);
    if (integer) bytes.writeUInt32BE(data);
    else bytes.writeDoubleBE(data);
    return Buffer.concat([control(integer ? 'uint32' : 'double', bytes.length), bytes]);
  }
  if (Array.isArray(data)) return Buffer.concat([control('array', data.length), ...data.map(encode)]);
  const entries = Object.entries(data);
  return Buffer.concat([
    control('map', entries.length),
    ...entries.flatMap(([key, value]) => [encode(key), encode(value)]),
  ]);
}

type Node = [Node | number | undefined, Node | number | undefined];

/**
 * Writes a MaxMind DB file of the given networks, as small as the specification allows.
 * @param version 4, or 6 for a file that keeps IPv4 at ::/96
 * @param networks CIDR → record; the wider first
 */
export function writeMmdb(
  path: string,
  version: 4 | 6,
  recordSize: 24 | 28 | 32,
  networks: Record<string, Data>,
  type = 'Test-City',
): void {
  const data: Buffer[] = [];
  let length = 0;
  const root: Node = [undefined, undefined];
  for (const [cidr, record] of Object.entries(networks)) {
    const [address, prefix] = ipaddr.parseCIDR(cidr);
    const four = address.kind() === 'ipv4';
    const bytes =
      four && version === 6 ? [...Array<number>(12).fill(0), ...address.toByteArray()] : address.toByteArray();
    insert(root, bytes, four && version === 6 ? prefix + 96 : prefix, length);
    const encoded = encode(record);
    data.push(encoded);
    length += encoded.length;
  }
  const nodes: Node[] = [];
  const number = new Map<Node, number>();
  const visit = (node: Node): void => {
    number.set(node, nodes.push(node) - 1);
    for (const side of node) if (Array.isArray(side)) visit(side);
  };
  visit(root);
  const pointer = (side: Node[number]): number =>
    side === undefined ? nodes.length : typeof side === 'number' ? nodes.length + 16 + side : (number.get(side) ?? 0);
  const tree = Buffer.concat(nodes.map((node) => packNode(pointer(node[0]), pointer(node[1]), recordSize)));
  const meta = {
    node_count: nodes.length,
    record_size: recordSize,
    ip_version: version,
    database_type: type,
    build_epoch: 1_780_000_000,
    binary_format_major_version: 2,
  };
  writeFileSync(
    path,
    Buffer.concat([tree, Buffer.alloc(16), ...data, Buffer.from('\xab\xcd\xefMaxMind.com', 'latin1'), encode(meta)]),
  );
}

/** Puts a record under a prefix; a record that stands higher is pushed down beside it. */
function insert(root: Node, bytes: readonly number[], prefix: number, offset: number): void {
  let node = root;
  for (let bit = 0; bit < prefix; bit++) {
    const side = (((bytes[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1) as 0 | 1;
    if (bit === prefix - 1) {
      node[side] = offset;
      return;
    }
    const next = node[side];
    const child: Node = Array.isArray(next) ? next : [next, next];
    node[side] = child;
    node = child;
  }
}

function packNode(left: number, right: number, recordSize: 24 | 28 | 32): Buffer {
  const bytes = Buffer.alloc(recordSize / 4);
  if (recordSize === 32) {
    bytes.writeUInt32BE(left, 0);
    bytes.writeUInt32BE(right, 4);
  } else {
    const gap = recordSize === 28 ? 1 : 0;
    bytes.writeUIntBE(left & 0xffffff, 0, 3);
    bytes.writeUIntBE(right & 0xffffff, 3 + gap, 3);
    if (gap) bytes[3] = ((left >>> 24) << 4) | (right >>> 24);
  }
  return bytes;
}
