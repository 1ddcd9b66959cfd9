import { basename } from 'node:path';
import { type AddressBook, shippedThresholds, type Thresholds } from '../../../detection/index.ts';
import type { Keys } from '../../../kernel/secrets.ts';
import { budgetsFrom } from '../../population/view.ts';
import { type HistoryOptions, readHistory } from '../read-history.ts';
import { Replay } from '../replay.ts';
import { ScoreCounts } from './budget.ts';
import { Figures } from './figures.ts';
import type { Outcome, Report } from './key-numbers.ts';

export type ReportOptions = HistoryOptions & {
  /** Budgets to compare, sign-ins in 100 that may be asked. */
  budgets: readonly number[];
  /** The one of them that is drawn in full. */
  asked: number;
};

type Parts = { keys: Keys; book: AddressBook };

/**
 * Goes through a history once with the shipped thresholds, and once more for each budget.
 * @param onFault gets the number of a bad line, from 1, and what is wrong with it; once
 * @param stage begins the part that is named; what it returns gets the share of it that is through, 0–1
 * @throws what reading throws
 */
export async function makeReport(
  options: ReportOptions,
  parts: Parts,
  onFault: (line: number, fault: string) => void,
  stage: (label: string, share: number) => (done: number) => void,
): Promise<Report> {
  const share = 1 / (options.budgets.length + 1);
  const counts = new ScoreCounts();
  const shipped = await goThrough(options, parts, shippedThresholds, stage('as shipped', share), { onFault, counts });
  const outcomes: Outcome[] = [{ askedPer100: undefined, thresholds: shippedThresholds, figures: shipped }];
  for (const askedPer100 of options.budgets) {
    const thresholds = counts.thresholds(askedPer100);
    const figures = await goThrough(options, parts, thresholds, stage(`asking ${askedPer100} in 100`, share));
    outcomes.push({ askedPer100, thresholds, figures });
  }
  const chosen = outcomes.find(({ askedPer100 }) => askedPer100 === options.asked) ?? outcomes[0];
  if (!chosen) throw new Error('a report needs a budget');
  return { file: basename(options.in), outcomes, chosen, few: shipped.signIns < budgetsFrom };
}

async function goThrough(
  options: HistoryOptions,
  { keys, book }: Parts,
  thresholds: Thresholds,
  onProgress: (done: number) => void,
  first?: { onFault: (line: number, fault: string) => void; counts: ScoreCounts },
): Promise<Figures> {
  const replay = new Replay(keys, book, { thresholds });
  const figures = new Figures();
  for await (const read of readHistory(options, onProgress)) {
    const replayed = 'fault' in read ? read : replay.take(read.event, read.game, read.teaching);
    if ('fault' in replayed) {
      first?.onFault(read.line, replayed.fault);
      continue;
    }
    if ('fault' in read) continue;
    figures.add(read, book.lookup(read.event.ip), replayed);
    if (!read.teaching && read.event.type === 'login.succeeded') first?.counts.add(replayed);
  }
  return figures;
}
