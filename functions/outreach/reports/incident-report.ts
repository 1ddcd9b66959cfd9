import { z } from 'zod';
import { newsKinds } from '../../detection/index.ts';
import { rfc3339 } from '../../kernel/clock.ts';
import type { Database } from '../../kernel/dynamo.ts';
import { daysAfter, startOf } from './dates.ts';
import { loadIncidents } from './incident-store.ts';
import type { Period } from './report-query.ts';

export const incidentRow = z
  .object({
    gameId: z.string(),
    kind: z.enum(['storm', 'clock']),
    since: z.iso.datetime(),
    until: z.iso.datetime().nullable(),
    news: z.array(z.enum(newsKinds)),
    networks: z.array(z.int()),
    times: z.number().nullable(),
    spared: z.int(),
    offsetMinutes: z.int().nullable(),
  })
  .meta({ id: 'IncidentRow' });
export type IncidentRow = z.infer<typeof incidentRow>;

/** When the same was new for everybody, or a clock was wrong, and how many questions were not asked because of it; the latest first. */
export async function incidentReport(db: Database, games: readonly string[], period: Period): Promise<IncidentRow[]> {
  const [from, to] = [startOf(period.from), startOf(daysAfter(period.to, 1))];
  const all = (await Promise.all(games.map((gameId) => loadIncidents(db, gameId, from, to)))).flat();
  return all
    .sort((one, other) => other.since - one.since || (one.gameId < other.gameId ? -1 : 1))
    .map((incident): IncidentRow => {
      const { gameId, kind, since, until, spared, offsetMinutes = null } = incident;
      const term = { since: rfc3339(since), until: until === undefined ? null : rfc3339(until) };
      const news = [...new Set(incident.news.map((one) => one.kind))];
      const networks = [...new Set(incident.news.flatMap(({ asn }) => asn ?? []))];
      const most = incident.news.length === 0 ? null : Math.max(...incident.news.map((one) => one.times));
      return { gameId, kind, ...term, news, networks, times: most, spared, offsetMinutes };
    });
}
