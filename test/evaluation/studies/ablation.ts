import { groups } from '../../../functions/detection/evidence/findings.ts';
import type { EvidenceGroup } from '../../../functions/detection/evidence/names.ts';
import { base } from '../../../functions/detection/model.ts';
import { createProfiled } from '../detectors/boosted.ts';
import { judge, type SignIn } from '../detectors/detector.ts';
import type { Label } from '../generator/sign-ins.ts';
import { caughtAt, clusterCounts, rank } from '../measures/ranking.ts';
import { isCounted, kinds } from './comparison.ts';

/** What is caught at 2 in 100 asked, by kind, when a part of the score is left out. */
export type Ablation = { without: EvidenceGroup | undefined; caught: number[] };

/** Leaves out each part of the model's score in turn, on the same evidence. */
export function ablation(signIns: readonly SignIn[], from: number): Ablation[] {
  const parts: (number | undefined)[][] = [];
  const detector = createProfiled((_, findings) => {
    parts.push(groups.map((_, group) => findings.partOf(group)));
    return base;
  });
  const judged = judge(detector, signIns).map((one, at) => ({ ...one, parts: parts[at] ?? [] }));
  const rows = judged.filter((one) => one.earlier > 0 && one.at >= from && isCounted(one));
  return [undefined, ...groups].map((without) => {
    const ranked = rows.map((one) => ({
      cluster: 0,
      kind: 1 + (kinds as readonly Label[]).indexOf(one.label),
      score: one.parts.reduce<number>((sum, weight = 0, part) => (groups[part] === without ? sum : sum + weight), base),
    }));
    const ranking = rank(ranked, 1, kinds.length + 1);
    return { without, caught: caughtAt(ranking, [0.02], clusterCounts(ranking))[0] ?? [] };
  });
}
