import { loadTenant } from '../../games/index.ts';
import { requireGame } from '../../kernel/access.ts';
import { day } from '../../kernel/clock.ts';
import { notFound } from '../../kernel/errors.ts';
import { param } from '../../kernel/http-request.ts';
import type { Language } from '../../kernel/i18n.ts';
import { type PlaceValues, type PlaybookName, playbookParams, timeWord } from '../../outreach/index.ts';
import type { Visit } from '../frame/visit.ts';

/** The game that a page is about: the one it names, else the first of the person's. @throws Problem 404 for a foreign game */
export function gameOf({ staff, request }: Visit, named = request.query.gameId): string | undefined {
  const gameId = named ?? [...staff.games].sort()[0];
  if (gameId !== undefined) requireGame(staff, gameId, 'game');
  return gameId;
}

/** The playbook of the path, in a game. @throws Problem 404 */
export function playbookOf(visit: Visit, named?: string): { gameId: string; name: PlaybookName } {
  const { request } = visit;
  const name = playbookParams.safeParse({ kind: param(request, 'kind'), language: param(request, 'language') });
  const gameId = gameOf(visit, named);
  if (!name.success || gameId === undefined) throw notFound('playbook');
  return { gameId, name: name.data };
}

/** @param tail such as `/edit` */
export function playbookPath(
  { kind, language }: PlaybookName,
  gameId: string,
  tail = '',
  query: Readonly<Record<string, string>> = {},
): string {
  return `/console/playbooks/${kind}/${language}${tail}?${new URLSearchParams({ gameId, ...query })}`;
}

const names: Readonly<Record<Language, { player: string; agent: string }>> = {
  en: { player: 'Robin', agent: 'Kim' },
  vi: { player: 'Mai', agent: 'An' },
  'zh-Hans': { player: '小林', agent: '陈晨' },
  it: { player: 'Giulia', agent: 'Sara' },
};

/** Values by which a supervisor sees how a playbook reads. */
export async function sampleValues(visit: Visit, gameId: string, language: Language): Promise<PlaceValues> {
  const { db, now, timezone } = visit;
  const tenant = await loadTenant(db, gameId, now);
  return {
    ...names[language],
    game: tenant?.name ?? gameId,
    code: '7K2M-9F3Q-AB12-X0D4-81HN-5TWR-C6VE',
    mailCode: '7K2M',
    time: timeWord(now + day, language, timezone),
    support: tenant?.supportAddress ?? '–',
  };
}
