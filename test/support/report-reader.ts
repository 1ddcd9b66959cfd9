import type { Database } from '../../functions/kernel/dynamo.ts';
import type { HttpResponse } from '../../functions/kernel/http.ts';
import { countReports } from '../../functions/outreach/reports/report-query.ts';
import { readReportRoute } from '../../functions/outreach/reports/report-route.ts';
import { emptyRequest, testKeys } from './games.ts';

/** The claims of somebody. */
export type Reader = { sub: string; email: string; groups: string[]; games: string[] };

export const supervisorOf = (...games: string[]): Reader => ({
  sub: 's-1',
  email: 'supervisor@demo.example',
  groups: ['agent', 'supervisor'],
  games,
});

export type Rows = {
  rows: Record<string, unknown>[];
  items: Record<string, unknown>[];
  cursor?: string;
  games: string[];
};

type Asked = { query?: Record<string, string>; at: number; accept?: string };

/** Reads reports as a request of the API would. */
export function reportReader(db: Database) {
  const ask = (
    person: Reader | undefined,
    name: string,
    { query = {}, at, accept = '*/*' }: Asked,
  ): Promise<HttpResponse> => {
    const path = `/v1/reports/${name}`;
    const request = { ...emptyRequest, path, params: { name }, query, headers: { accept }, claims: person };
    return readReportRoute(db, testKeys, request, at);
  };
  const json = async (person: Reader, name: string, asked: Asked): Promise<Rows> => {
    const answer = await ask(person, name, asked);
    return JSON.parse(JSON.stringify('json' in answer ? answer.json : undefined));
  };
  /** The rows of every report of sums. */
  const everyCount = async (person: Reader, asked: Asked) =>
    Object.fromEntries(
      await Promise.all(countReports.map(async (name) => [name, (await json(person, name, asked)).rows] as const)),
    );
  return { ask, json, everyCount };
}
