import type { TargetSettings } from '../games/index.ts';
import { rfc3339 } from '../kernel/clock.ts';
import { helpLink } from '../kernel/help-link.ts';
import { type Catalogues, formatMoment, type Language, translator, type Values } from '../kernel/i18n.ts';
import { LanguageSwitch } from '../kernel/language-switch.tsx';
import { renderPage } from '../kernel/page.tsx';
import { historyOf } from './case-history.ts';
import { fittingHelp } from './fitting-help.ts';
import type { Typed } from './message-form.ts';
import { MessageSection } from './message-section.tsx';
import { type CaseKey, en, type SentKey } from './messages/en.ts';
import { it } from './messages/it.ts';
import { vi } from './messages/vi.ts';
import { zhHans } from './messages/zh-hans.ts';
import { mayReopen } from './player-message.ts';
import { standingOf } from './standing.ts';
import type { Step } from './steps.ts';
import type { Task } from './task.ts';

const catalogues: Catalogues<CaseKey> = { en, vi, 'zh-Hans': zhHans, it };
const translate = translator(catalogues);

export type Say = (key: CaseKey, values?: Values) => string;

export type CasePage = {
  /** As it stands. */
  task: Task;
  /** After the opening, the oldest first. */
  steps: readonly Step[];
  /** The case above it, if it belongs to a wave. */
  wave?: Task | undefined;
  code: string;
  game: string;
  /** The game's mail address for its players. */
  support: string;
  settings: TargetSettings | undefined;
  language: Language;
  /** IANA zone of the player, if known. */
  timezone: string | undefined;
  /** What became of the message that was just sent, if one was. */
  sent?: SentKey | undefined;
  /** A message that was not taken. */
  typed?: Typed | undefined;
};

/** The page by which a player follows a case. It names the game and nothing else of the player. @param now milliseconds */
export function renderCasePage(page: CasePage, now: number): string {
  const { task, steps, language, timezone, sent, typed } = page;
  const say: Say = (key, values = {}) => translate(language, key, { support: page.support, ...values });
  const moment = (at: number) => formatMoment(at, language, timezone);
  const standing = standingOf(task, page.settings, now, page.wave);
  const slug = fittingHelp(
    task,
    [task, ...steps].flatMap(({ evidence }) => evidence ?? []),
  );
  const help = slug && helpLink(language, slug);
  const takesMessages = task.state !== 'resolved' || mayReopen(task, now);
  return renderPage({
    language,
    title: say('title'),
    head: page.game,
    children: (
      <>
        <h1>{say('title')}</h1>
        {sent && (
          <p class="notice" role="status">
            {say(sent)}
          </p>
        )}
        <p>{say(standing.now)}</p>
        <Stages say={say} stage={standing.stage} />
        <h2>{say('nextHeading')}</h2>
        {standing.next.map(({ key, at }) => (
          <p>{say(key, { time: at === undefined ? '' : moment(at) })}</p>
        ))}
        {(takesMessages || typed) && <MessageSection say={say} typed={typed} />}
        <h2>{say('historyHeading')}</h2>
        <ol class="history">
          {historyOf(task, steps).map(({ key, channel, at }) => (
            <li>
              <time datetime={rfc3339(at)}>{moment(at)}</time> {say(key, { channel })}
            </li>
          ))}
        </ol>
        <h2>{say('safeHeading')}</h2>
        <p>{say('safe')}</p>
        {help && (
          <p>
            {help.lead}
            <a href={help.url}>{help.label}</a>
          </p>
        )}
        <dl>
          <dt>{say('code')}</dt>
          <dd class="code">{page.code}</dd>
          <dt>{say('opened')}</dt>
          <dd>{moment(task.openedAt)}</dd>
        </dl>
        <LanguageSwitch language={language} label={say('languages')} />
      </>
    ),
  });
}

const Stages = ({ say, stage }: { say: Say; stage: 0 | 1 | 2 }) => (
  <ol class="steps" aria-label={say('stagesLabel')}>
    {(['stage0', 'stage1', 'stage2'] as const).map((key, position) =>
      position === stage ? (
        <li class="now" aria-current="step">
          {say(key)}
        </li>
      ) : (
        <li class={position < stage ? 'done' : undefined}>{say(key)}</li>
      ),
    )}
  </ol>
);
