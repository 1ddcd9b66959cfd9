import { crc32 } from 'node:zlib';

/** Pixels of each side, and bytes in all. */
export const pngLimits = { least: 16, most: 512, bytes: 32 * 1024 } as const;

export type Png = { png: Uint8Array; width: number; height: number };

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Anything that is not the picture itself could carry words or places that nobody meant to send. */
const chunksTaken = new Set([
  'IHDR',
  'PLTE',
  'tRNS',
  'IDAT',
  'IEND',
  'gAMA',
  'cHRM',
  'sRGB',
  'iCCP',
  'sBIT',
  'pHYs',
  'bKGD',
]);

/** The kinds of a picture's pieces in order. @returns undefined if one is broken, or something stands after the end */
function chunksOf(bytes: Buffer): string[] | undefined {
  const found: string[] = [];
  let at = signature.length;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + bytes.readUInt32BE(at);
    if (end > bytes.length || crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) return undefined;
    found.push(bytes.toString('latin1', at + 4, at + 8));
    at = end;
  }
  return at === bytes.length ? found : undefined;
}

/**
 * Reads a PNG by its bytes: whole, still, and within {@link pngLimits}. Source: PNG (third edition), 5.
 * @returns the picture, or what is wrong with it
 */
export function readPng(bytes: Buffer): Png | { fault: string } {
  if (bytes.length > pngLimits.bytes) return { fault: `has more than ${pngLimits.bytes} bytes` };
  if (!bytes.subarray(0, signature.length).equals(signature)) return { fault: 'is not a PNG' };
  const chunks = chunksOf(bytes);
  const whole = chunks?.[0] === 'IHDR' && bytes.readUInt32BE(8) === 13 && chunks.includes('IDAT');
  if (!whole || chunks.indexOf('IEND') !== chunks.length - 1) return { fault: 'is a broken PNG' };
  const strange = chunks.find((kind) => !chunksTaken.has(kind));
  if (strange)
    return {
      fault: `has a part that a logo must not have (${strange.replace(/[^A-Za-z]/g, '?')}); save it without comments, metadata and animation`,
    };
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const { least, most } = pngLimits;
  if ([width, height].some((side) => side < least || side > most))
    return { fault: `is ${width} by ${height} pixels; each side takes ${least} to ${most}` };
  return { png: new Uint8Array(bytes), width, height };
}
