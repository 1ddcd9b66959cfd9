import { loadTenant, type Tenant } from '../../games/index.ts';
import type { Language } from '../../kernel/i18n.ts';
import {
  currentPlaybook,
  fill,
  type Phrase,
  type PlaceValues,
  placeValues,
  type SavedPlaybook,
  type TaskDetail,
} from '../../outreach/index.ts';
import type { Visit } from '../frame/visit.ts';

/** A playbook with what stands in its places in this case. */
export type Filled = { playbook: SavedPlaybook; values: PlaceValues };

/** What an agent goes by in a case. */
export type Brief = {
  /** In the player's language. */
  words: Filled;
  /** In the agent's own, if that is another. */
  beside: Filled | undefined;
  tenant: Tenant | undefined;
};

/** The words for a case, in the player's language and the agent's. */
export async function loadBrief(visit: Visit, task: TaskDetail): Promise<Brief> {
  const { db, keys, now, staff } = visit;
  const { gameId, kind } = task;
  const tenant = await loadTenant(db, gameId, now);
  const facts = {
    ...{ taskId: task.taskId, priority: task.priority, team: task.team },
    verificationId: task.verification.verificationId,
    ...{ nickname: task.contact.nickname, timezone: task.contact.timezone },
    game: tenant ?? { name: gameId, supportAddress: '–' },
    agent: staff.name,
  };
  const filled = async (language: Language): Promise<Filled> => ({
    playbook: await currentPlaybook(db, gameId, { kind, language }),
    values: placeValues(keys, facts, language, now),
  });
  const [words, beside] = await Promise.all([
    filled(task.language),
    visit.language === task.language ? undefined : filled(visit.language),
  ]);
  return { words, beside, tenant };
}

/** A phrase as it goes into the form of a message. */
export function phraseInForm({ playbook, values }: Filled, key: string | undefined) {
  const phrase: Phrase | undefined = playbook.content.phrases.find((one) => one.key === key);
  if (!phrase) return undefined;
  const said = (text: string) => fill(text, playbook.language, values);
  return {
    phrase: phrase.key,
    subject: phrase.subject === undefined ? '' : said(phrase.subject),
    text: said(phrase.text),
  };
}
