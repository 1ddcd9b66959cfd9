import { weightOf } from '../model.ts';
import { measures } from './measures.ts';
import { type Evidence, type EvidenceName, evidenceNames, statedWeights } from './names.ts';

const evidenceList = Object.keys(evidenceNames) as EvidenceName[];

/** What the trees of the corrections may ask for, in the order of their features: the evidence, then the measures. */
export const featureNames: readonly string[] = [
  ...evidenceList.filter((name) => !(name in statedWeights)),
  ...Object.keys(measures),
];

/** In the order in which reasons are found. */
export const groups = [...new Set(evidenceList.map((name) => evidenceNames[name][0]))];

/** Where each number stands: the features, and after them what is stated. */
const names = [...featureNames, ...Object.keys(statedWeights)];
const places = new Map(names.map((name, place) => [name, place]));
const weightAt = Float64Array.from(names, weightOf);
const groupAt = Uint8Array.from(names, (name) =>
  isEvidence(name) ? groups.indexOf(evidenceNames[name][0]) : groups.length,
);

function isEvidence(name: string): name is EvidenceName {
  return name in evidenceNames;
}

/** What is found of one event. It holds its numbers by place, so that trees can ask for them, and adds up the parts of the score on the way. */
export class Findings {
  /** By the place of {@link featureNames}; what was not found is 0. */
  readonly values = new Float64Array(names.length);
  private readonly found = new Uint8Array(names.length);
  private many = 0;
  private readonly sums = new Float64Array(groups.length);
  private readonly counts = new Uint8Array(groups.length);

  add(name: EvidenceName, value = 1): void {
    const place = places.get(name) ?? 0;
    const group = groupAt[place] ?? 0;
    this.found[this.many++] = place;
    this.values[place] = value;
    this.counts[group] = (this.counts[group] ?? 0) + 1;
    this.sums[group] = (this.sums[group] ?? 0) + (weightAt[place] ?? 0) * value;
  }

  /** Of evidence that is 0 or 1. */
  has(name: EvidenceName): boolean {
    return this.values[places.get(name) ?? 0] === 1;
  }

  /** In the order found. */
  list(): Evidence {
    return [...this.found.subarray(0, this.many)].flatMap((place): Evidence => {
      const name = names[place] ?? '';
      return isEvidence(name) ? [[name, this.values[place] ?? 0]] : [];
    });
  }

  /** What all parts add to the log-odds. */
  total(): number {
    let sum = 0;
    for (let group = 0; group < this.sums.length; group++) sum += this.sums[group] ?? 0;
    return sum;
  }

  /** What a part of the event adds to the log-odds; undefined if nothing is found of it. @param group its place in {@link groups} */
  partOf(group: number): number | undefined {
    return this.counts[group] === 0 ? undefined : this.sums[group];
  }

  /** Takes off what a part adds. */
  takeOff(group: number, weight: number): void {
    this.sums[group] = (this.sums[group] ?? 0) - weight;
  }

  /** As if nothing had been found; measures stay. */
  clear(): this {
    for (let nth = 0; nth < this.many; nth++) this.values[this.found[nth] ?? 0] = 0;
    this.many = 0;
    this.sums.fill(0);
    this.counts.fill(0);
    return this;
  }
}
