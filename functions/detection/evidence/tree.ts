/** A decision tree. Nodes by number, the root is 0. A leaf has feature −1 and its worth in `value`; elsewhere values up to `value` go left. */
export type Tree = { feature: Int16Array; value: Float64Array; left: Int16Array; right: Int16Array };

/** What a tree says of values. @param values by feature */
export function worthOf({ feature, value, left, right }: Tree, values: ArrayLike<number>): number {
  let node = 0;
  for (let asked = feature[0] ?? -1; asked >= 0; asked = feature[node] ?? -1)
    node = ((values[asked] ?? 0) <= (value[node] ?? 0) ? left[node] : right[node]) ?? 0;
  return value[node] ?? 0;
}

/**
 * Lays trees side by side, so that what all of them say together is found by walking through one short stretch of memory.
 * @returns what they say of values, by feature
 */
export function sumOf(trees: readonly Tree[]): (values: ArrayLike<number>) => number {
  const roots: number[] = [];
  for (let at = 0, nodes = 0; at < trees.length; nodes += trees[at++]?.feature.length ?? 0) roots.push(nodes);
  const feature = Int16Array.from(trees.flatMap((tree) => [...tree.feature]));
  const value = Float64Array.from(trees.flatMap((tree) => [...tree.value]));
  const moved = (side: 'left' | 'right') =>
    Int32Array.from(trees.flatMap((tree, at) => Array.from(tree[side], (node) => node + (roots[at] ?? 0))));
  const [left, right] = [moved('left'), moved('right')];
  return (values) => {
    let sum = 0;
    for (const root of roots) {
      let node = root;
      for (let asked = feature[node] ?? -1; asked >= 0; asked = feature[node] ?? -1)
        node = ((values[asked] ?? 0) <= (value[node] ?? 0) ? left[node] : right[node]) ?? 0;
      sum += value[node] ?? 0;
    }
    return sum;
  };
}

/**
 * Reads a tree as it is written: a number, or `name <= number ? tree : tree`, with spaces between.
 * @param places of the features, by name
 * @throws Error if it is no tree, or asks for what there is not
 */
export function readTree(text: string, places: ReadonlyMap<string, number>): Tree {
  const words = text.split(' ');
  const nodes: { feature: number; value: number; left: number; right: number }[] = [];
  let at = 0;
  const number = (word: string | undefined): number => {
    const found = Number(word);
    if (!word || !Number.isFinite(found)) throw new Error(`"${word ?? ''}" is no number in: ${text}`);
    return found;
  };
  const expect = (sign: string) => {
    if (words[at++] !== sign) throw new Error(`"${sign}" is missing in: ${text}`);
  };
  const read = (): number => {
    const node = { feature: -1, value: 0, left: 0, right: 0 };
    const position = nodes.push(node) - 1;
    const word = words[at++];
    if (words[at] !== '<=') node.value = number(word);
    else {
      const feature = places.get(word ?? '');
      if (feature === undefined) throw new Error(`nothing is called "${word}": ${text}`);
      expect('<=');
      node.feature = feature;
      node.value = number(words[at++]);
      expect('?');
      node.left = read();
      expect(':');
      node.right = read();
    }
    return position;
  };
  read();
  if (at < words.length) throw new Error(`"${words[at]}" is too much in: ${text}`);
  return {
    feature: Int16Array.from(nodes, ({ feature }) => feature),
    value: Float64Array.from(nodes, ({ value }) => value),
    left: Int16Array.from(nodes, ({ left }) => left),
    right: Int16Array.from(nodes, ({ right }) => right),
  };
}
