import type { Tree } from '../../../functions/detection/evidence/tree.ts';

/** A tree as the model has it: `name <= number ? tree : tree`, or a number. @param names of the features */
export function writeTree({ feature, value, left, right }: Tree, names: readonly string[], node = 0): string {
  const asked = feature[node] ?? -1;
  const worth = value[node] ?? 0;
  if (asked < 0) return `${Math.round(worth * 1000) / 1000}`;
  const [low, high] = [left, right].map((side) => writeTree({ feature, value, left, right }, names, side[node]));
  return `${names[asked]} <= ${Number(worth.toPrecision(4))} ? ${low} : ${high}`;
}
