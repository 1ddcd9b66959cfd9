/** A function that remembers what it made, by a key; the oldest goes when there are too many. */
export function remembered<More extends readonly unknown[], Made>(
  most: number,
  make: (key: string, ...more: More) => Made,
): (key: string, ...more: More) => Made {
  const known = new Map<string, Made>();
  return (key, ...more) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = make(key, ...more);
    if (known.size >= most) known.delete(known.keys().next().value ?? '');
    known.set(key, made);
    return made;
  };
}
