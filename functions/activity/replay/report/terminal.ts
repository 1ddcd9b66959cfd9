import { byHistory, bySignal } from './groups.ts';
import type { Report } from './key-numbers.ts';
import { sideBySide } from './side-by-side.ts';
import { budgetName, fine, onDay, signalName, whole, words } from './words.ts';

/** Rows of cells in columns that line up, the first to the left, others to the right. */
function columns(rows: readonly string[][]): string {
  const widths = rows[0]?.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0))) ?? [];
  const line = (row: readonly string[]) =>
    row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('   ');
  return rows.map(line).join('\n');
}

/** The report in short, for a terminal. */
export function reportText({ file, outcomes, chosen, few }: Report): string {
  const { figures } = chosen;
  if (figures.signIns === 0) return words.empty;
  const budgets = ['', ...outcomes.map((one) => `${budgetName(one.askedPer100)}${one === chosen ? ' *' : ''}`)];
  const groups = byHistory(figures).map(({ name, signIns, asked }) => [
    name,
    whole(signIns),
    whole(asked),
    signIns === 0 ? '–' : fine((100 * asked) / signIns),
  ]);
  const signals = bySignal(figures).slice(0, 12);
  return [
    `${file}: ${onDay(figures.from)} to ${onDay(figures.to)}, ${whole(figures.signIns)} sign-ins of ${whole(figures.players.size)} players, ${whole(figures.incidents.length)} known incidents`,
    ...(few ? [words.few] : []),
    '',
    columns([budgets, ...sideBySide(outcomes)]),
    '',
    `* ${words.who}, ${words.byHistory.toLowerCase()}`,
    columns([[words.group, words.signIns, words.falseQuestions, words.per100], ...groups]),
    '',
    `* ${words.signals}`,
    columns([[words.signal, words.questions], ...signals.map(([code, count]) => [signalName(code), whole(count)])]),
  ].join('\n');
}
