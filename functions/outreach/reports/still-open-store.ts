import { type Database, type Item, queryAll } from '../../kernel/dynamo.ts';
import { languages } from '../../kernel/i18n.ts';
import { newList, openList } from '../place.ts';
import { type Team, teams } from '../task.ts';
import { startOf } from './dates.ts';
import type { Period } from './report-query.ts';
import type { StillOpen } from './volume-report.ts';

/** Cases beneath a wave stand in no list: the wave tells how many there are. */
function asOpen({ openedAt, kind, members = 0, done = 0 }: Item): StillOpen {
  const cases = kind === 'wave' ? Math.max(0, Number(members) - Number(done)) : 1;
  return { openedAt: Number(openedAt), cases };
}

/**
 * The cases of some games that are open at this moment and were opened in or after a period's first day. Reads the list of open cases: some
 * megabytes where ten thousand wait. Cases that were opened again count where they were closed first.
 */
export async function loadStillOpen(
  db: Database,
  games: readonly string[],
  { from, team, language }: Pick<Period, 'from' | 'team' | 'language'>,
): Promise<StillOpen[]> {
  const lists = games.flatMap((gameId) =>
    (team ? [team] : teams).flatMap((one) =>
      (language ? [language] : languages).map((each) => openList(gameId, one, each)),
    ),
  );
  const found = await Promise.all(
    [...lists, newList].map((list) =>
      queryAll(db, {
        TableName: db.name('outreach'),
        IndexName: 'worklist',
        KeyConditionExpression: '#list = :list',
        FilterExpression: 'openedAt >= :from AND attribute_not_exists(reopened)',
        ProjectionExpression: 'openedAt, kind, members, done, gameId, team, #language',
        ExpressionAttributeNames: { '#list': 'list', '#language': 'language' },
        ExpressionAttributeValues: { ':list': list, ':from': startOf(from) },
      }),
    ),
  );
  const named = new Set(lists); // the new ones are those of every game
  return found
    .flat()
    .filter((item) => named.has(openList(String(item.gameId), item.team as Team, String(item.language))))
    .map(asOpen);
}
