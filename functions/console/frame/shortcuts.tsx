import type { Language } from '../../kernel/i18n.ts';
import { type FrameKey, frameText } from './messages/index.ts';

const keys: readonly (readonly [readonly string[], FrameKey])[] = [
  [['n'], 'keyNext'],
  [['j'], 'keyDown'],
  [['k'], 'keyUp'],
  [['Enter'], 'keyOpen'],
  [['/'], 'keyFilter'],
  [['l'], 'keyList'],
  [['c'], 'keyClaim'],
  [['p'], 'keyReveal'],
  [['o'], 'keyOwnership'],
  [['a'], 'keyAttempt'],
  [['r'], 'keyResolve'],
  [['?'], 'keyHelp'],
];

/** What the keys do. The script shows the button, without which there are no shortcuts. */
export function Shortcuts({ language }: { language: Language }) {
  const say = (key: FrameKey) => frameText(language, key);
  return (
    <>
      <button type="button" class="quiet" data-opens="shortcuts" hidden>
        {say('shortcuts')} <kbd>?</kbd>
      </button>
      <dialog id="shortcuts" aria-labelledby="shortcuts-title">
        <h2 id="shortcuts-title">{say('shortcuts')}</h2>
        <p class="soft">{say('shortcutsWhy')}</p>
        <dl class="keys">
          {keys.map(([pressed, what]) => (
            <>
              <dt>
                {pressed.map((key, position) => (
                  <>
                    {position > 0 && ` ${say('keyThen')} `}
                    <kbd>{key}</kbd>
                  </>
                ))}
              </dt>
              <dd>{say(what)}</dd>
            </>
          ))}
        </dl>
        <form method="dialog" class="actions">
          <button type="submit">{say('close')}</button>
        </form>
      </dialog>
    </>
  );
}

/** What the script shows when a page that updates itself finds its session ended. */
export const SessionOver = ({ language }: { language: Language }) => (
  <div class="alert session-over" role="alert" id="session-over" hidden>
    <p>
      {frameText(language, 'sessionOver')}{' '}
      <a href="/console/sign-in?to=/console" target="_blank" rel="noopener">
        {frameText(language, 'signInAgain')}
      </a>
    </p>
  </div>
);
