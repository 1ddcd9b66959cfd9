/** A stretch of words: in both texts, only in the first, or only in the second. */
export type Stretch = { kind: 'same' | 'removed' | 'added'; words: string };

/** Words, white space and single marks; of Chinese each letter. */
const tokensOf = (text: string): string[] => text.match(/\p{Script=Han}|[\p{L}\p{M}\p{N}]+|\s+|./gsu) ?? [];
const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

/** What one text changes in the other: line by line, and word by word in lines that were rewritten. */
export function diffWords(from: string, to: string): Stretch[] {
  const found: Stretch[] = [];
  for (const part of hunks(diffTokens(linesOf(from), linesOf(to)))) {
    if ('same' in part) found.push({ kind: 'same', words: part.same });
    else found.push(...(part.removed === '' || part.added === '' ? whole(part) : words(part)));
  }
  return joined(found);
}

const whole = ({ removed, added }: Change): Stretch[] => [
  { kind: 'removed', words: removed },
  { kind: 'added', words: added },
];

/** White space between two changed words belongs to the change: phrases are read, not words with gaps. */
function words({ removed, added }: Change): Stretch[] {
  const parts = diffTokens(tokensOf(removed), tokensOf(added));
  const blank = ({ kind, words: text }: Stretch) => kind === 'same' && text.trim() === '';
  const spread = parts.flatMap((part, at) =>
    blank(part) && changes(parts[at - 1]) && changes(parts[at + 1])
      ? [
          { ...part, kind: 'removed' as const },
          { ...part, kind: 'added' as const },
        ]
      : [part],
  );
  return hunks(spread).flatMap((part) =>
    'same' in part ? [{ kind: 'same' as const, words: part.same }] : whole(part),
  );
}

const changes = (stretch: Stretch | undefined) => stretch !== undefined && stretch.kind !== 'same';

type Change = { removed: string; added: string };

/** Puts together what was removed and added at the same place. */
function hunks(stretches: readonly Stretch[]): (Change | { same: string })[] {
  const found: (Change | { same: string })[] = [];
  for (const { kind, words: text } of stretches) {
    const last = found.at(-1);
    if (kind === 'same') {
      if (last && 'same' in last) last.same += text;
      else found.push({ same: text });
    } else if (last && !('same' in last)) last[kind] += text;
    else found.push({ removed: '', added: '', [kind]: text });
  }
  return found;
}

/**
 * The longest common sequence stays, after what both begin and end with alike has been set aside.
 * Source: Hunt and McIlroy, "An Algorithm for Differential File Comparison" (1976).
 */
function diffTokens(old: readonly string[], fresh: readonly string[]): Stretch[] {
  let start = 0;
  while (start < old.length && start < fresh.length && old[start] === fresh[start]) start++;
  let end = 0;
  while (end < old.length - start && end < fresh.length - start && old.at(-1 - end) === fresh.at(-1 - end)) end++;
  const same = (tokens: readonly string[]): Stretch => ({ kind: 'same', words: tokens.join('') });
  const middle = between(old.slice(start, old.length - end), fresh.slice(start, fresh.length - end));
  return joined([same(old.slice(0, start)), ...middle, same(old.slice(old.length - end))]);
}

function between(old: readonly string[], fresh: readonly string[]): Stretch[] {
  // row by row from the end: lengths[i * width + j] is the longest common sequence of what follows i and j
  const width = fresh.length + 1;
  const lengths = new Uint16Array((old.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = fresh.length - 1; j >= 0; j--)
      lengths[i * width + j] = old[i] === fresh[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const found: Stretch[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < fresh.length) {
    const [left, right] = [old[i], fresh[j]];
    if (left !== undefined && left === right) {
      found.push({ kind: 'same', words: left });
      i++;
      j++;
    } else if (left !== undefined && (right === undefined || at(i + 1, j) >= at(i, j + 1))) {
      found.push({ kind: 'removed', words: left });
      i++;
    } else if (right !== undefined) {
      found.push({ kind: 'added', words: right });
      j++;
    }
  }
  return found;
}

function joined(stretches: readonly Stretch[]): Stretch[] {
  const kept: Stretch[] = [];
  for (const stretch of stretches) {
    const last = kept.at(-1);
    if (stretch.words === '') continue;
    if (last?.kind === stretch.kind) last.words += stretch.words;
    else kept.push({ ...stretch });
  }
  return kept;
}
