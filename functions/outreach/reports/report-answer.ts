import { csvOf } from '../../kernel/csv.ts';
import type { HttpResponse } from '../../kernel/http.ts';
import { isListReport, type ReportName } from './report-query.ts';
import { type Report, reportItems, reportRows } from './report-schema.ts';

/** Rows of a list in one CSV, unless the request names a limit. */
export const csvLimit = 1000;

const columnsOf = (name: ReportName): string[] =>
  Object.keys((isListReport(name) ? reportItems[name] : reportRows[name]).shape);

/** A report as a file for spreadsheets. @param next where the rest of a long list is */
export function csvAnswer(report: Report, next: (cursor: string) => string): HttpResponse {
  const { name, from, to } = report;
  const rows = 'items' in report ? report.items : report.rows;
  const cursor = 'items' in report ? report.cursor : undefined;
  return {
    status: 200,
    text: csvOf(columnsOf(name), rows),
    headers: {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="doorward-${name}-${from}-${to}.csv"`,
      vary: 'accept',
      ...(cursor === undefined ? {} : { link: `<${next(cursor)}>; rel="next"` }),
    },
  };
}

export const jsonAnswer = (report: Report): HttpResponse => ({
  status: 200,
  json: report,
  headers: { vary: 'accept' },
});
