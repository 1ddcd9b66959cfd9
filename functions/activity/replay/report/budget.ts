import type { Thresholds } from '../../../detection/index.ts';
import { binOf } from '../../population/mark.ts';
import { newSnapshot } from '../../population/snapshot.ts';
import { thresholdsOf, usualBudget } from '../../population/thresholds.ts';
import type { Replayed } from '../replay.ts';

type Judged = Extract<Replayed, { verdict: unknown }>;

/** The scores of a history's sign-ins, from which budgets follow as they do in the service, except that none is forgotten. */
export class ScoreCounts {
  private readonly snapshot = newSnapshot(0);

  /** What joined an open question or case does not stand for itself, and is not counted in the service either. */
  add({ plan, verdict }: Judged): void {
    if (plan !== 'remember' && plan !== 'ask' && plan !== 'open_case') return;
    const bin = binOf(verdict.score);
    this.snapshot.scores[bin] = (this.snapshot.scores[bin] ?? 0) + 1;
  }

  /** @param askedPer100 sign-ins in 100 that may be asked */
  thresholds(askedPer100: number): Thresholds {
    return thresholdsOf(this.snapshot, { ...usualBudget, askedPer100 });
  }
}
