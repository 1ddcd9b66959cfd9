import { z } from 'zod';
import { badRequest } from '../../kernel/errors.ts';
import { check } from '../../kernel/http-request.ts';
import { languages } from '../../kernel/i18n.ts';
import { teams } from '../task.ts';
import { dateOf, datesBetween, daysAfter } from './dates.ts';

/** Reports of sums over a period. */
export const countReports = [
  'targets',
  'first-contact',
  'attempts',
  'outcomes',
  'false-alarms',
  'satisfaction',
  'volume',
  'incidents',
] as const;
/** Reports that list single things, the newest first, page by page. */
const listReports = ['survey-answers', 'false-alarm-causes'] as const;
export const reportNames = [...countReports, ...listReports] as const;
export type CountReport = (typeof countReports)[number];
export type ListReport = (typeof listReports)[number];
export type ReportName = (typeof reportNames)[number];

/** Days of a report: a year and what belongs to it. */
const mostDays = 400;
const usualDays = 28;

const date = z.iso.date({ error: 'must be a date such as 2026-11-22' });

/** The query of `GET /v1/reports/{name}`. */
export const reportQuery = z.strictObject({
  from: date.optional(),
  to: date.optional(),
  gameId: z.string().min(1).max(64).optional(),
  team: z.enum(teams).optional(),
  language: z.enum(languages).optional(),
  limit: z.coerce.number().int().min(1).max(100).optional(),
  cursor: z.string().max(500).optional(),
});

/** What a report is about: days in UTC, both included. */
export type Period = Omit<z.infer<typeof reportQuery>, 'from' | 'to'> & { from: string; to: string };

export const isReportName = (name: string): name is ReportName => (reportNames as readonly string[]).includes(name);
export const isListReport = (name: ReportName): name is ListReport => (listReports as readonly string[]).includes(name);

const detail = 'The query has parameters that cannot be used.';
const refused = (path: string, message: string) => badRequest(detail, [{ path, message }]);

/**
 * The days and the filters of a request; without days the last 28, with one end the 28 days at that end.
 * @param now milliseconds
 * @throws Problem 400 naming the field
 */
export function readPeriod(name: ReportName, query: Readonly<Record<string, string>>, now: number): Period {
  const asked = check(reportQuery, query, detail);
  if (!isListReport(name))
    for (const field of ['limit', 'cursor'] as const)
      if (asked[field] !== undefined) throw refused(field, 'this report is not paged');
  const today = dateOf(now);
  const lastOf = (from: string) => (daysAfter(from, usualDays - 1) < today ? daysAfter(from, usualDays - 1) : today);
  const to = asked.to ?? (asked.from === undefined || asked.from > today ? today : lastOf(asked.from));
  const from = asked.from ?? daysAfter(to, 1 - usualDays);
  if (from > to)
    throw refused('from', asked.to === undefined ? 'must not lie in the future' : 'must not lie after `to`');
  if (datesBetween(from, to).length > mostDays) throw refused('from', `must lie within ${mostDays} days of \`to\``);
  return { ...asked, from, to };
}
