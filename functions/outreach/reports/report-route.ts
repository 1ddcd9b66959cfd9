import { requirePermission, staffFromClaims } from '../../kernel/access.ts';
import { wantsCsv } from '../../kernel/csv.ts';
import type { Database } from '../../kernel/dynamo.ts';
import { notFound } from '../../kernel/errors.ts';
import type { HttpRequest, HttpResponse } from '../../kernel/http.ts';
import { param } from '../../kernel/http-request.ts';
import type { Keys } from '../../kernel/secrets.ts';
import { readReport } from './read-report.ts';
import { csvAnswer, csvLimit, jsonAnswer } from './report-answer.ts';
import { isReportName, readPeriod } from './report-query.ts';

/** `GET /v1/reports/{name}`: JSON, or CSV for whom accepts that first. @param now milliseconds */
export async function readReportRoute(
  db: Database,
  keys: Keys,
  request: HttpRequest,
  now: number,
): Promise<HttpResponse> {
  const staff = staffFromClaims(request.claims);
  requirePermission(staff, 'report.read');
  const name = param(request, 'name');
  if (!isReportName(name)) throw notFound('report');
  const period = readPeriod(name, request.query, now);
  const csv = wantsCsv(request.headers.accept);
  const report = await readReport({ db, keys, staff, now }, name, period, csv ? csvLimit : undefined);
  if (!csv) return jsonAnswer(report);
  return csvAnswer(report, (cursor) => `${request.path}?${new URLSearchParams({ ...request.query, cursor })}`);
}
