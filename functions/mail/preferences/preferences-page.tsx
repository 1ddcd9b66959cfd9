import { type Language, translator } from '../../kernel/i18n.ts';
import { LanguageSwitch } from '../../kernel/language-switch.tsx';
import { renderPage } from '../../kernel/page.tsx';
import { en, type PreferencesKey } from './messages/en.ts';
import { it } from './messages/it.ts';
import { vi } from './messages/vi.ts';
import { zhHans } from './messages/zh-hans.ts';
import { type BulkKind, bulkKinds, kindsOff, type Off } from './preferences.ts';

const t = translator({ en, vi, 'zh-Hans': zhHans, it });

export type ShownPreferences = {
  language: Language;
  gameId: string;
  /** The game's name. */
  game: string;
  off: readonly Off[];
  /** What was just done, if anything. */
  done?: 'stopped' | 'saved' | undefined;
  /** What the address of the page says beside its language. */
  query: Readonly<Record<string, string>>;
};

/** Which news a player wants by mail: one form, no script. It names the game and nothing of the player. */
export function preferencesPage({ language, gameId, game, off, done, query }: ShownPreferences): string {
  const say = (key: PreferencesKey) => t(language, key, { game });
  const stopped = kindsOff(off);
  return renderPage({
    language,
    title: say('title'),
    head: game,
    children: (
      <>
        <h1>{say('title')}</h1>
        {done && (
          <p class="notice" role="status">
            {say(done)}
          </p>
        )}
        {stopped.has('all') && !done && <p>{say('allOff')}</p>}
        <p>{say(stopped.has('all') ? 'again' : 'lead')}</p>
        <form method="post">
          <fieldset>
            <legend>{say('legend')}</legend>
            {bulkKinds.map((kind) => (
              <Kind kind={kind} say={say} wanted={!stopped.has(kind)} />
            ))}
          </fieldset>
          <button class="primary" type="submit" name="choice" value="kinds">
            {say('save')}
          </button>
          {!stopped.has('all') && (
            <button class="secondary" type="submit" name="choice" value="none">
              {say('stopAll')}
            </button>
          )}
        </form>
        <p>
          <a href={`/notices?${new URLSearchParams({ game: gameId, lang: language })}`}>{say('notices')}</a>
        </p>
        <h2>{say('safeHeading')}</h2>
        <p>{say('safe')}</p>
        <LanguageSwitch language={language} label={say('languages')} query={query} />
      </>
    ),
  });
}

type KindProps = { kind: BulkKind; wanted: boolean; say: (key: PreferencesKey) => string };

const Kind = ({ kind, wanted, say }: KindProps) => (
  <label class="choice more">
    <input type="checkbox" name="kind" value={kind} checked={wanted} />
    <span>
      {say(kind)} <span class="soft">{say(`${kind}Hint`)}</span>
    </span>
  </label>
);
