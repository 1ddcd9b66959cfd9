import { type Catalogues, formatMoment, type Language, translator } from '../kernel/i18n.ts';
import { renderPage } from '../kernel/page.tsx';
import { type CaseKey, en } from './messages/en.ts';
import { it } from './messages/it.ts';
import { vi } from './messages/vi.ts';
import { zhHans } from './messages/zh-hans.ts';
import { standingOf } from './standing.ts';
import type { Task } from './task.ts';

const catalogues: Catalogues<CaseKey> = { en, vi, 'zh-Hans': zhHans, it };
const translate = translator(catalogues);

export type CasePage = {
  /** As it stands. */
  task: Task;
  code: string;
  game: string;
  /** The game's mail address for its players. */
  support: string;
  language: Language;
  /** IANA zone of the player, if known. */
  timezone: string | undefined;
};

/** The page by which a player follows a case. It names the game and nothing else of the player. @param now milliseconds */
export function renderCasePage({ task, code, game, support, language, timezone }: CasePage, now: number): string {
  const say = (key: CaseKey, at?: number) =>
    translate(language, key, { support, time: at === undefined ? '' : formatMoment(at, language, timezone) });
  const { stage, now: standing, next } = standingOf(task, now);
  const stages = (['stage0', 'stage1', 'stage2'] as const).map((key, position) =>
    position === stage ? (
      <li class="now" aria-current="step">
        {say(key)}
      </li>
    ) : (
      <li class={position < stage ? 'done' : undefined}>{say(key)}</li>
    ),
  );
  return renderPage({
    language,
    title: say('title'),
    head: game,
    children: (
      <>
        <h1>{say('title')}</h1>
        <p>{say(standing)}</p>
        <ol class="steps" aria-label={say('stagesLabel')}>
          {stages}
        </ol>
        <h2>{say('nextHeading')}</h2>
        {next.map(({ key, at }) => (
          <p>{say(key, at)}</p>
        ))}
        <h2>{say('safeHeading')}</h2>
        <p>{say('safe')}</p>
        <dl>
          <dt>{say('code')}</dt>
          <dd class="code">{code}</dd>
          <dt>{say('opened')}</dt>
          <dd>{formatMoment(task.openedAt, language, timezone)}</dd>
        </dl>
      </>
    ),
  });
}
