import { Recent } from '../../kernel/recent.ts';

/**
 * Compares two versions, number by number: "17.2" < "17.10". What is missing or no number compares as equal: it says nothing.
 * @returns below, at or above 0
 */
export function compareVersions(one: string | undefined, other: string | undefined): number {
  if (!one || !other || one === other) return 0;
  const [first, second] = [numbers(one), numbers(other)];
  for (let at = 0; at < Math.min(first.length, second.length); at++) {
    const apart = (first[at] ?? 0) - (second[at] ?? 0);
    if (apart !== 0) return apart;
  }
  return 0;
}

const versions = new Recent<string, number[]>(1000);

const numbers = (version: string): number[] =>
  versions.get(version) ?? versions.keep(version, (version.match(/\d{1,9}/g) ?? []).map(Number));
