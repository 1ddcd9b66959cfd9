/** Ranges without gaps: each begins at a start (units of the address file, ascending) and ends where the next begins. */
export type Ranges = { starts: number[]; values: number[] };

/** Appends a range; an equal neighbour is merged. */
export function append(ranges: Ranges, start: number, value: number): void {
  if (ranges.values.at(-1) === value) return;
  ranges.starts.push(start);
  ranges.values.push(value);
}

/** The same ranges with other values; neighbours that become equal are merged. */
export function mapRanges(ranges: Ranges, renamed: (value: number) => number): Ranges {
  const mapped: Ranges = { starts: [], values: [] };
  for (const [position, value] of ranges.values.entries()) append(mapped, ranges.starts[position] ?? 0, renamed(value));
  return mapped;
}

/** How many units each range has. @param bits of a unit's number */
export function widths({ starts }: Ranges, bits: number): number[] {
  return starts.map((start, position) => (starts[position + 1] ?? 2 ** bits) - start);
}

/** Splits the starts into their distinct upper parts and 16-bit low parts, as the address file has them. */
export function packStarts(starts: readonly number[]): { high: Uint32Array; first: Uint32Array; low: Uint16Array } {
  const high: number[] = [];
  const first: number[] = [];
  const low = new Uint16Array(starts.length);
  for (const [position, start] of starts.entries()) {
    const upper = Math.floor(start / 65536);
    if (high.at(-1) !== upper) {
      high.push(upper);
      first.push(position);
    }
    low[position] = start % 65536;
  }
  first.push(starts.length);
  return { high: Uint32Array.from(high), first: Uint32Array.from(first), low };
}
