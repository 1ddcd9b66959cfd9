import { type ReportName, type RowOf, type readView, rowsOf } from '../../outreach/index.ts';
import type { ReportText } from './messages/index.ts';
import type { Teller } from './teller.ts';

type View = Awaited<ReturnType<typeof readView>>;

/** One number of the overview, how it went day by day, and the report that tells more. */
export type KeyFigure = {
  key: ReportText;
  report: ReportName;
  value: number | null;
  show: (value: number | null) => string;
  /** Of how many. */
  of: string;
  days: readonly (number | null)[];
};

const isDay = ({ by }: { by: string }) => by === 'day';
const isAll = ({ by }: { by: string }) => by === 'all';

/** The share of closings that were the player's own doing. */
const falseShare = (rows: readonly RowOf<'outcomes'>[]): number | null => {
  const sum = rows.reduce((all, { closed }) => all + closed, 0);
  const harmless = rows.filter(({ outcome }) => outcome === 'was_player' || outcome === 'false_alarm');
  return sum === 0 ? null : harmless.reduce((all, { closed }) => all + closed, 0) / sum;
};

/** The numbers that a supervisor looks at first. */
export function keyFigures(view: View, { say, count, share, decimal, duration }: Teller): KeyFigure[] {
  const [targets, contact] = [rowsOf('targets', view), rowsOf('first-contact', view)];
  const [attempts, outcomes, said] = [rowsOf('attempts', view), rowsOf('outcomes', view), rowsOf('satisfaction', view)];
  const all = attempts.find(isAll);
  const closed = all?.closed ?? 0;
  const ofClosed = say('of.closed', { count: closed });
  const contacted = contact.find(isAll);
  const answered = said.find(isAll);
  const kept = (target: RowOf<'targets'>['target']) => {
    const rows = targets.filter((row) => row.target === target);
    const whole = rows.find(isAll);
    const judged = (whole?.met ?? 0) + (whole?.missed ?? 0);
    const of = say('of.closed', { count: judged });
    return { value: whole?.share ?? null, show: share, of, days: rows.filter(isDay).map((row) => row.share) };
  };
  const dailyOutcomes = Map.groupBy(outcomes.filter(isDay), ({ of }) => of);
  return [
    {
      ...{ key: 'closed', report: 'outcomes', value: closed, show: count },
      of: say('of.days', { count: view.dates.length }),
      days: attempts.filter(isDay).map((row) => row.closed),
    },
    { key: 'figure.firstContact', report: 'targets', ...kept('firstContact') },
    { key: 'figure.resolution', report: 'targets', ...kept('resolution') },
    {
      ...{ key: 'figure.median', report: 'first-contact', value: contacted?.medianSeconds ?? null, show: duration },
      of: say('of.contacted', { count: contacted?.contacted ?? 0 }),
      days: contact.filter(isDay).map((row) => row.medianSeconds),
    },
    {
      ...{ key: 'perCase', report: 'attempts', value: all?.perCase ?? null, show: decimal, of: ofClosed },
      days: attempts.filter(isDay).map((row) => row.perCase),
    },
    {
      ...{ key: 'figure.falseAlarms', report: 'false-alarms', value: falseShare(outcomes.filter(isAll)), show: share },
      of: ofClosed,
      days: view.dates.map((date) => falseShare(dailyOutcomes.get(date) ?? [])),
    },
    {
      ...{ key: 'figure.mean', report: 'satisfaction', value: answered?.mean ?? null, show: decimal },
      of: say('of.answers', { count: answered?.answers ?? 0 }),
      days: said.filter(isDay).map((row) => row.mean),
    },
  ];
}
