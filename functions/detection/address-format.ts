/**
 * The address file: a magic, a version, a JSON header, then the columns, each aligned to 8 bytes so that they are used where they
 * were read. A table of ranges is four or five columns: `high` (distinct upper parts of the range starts), `first` (where each begins
 * in `low`), `low` (the last 16 bits of each start), and the values. Numbers are little-endian, as every platform of ours is.
 */
const magic = 'DOORADDR';
const formatVersion = 1;
export const rebuildCommand = 'npm run geo -- build';

/** Radii in km that a place can be believed within, by class. */
export const accuracyClasses = [25, 50, 100, 200, 500, 1000] as const;
export const widestClass = accuracyClasses.length - 1;

export const networkKinds = ['unknown', 'residential', 'mobile', 'hosting'] as const;

/**
 * The accuracy class of a range by its width: the more addresses share one place, the more likely it is the provider's and not the
 * user's. Steps of our own (DB-IP Lite gives none): up to 4,096 units 50 km, 65,536 100 km, a million 200 km, else 500 km.
 */
export function classByWidth(units: number): number {
  if (units <= 4096) return 1;
  if (units <= 65_536) return 2;
  return units <= 1_048_576 ? 3 : 4;
}

/** Stands for a coordinate that is not known. */
export const noCoordinate = 32767;

const columnTypes = {
  u8: Uint8Array,
  u16: Uint16Array,
  i16: Int16Array,
  u32: Uint32Array,
} as const;

const columns = {
  'places.latitude': 'i16', // tenths of a degree
  'places.longitude': 'i16',
  'places.country': 'u16', // two letters
  'places.best': 'u8', // narrowest accuracy class that a place may have
  'places.name': 'u32', // offsets in placeNames, one more than places
  placeNames: 'u8',
  'networks.number': 'u32',
  'networks.kind': 'u8',
  'networks.name': 'u32',
  networkNames: 'u8',
  'place4.high': 'u32',
  'place4.first': 'u32',
  'place4.low': 'u16',
  'place4.value': 'u16',
  'place4.accuracy': 'u8', // empty where the source gives none: then the width of the range tells
  'place6.high': 'u32',
  'place6.first': 'u32',
  'place6.low': 'u16',
  'place6.value': 'u16',
  'place6.accuracy': 'u8',
  'network4.high': 'u32',
  'network4.first': 'u32',
  'network4.low': 'u16',
  'network4.value': 'u32',
  'network6.high': 'u32',
  'network6.first': 'u32',
  'network6.low': 'u16',
  'network6.value': 'u32',
} as const satisfies Record<string, keyof typeof columnTypes>;

type ColumnName = keyof typeof columns;
export type Columns = { [Name in ColumnName]: InstanceType<(typeof columnTypes)[(typeof columns)[Name]]> };

/** @param attribution what the data's licences ask to be said; @param dataFrom the day the data is of, ISO 8601 */
export type AddressHeader = { attribution: string; dataFrom: string };

type Header = AddressHeader & { size: number; columns: Record<string, [offset: number, length: number]> };

const align = (offset: number) => Math.ceil(offset / 8) * 8;
const names = Object.keys(columns) as ColumnName[];
const prefixBytes = 16; // magic, version, length of the header
const headerBytes = 4096;

/** The parts of an address file in their order, to be written one after the other. */
export function encodeAddressFile(header: AddressHeader, content: Columns): Uint8Array[] {
  const parts: Uint8Array[] = [];
  const places: Header['columns'] = {};
  let offset = headerBytes;
  for (const name of names) {
    const column = content[name];
    places[name] = [offset, column.length];
    const padded = new Uint8Array(align(column.byteLength));
    padded.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength));
    parts.push(padded);
    offset += padded.length;
  }
  const text = Buffer.from(JSON.stringify({ ...header, size: offset, columns: places } satisfies Header));
  const head = Buffer.alloc(headerBytes);
  if (prefixBytes + text.length > headerBytes) throw new Error('the header of the address file is too long');
  head.write(magic, 'latin1');
  head.writeUInt32LE(formatVersion, 8);
  head.writeUInt32LE(text.length, 12);
  text.copy(head, prefixBytes);
  return [head, ...parts];
}

/**
 * Lays the columns over the bytes of an address file; copies nothing.
 * @throws Error in one line, naming the command that makes the file anew
 */
export function decodeAddressFile(bytes: ArrayBuffer, path: string): { header: AddressHeader; content: Columns } {
  const refuse = (why: string) => new Error(`${path} ${why}; make it anew with: ${rebuildCommand}`);
  const head = Buffer.from(bytes, 0, Math.min(headerBytes, bytes.byteLength));
  if (head.length < headerBytes || head.toString('latin1', 0, 8) !== magic) throw refuse('is no address file');
  const version = head.readUInt32LE(8);
  if (version !== formatVersion) throw refuse(`is an address file of version ${version}, not ${formatVersion}`);
  const header = JSON.parse(head.toString('utf8', prefixBytes, prefixBytes + head.readUInt32LE(12))) as Header;
  if (header.size !== bytes.byteLength) throw refuse('is cut short');
  const content = names.map((name) => {
    const [offset, length] = header.columns[name] ?? [0, 0];
    return [name, new columnTypes[columns[name]](bytes, offset, length)];
  });
  return { header, content: Object.fromEntries(content) as Columns };
}
