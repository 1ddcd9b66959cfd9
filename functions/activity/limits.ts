/** At most so many bytes in one request (contract §2). */
export const bodyLimit = 256 * 1024;
export const batchLimit = 500;
/** An event needs 3 levels in its envelope; deeper nesting only serves to exhaust a parser. */
export const depthLimit = 16;

const quote = 0x22;
const backslash = 0x5c;
const opening = new Set([0x5b, 0x7b]);
const closing = new Set([0x5d, 0x7d]);

/** Whether a JSON text nests deeper than `limit`, found without parsing it. Text that is no JSON is left to the parser. */
export function nestsDeeper(body: Uint8Array, limit: number): boolean {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < body.length; at++) {
    const byte = body[at] as number;
    if (quoted) {
      if (byte === backslash) at += 1;
      else if (byte === quote) quoted = false;
    } else if (byte === quote) quoted = true;
    else if (opening.has(byte)) {
      depth += 1;
      if (depth > limit) return true;
    } else if (closing.has(byte)) depth -= 1;
  }
  return false;
}
