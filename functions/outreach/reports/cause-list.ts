import { z } from 'zod';
import { rfc3339 } from '../../kernel/clock.ts';
import type { Database } from '../../kernel/dynamo.ts';
import { languages } from '../../kernel/i18n.ts';
import type { Keys } from '../../kernel/secrets.ts';
import { loadContact } from '../../players/index.ts';
import { taskKinds, teams } from '../task.ts';
import { loadSteps, loadTask } from '../task-store.ts';
import type { Fact } from './fact.ts';
import { loadFacts } from './fact-store.ts';
import { newestFirst } from './newest-first.ts';
import { redacted } from './redact.ts';
import type { Period } from './report-query.ts';
import { wants } from './view.ts';

export const causeItem = z
  .object({
    closedAt: z.iso.datetime(),
    gameId: z.string(),
    taskId: z.string(),
    kind: z.enum(taskKinds),
    team: z.enum(teams),
    language: z.enum(languages),
    outcome: z.enum(['was_player', 'false_alarm']),
    signals: z.array(z.string()),
    note: z.string().optional(),
  })
  .meta({ id: 'FalseAlarmCause' });
export type CauseItem = z.infer<typeof causeItem>;

type FalseAlarm = Fact & { outcome: CauseItem['outcome'] };

const wasFalseAlarm = (fact: Fact): fact is FalseAlarm =>
  (fact.outcome === 'false_alarm' || fact.outcome === 'was_player') &&
  fact.reopenedAt === undefined &&
  fact.kind !== 'wave';

/**
 * What the agent wrote when closing the case, without what could tell who the player is. It is read from the case and kept nowhere else, so
 * that it goes when the player is erased.
 */
async function noteOf(db: Database, keys: Keys, { taskId, resolvedAt }: Fact): Promise<{ note?: string }> {
  const task = await loadTask(db, keys, taskId);
  if (!task) return {};
  const [steps, contact] = await Promise.all([loadSteps(db, task), loadContact(db, task.player)]);
  const closing = steps.findLast(({ what, at }) => what === 'resolved' && at <= resolvedAt);
  if (typeof closing?.about.note !== 'string') return {};
  const { email, nickname, phone } = contact ?? {};
  const names = [task.playerId, nickname, email, email?.split('@')[0], phone];
  return { note: redacted(closing.about.note, names) };
}

/** Cases that were the player's own doing, for whoever tunes detection, the latest first. The notes are agents' words: note the read. */
export async function listCauses(
  db: Database,
  keys: Keys,
  games: readonly string[],
  period: Period,
  limit: number,
): Promise<{ items: CauseItem[]; cursor?: string }> {
  const page = await newestFirst(period, limit, async (dates) => {
    const days = dates.flatMap((date) => games.map((gameId) => loadFacts(db, gameId, date)));
    const all = (await Promise.all(days)).flat();
    const found = all.filter(wasFalseAlarm).filter((fact) => wants(period, fact));
    return { found: found.map((fact) => ({ ...fact, at: fact.resolvedAt, id: fact.taskId })), read: all.length };
  });
  const items = await Promise.all(
    page.items.map(async (fact): Promise<CauseItem> => {
      const { gameId, taskId, kind, team, language, outcome, signals } = fact;
      const about = { gameId, taskId, kind, team, language, outcome, signals };
      return { closedAt: rfc3339(fact.resolvedAt), ...about, ...(await noteOf(db, keys, fact)) };
    }),
  );
  return { ...page, items };
}
