import { requireGame, type Staff } from '../../kernel/access.ts';
import { appendAudit } from '../../kernel/audit.ts';
import { rfc3339 } from '../../kernel/clock.ts';
import type { Database } from '../../kernel/dynamo.ts';
import type { Keys } from '../../kernel/secrets.ts';
import { listAnswers } from './answer-list.ts';
import { attemptReport } from './attempt-report.ts';
import { listCauses } from './cause-list.ts';
import { contactReport } from './contact-report.ts';
import { dateOf } from './dates.ts';
import { falseAlarmReport } from './false-alarm-report.ts';
import { incidentReport } from './incident-report.ts';
import { outcomeReport } from './outcome-report.ts';
import type { CountReport, ListReport, Period, ReportName } from './report-query.ts';
import type { Report, ReportOf, RowOf } from './report-schema.ts';
import { satisfactionReport } from './satisfaction-report.ts';
import { loadStillOpen } from './still-open-store.ts';
import { targetReport } from './target-report.ts';
import { loadView, type View } from './view.ts';
import { volumeReport } from './volume-report.ts';

/** What a report is read with. */
export type ReportReader = { db: Database; keys: Keys; staff: Staff; now: number };

/** Reports that are made from what was counted of cases. */
type FromView = Exclude<CountReport, 'volume' | 'incidents'>;

const makers: { [N in FromView]: (view: View) => RowOf<N>[] } = {
  targets: targetReport,
  'first-contact': contactReport,
  attempts: attemptReport,
  outcomes: outcomeReport,
  'false-alarms': falseAlarmReport,
  satisfaction: satisfactionReport,
};

const usualLimit = 50;

/** The games of a report: the one that is asked for, or all that the person may see. @throws Problem 404 */
function gamesOf(staff: Staff, { gameId }: Period): string[] {
  if (gameId !== undefined) requireGame(staff, gameId, 'game');
  return gameId === undefined ? [...staff.games].sort() : [gameId];
}

/** What was counted, for several reports at once. @throws Problem 404 for a game that the person may not see */
export const readView = ({ db, staff, now }: ReportReader, period: Period): Promise<View> =>
  loadView(db, gamesOf(staff, period), period, now);

async function readVolume({ db, now }: ReportReader, games: string[], period: Period): Promise<RowOf<'volume'>[]> {
  const [since, open] = await Promise.all([
    // a case may be closed long after it was opened: whatever was closed until now can belong to the period
    loadView(db, games, { ...period, to: dateOf(now) }, now),
    loadStillOpen(db, games, period),
  ]);
  return volumeReport(since, open, period);
}

/** Words of players and agents may tell who somebody is: the read is noted before anything is shown, in each game. */
async function noteRead({ db, staff, now }: ReportReader, name: ListReport, games: string[], period: Period) {
  const by = { staffId: staff.id, by: staff.name };
  const about = { report: name, from: period.from, to: period.to };
  await Promise.all(games.map((gameId) => appendAudit(db, { gameId, ...by, act: 'report.read', about }, now)));
}

/**
 * A report of one game or of all that the person may see, put together.
 * @param limit of a list, if the request names none
 * @throws Problem 404 for a game that the person may not see, 400 for a cursor that is not ours
 */
export async function readReport<N extends ReportName>(
  reader: ReportReader,
  name: N,
  period: Period,
  limit = usualLimit,
): Promise<ReportOf<N>> {
  const games = gamesOf(reader.staff, period);
  const { from, to, team, language } = period;
  const about = { from, to, games, team, language, asOf: rfc3339(reader.now) };
  return (await made(reader, name, games, period, about, limit)) as ReportOf<N>;
}

type About = Omit<ReportOf<'targets'>, 'name' | 'rows'>;

async function made(
  reader: ReportReader,
  name: ReportName,
  games: string[],
  period: Period,
  about: About,
  limit: number,
): Promise<Report> {
  const { db, keys, now } = reader;
  switch (name) {
    case 'survey-answers':
      await noteRead(reader, name, games, period);
      return { name, ...about, ...(await listAnswers(db, games, period, period.limit ?? limit)) };
    case 'false-alarm-causes':
      await noteRead(reader, name, games, period);
      return { name, ...about, ...(await listCauses(db, keys, games, period, period.limit ?? limit)) };
    case 'volume':
      return { name, ...about, rows: await readVolume(reader, games, period) };
    case 'incidents':
      return { name, ...about, rows: await incidentReport(db, games, period) };
    default:
      return { name, ...about, rows: makers[name](await loadView(db, games, period, now)) } as Report;
  }
}

/** The rows of a report that is made from what was counted already. */
export const rowsOf = <N extends FromView>(name: N, view: View): RowOf<N>[] => makers[name](view) as RowOf<N>[];
