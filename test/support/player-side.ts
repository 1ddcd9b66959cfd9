import type { Database } from '../../functions/kernel/dynamo.ts';
import { Problem } from '../../functions/kernel/errors.ts';
import type { HttpRequest, HttpResponse } from '../../functions/kernel/http.ts';
import { linkToken, trackingCode } from '../../functions/kernel/tokens.ts';
import { answerCase } from '../../functions/outreach/answer-case.ts';
import { showCase } from '../../functions/outreach/show-case.tsx';
import { surveyIdOf } from '../../functions/outreach/survey/survey.ts';
import { answerSurvey, showSurvey } from '../../functions/outreach/survey/survey-routes.ts';
import type { Task } from '../../functions/outreach/task.ts';
import { emptyRequest, testKeys } from './games.ts';

/** What a player's browser got: the status, the page if there is one, and where it is sent on to. */
export type Shown = { status: number; html: string; location: string | undefined };

const shown = async (run: Promise<HttpResponse>): Promise<Shown> => {
  try {
    const response = await run;
    const html = 'html' in response ? response.html : '';
    return { status: response.status, html, location: response.headers?.location };
  } catch (fault) {
    if (fault instanceof Problem) return { status: fault.status, html: fault.detail, location: undefined };
    throw fault;
  }
};

const posted = (fields: Record<string, string>, more: Partial<HttpRequest>): HttpRequest => ({
  ...emptyRequest,
  method: 'POST',
  headers: { 'sec-fetch-site': 'same-origin' },
  body: Buffer.from(new URLSearchParams(fields).toString()),
  ...more,
});

export const codeOf = ({ taskId }: Pick<Task, 'taskId'>) => trackingCode(testKeys, taskId);
/** The token of the survey about a closing. @param version of the case once it was closed */
export const surveyToken = (taskId: string, version: number) =>
  linkToken(testKeys, 'survey', surveyIdOf({ taskId, version }));

/** The player's side of the service over one database. */
export const playerSide = (db: Database) => ({
  look: (code: string, now: number, more: Partial<HttpRequest> = {}) =>
    shown(showCase(db, testKeys, { ...emptyRequest, params: { code }, ...more }, now)),
  write: (code: string, fields: Record<string, string>, now: number, more: Partial<HttpRequest> = {}) =>
    shown(answerCase(db, testKeys, posted(fields, { params: { code }, ...more }), now)),
  lookAtSurvey: (token: string, now: number, more: Partial<HttpRequest> = {}) =>
    shown(showSurvey(db, { ...emptyRequest, params: { token }, ...more }, now)),
  answerSurvey: (token: string, fields: Record<string, string>, now: number, more: Partial<HttpRequest> = {}) =>
    shown(answerSurvey(db, posted(fields, { params: { token }, ...more }), now)),
});
