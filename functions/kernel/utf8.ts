/**
 * Bytes of the character that begins at a unit of a text, in UTF-8: 4 for one of two units, 3 for half of one, which is written as U+FFFD.
 */
export function bytesAt(text: string, at: number): 1 | 2 | 3 | 4 {
  const unit = text.charCodeAt(at);
  if (unit < 0x80) return 1;
  if (unit < 0x800) return 2;
  return isHigh(unit) && isLow(text.charCodeAt(at + 1)) ? 4 : 3;
}

/** Bytes of a text in UTF-8, as `Buffer.byteLength` has them. For the many short texts of an event: to ask the runtime takes longer than to count. */
export function utf8Bytes(text: string): number {
  let bytes = 0;
  for (let at = 0; at < text.length; at++) {
    const size = bytesAt(text, at);
    bytes += size;
    if (size === 4) at += 1;
  }
  return bytes;
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit < 0xe000;
