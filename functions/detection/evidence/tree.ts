/** A decision tree. Nodes by number, the root is 0. A leaf has feature −1 and its worth in `value`; elsewhere values up to `value` go left. */
export type Tree = { feature: Int16Array; value: Float64Array; left: Int16Array; right: Int16Array };

/** What a tree says of values. @param values by feature */
export function worthOf({ feature, value, left, right }: Tree, values: ArrayLike<number>): number {
  let node = 0;
  for (let asked = feature[0] ?? -1; asked >= 0; asked = feature[node] ?? -1)
    node = ((values[asked] ?? 0) <= (value[node] ?? 0) ? left[node] : right[node]) ?? 0;
  return value[node] ?? 0;
}

/** A leaf is a bit of a whole number. */
const mostLeaves = 32;

/** A question of a tree, whether it is usually answered with yes, and the bits of the leaves that are left where it is answered the other way. */
type Question = { feature: number; most: number; tree: number; usually: boolean; leaves: number };

/** Every question of a tree, and what its leaves say, those first to which the usual answers lead. */
function taken({ feature, value, left, right }: Tree, tree: number, usual: ArrayLike<number>) {
  const questions: Question[] = [];
  const worths: number[] = [];
  const take = (node: number): void => {
    const asked = feature[node] ?? -1;
    const most = value[node] ?? 0;
    if (asked < 0) {
      worths.push(most);
      return;
    }
    const usually = (usual[asked] ?? 0) <= most;
    const [first, second] = usually ? [left[node], right[node]] : [right[node], left[node]];
    const before = worths.length;
    take(first ?? 0);
    const ofFirst = (2 ** worths.length - 2 ** before) | 0;
    questions.push({ feature: asked, most, tree, usually, leaves: ~ofFirst });
    take(second ?? 0);
  };
  take(0);
  if (worths.length > mostLeaves) throw new Error(`a tree has ${worths.length} leaves, more than ${mostLeaves}`);
  return { questions, worths };
}

/** By feature; of each those that are usually answered with yes, the lowest first, then the others, the highest first. */
const inOrder = (one: Question, other: Question): number =>
  one.feature - other.feature ||
  Number(other.usually) - Number(one.usually) ||
  (one.usually ? one.most - other.most : other.most - one.most);

/**
 * What trees say together. No tree is walked: for each feature only the questions are gone through that are not answered as usual, and each
 * takes away the leaves that it leads past; of what is left the first is the tree's (QuickScorer: Lucchese et al., SIGIR 2015).
 * @param usual what values are of most, by feature; it makes the work less, and nothing else
 * @returns what they say of values, by feature
 * @throws Error if a tree has more than {@link mostLeaves} leaves
 */
export function sumOf(trees: readonly Tree[], usual: ArrayLike<number> = []): (values: ArrayLike<number>) => number {
  const all = trees.map((tree, at) => taken(tree, at, usual));
  const questions = all.flatMap((tree) => tree.questions).sort(inOrder);
  const most = Float64Array.from(questions, (question) => question.most);
  const tree = Int16Array.from(questions, (question) => question.tree);
  const leaves = Int32Array.from(questions, (question) => question.leaves);
  const features = Int16Array.from(new Set(questions.map((question) => question.feature)));
  const ends = Int32Array.from(features, (one) => questions.findLastIndex(({ feature }) => feature === one) + 1);
  const turns = Int32Array.from(features, (one, nth) => {
    const turn = questions.findIndex(({ feature, usually }) => feature === one && !usually);
    return turn < 0 ? (ends[nth] ?? 0) : turn;
  });
  const worths = new Float64Array(trees.length * mostLeaves);
  for (const [at, { worths: own }] of all.entries()) worths.set(own, at * mostLeaves);
  const left = new Int32Array(trees.length);
  const take = (at: number) => {
    const of = tree[at] ?? 0;
    left[of] = (left[of] ?? 0) & (leaves[at] ?? 0);
  };
  return (values) => {
    left.fill(-1);
    for (let nth = 0, from = 0; nth < features.length; nth++) {
      const value = values[features[nth] ?? 0] ?? 0;
      const turn = turns[nth] ?? 0;
      const end = ends[nth] ?? 0;
      // after the first that is answered as usual all are
      for (let at = from; at < turn && !(value <= (most[at] ?? 0)); at++) take(at);
      for (let at = turn; at < end && value <= (most[at] ?? 0); at++) take(at);
      from = end;
    }
    let sum = 0;
    for (let at = 0; at < left.length; at++) {
      const bits = left[at] ?? 0;
      sum += worths[at * mostLeaves + 31 - Math.clz32(bits & -bits)] ?? 0;
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
