import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { auditDay } from '../../kernel/audit.ts';
import { day as dayMs } from '../../kernel/clock.ts';
import type { Database, Item } from '../../kernel/dynamo.ts';

/** One line of the trail as it was stored. */
export type AuditLine = {
  /** Milliseconds. */
  at: number;
  act: string;
  gameId: string;
  staffId: string;
  by: string;
  taskId?: string;
  player?: string;
  about?: Record<string, string | number>;
};

export type AuditSearch = {
  gameId: string;
  /** `2026-11-22`, in UTC. */
  day: string;
  /** Part of a name at sign-in; empty for everybody. */
  person: string;
  limit: number;
  /** The sort key behind which it goes on. */
  after?: string | undefined;
};

/** How many lines one request reads at most while it looks for a person's: about 0.5 MB. */
const mostPages = 5;
const pageSize = 250;

const lineOf = ({ at, act, gameId, staffId, by, taskId, player, about }: Item): AuditLine =>
  ({ at, act, gameId, staffId, by, taskId, player, about }) as AuditLine;

/** Lines of one game's day, newest first. @returns `next` is where to go on, undefined at the end */
export async function loadAudit(
  db: Database,
  { gameId, day, person, limit, after }: AuditSearch,
): Promise<{ lines: AuditLine[]; next: string | undefined }> {
  const wanted = person.trim().toLowerCase();
  const lines: AuditLine[] = [];
  let last = after;
  for (let page = 0; page < mostPages; page++) {
    const answer = await db.doc.send(
      new QueryCommand({
        TableName: db.name('audit'),
        KeyConditionExpression: last === undefined ? 'pk = :pk' : 'pk = :pk AND sk < :last',
        ExpressionAttributeValues: {
          ':pk': auditDay(gameId, Date.parse(`${day}T00:00:00Z`) + dayMs / 2),
          ...(last === undefined ? {} : { ':last': last }),
        },
        ScanIndexForward: false,
        Limit: wanted === '' ? limit - lines.length + 1 : pageSize,
      }),
    );
    for (const item of answer.Items ?? []) {
      // One more than asked for was found: there is a next page.
      if (lines.length === limit) return { lines, next: last };
      last = String(item.sk);
      if (wanted === '' || String(item.by).toLowerCase().includes(wanted)) lines.push(lineOf(item));
    }
    if (!answer.LastEvaluatedKey) return { lines, next: undefined };
  }
  return { lines, next: last };
}
