import { type EvidenceGroup, evidenceNames } from '../../../functions/detection/evidence/names.ts';
import { base, contributions } from '../../../functions/detection/model.ts';
import { createProfiled } from '../detectors/boosted.ts';
import { judge, type SignIn } from '../detectors/detector.ts';
import type { Label } from '../generator/sign-ins.ts';
import { caughtAt, clusterCounts, rank } from '../measures/ranking.ts';
import { isCounted, kinds } from './comparison.ts';

/** What is caught at 2 in 100 asked, by kind, when a part of the score is left out. */
export type Ablation = { without: EvidenceGroup | undefined; caught: number[] };

const groups = [...new Set(Object.values(evidenceNames).map(([group]) => group))];

/** Leaves out each part of the model's score in turn, on the same evidence. */
export function ablation(signIns: readonly SignIn[], from: number): Ablation[] {
  const parts: ReadonlyMap<EvidenceGroup, number>[] = [];
  const detector = createProfiled((_, evidence) => {
    parts.push(contributions(evidence));
    return base;
  });
  const judged = judge(detector, signIns).map((one, at) => ({
    ...one,
    parts: parts[at] ?? new Map<EvidenceGroup, number>(),
  }));
  const rows = judged.filter((one) => one.earlier > 0 && one.at >= from && isCounted(one));
  return [undefined, ...groups].map((without) => {
    const ranked = rows.map((one) => ({
      cluster: 0,
      kind: 1 + (kinds as readonly Label[]).indexOf(one.label),
      score: [...one.parts].reduce((sum, [group, weight]) => (group === without ? sum : sum + weight), base),
    }));
    const ranking = rank(ranked, 1, kinds.length + 1);
    return { without, caught: caughtAt(ranking, [0.02], clusterCounts(ranking))[0] ?? [] };
  });
}
