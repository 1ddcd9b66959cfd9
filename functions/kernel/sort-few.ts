/**
 * Sorts a short list in place, equals staying in their order. For a dozen entries, of which most are in order already, inserting one by one
 * takes less time and room than `sort`.
 */
export function sortFew<Entry>(entries: Entry[], isBefore: (one: Entry, other: Entry) => boolean): Entry[] {
  for (let next = 1; next < entries.length; next++) {
    const entry = entries[next];
    if (entry === undefined) continue;
    let at = next;
    for (let before = entries[at - 1]; at > 0 && before !== undefined; before = entries[at - 1]) {
      if (!isBefore(entry, before)) break;
      entries[at] = before;
      at -= 1;
    }
    entries[at] = entry;
  }
  return entries;
}
