import { z } from 'zod';
import { languages } from '../../kernel/i18n.ts';
import { teams } from '../task.ts';
import { answerItem } from './answer-list.ts';
import { attemptRow } from './attempt-report.ts';
import { causeItem } from './cause-list.ts';
import { contactRow } from './contact-report.ts';
import { falseAlarmRow } from './false-alarm-report.ts';
import { incidentRow } from './incident-report.ts';
import { outcomeRow } from './outcome-report.ts';
import type { CountReport, ListReport, ReportName } from './report-query.ts';
import { satisfactionRow } from './satisfaction-report.ts';
import { targetRow } from './target-report.ts';
import { volumeRow } from './volume-report.ts';

/** What every report says of itself. */
const about = {
  from: z.iso.date(),
  to: z.iso.date(),
  games: z.array(z.string()),
  team: z.enum(teams).optional(),
  language: z.enum(languages).optional(),
  asOf: z.iso.datetime(),
};

/** A row of each report of sums. */
export const reportRows = {
  targets: targetRow,
  'first-contact': contactRow,
  attempts: attemptRow,
  outcomes: outcomeRow,
  'false-alarms': falseAlarmRow,
  satisfaction: satisfactionRow,
  volume: volumeRow,
  incidents: incidentRow,
} as const satisfies Record<CountReport, z.ZodObject>;

export const reportItems = {
  'survey-answers': answerItem,
  'false-alarm-causes': causeItem,
} as const satisfies Record<ListReport, z.ZodObject>;

const counted = <N extends CountReport>(name: N) =>
  z.object({ name: z.literal(name), ...about, rows: z.array(reportRows[name] as (typeof reportRows)[N]) });
const listed = <N extends ListReport>(name: N) =>
  z.object({
    name: z.literal(name),
    ...about,
    items: z.array(reportItems[name] as (typeof reportItems)[N]),
    cursor: z.string().optional(),
  });

/** Each report as it is answered. */
export const reportAnswers = {
  targets: counted('targets').meta({ id: 'TargetReport' }),
  'first-contact': counted('first-contact').meta({ id: 'FirstContactReport' }),
  attempts: counted('attempts').meta({ id: 'AttemptReport' }),
  outcomes: counted('outcomes').meta({ id: 'OutcomeReport' }),
  'false-alarms': counted('false-alarms').meta({ id: 'FalseAlarmReport' }),
  satisfaction: counted('satisfaction').meta({ id: 'SatisfactionReport' }),
  volume: counted('volume').meta({ id: 'VolumeReport' }),
  incidents: counted('incidents').meta({ id: 'IncidentReport' }),
  'survey-answers': listed('survey-answers').meta({ id: 'SurveyAnswerList' }),
  'false-alarm-causes': listed('false-alarm-causes').meta({ id: 'FalseAlarmCauseList' }),
} as const satisfies Record<ReportName, z.ZodObject>;

export type ReportOf<N extends ReportName> = z.infer<(typeof reportAnswers)[N]>;
export type Report = { [N in ReportName]: ReportOf<N> }[ReportName];
export type RowOf<N extends CountReport> = z.infer<(typeof reportRows)[N]>;
