import { languages } from '../../kernel/i18n.ts';
import { Csrf } from './csrf.tsx';
import { languageNames } from './language.ts';
import { frameText } from './messages/index.ts';
import { addressOf } from './safe-path.ts';
import type { Visit } from './visit.ts';

/** Who is signed in, the language, and the way out. A `details`, so that it opens without script. */
export function AccountMenu({ visit }: { visit: Visit }) {
  const { language, staff } = visit;
  return (
    <details class="me">
      <summary>
        <span class="visually-hidden">{frameText(language, 'signedInAs')} </span>
        <span class="who">{staff.name}</span>
      </summary>
      <div class="panel">
        <form method="post" action="/console/language">
          <Csrf visit={visit} />
          <input type="hidden" name="to" value={addressOf(visit.request)} />
          <fieldset class="field">
            <legend>{frameText(language, 'language')}</legend>
            <div class="languages">
              {languages.map((one) => (
                <button
                  type="submit"
                  class="quiet"
                  name="language"
                  value={one}
                  lang={one}
                  aria-pressed={one === language ? 'true' : 'false'}
                >
                  {languageNames[one]}
                </button>
              ))}
            </div>
          </fieldset>
        </form>
        <hr />
        <form method="post" action="/console/sign-out">
          <Csrf visit={visit} />
          <button type="submit" class="wide">
            {frameText(language, 'signOut')}
          </button>
        </form>
      </div>
    </details>
  );
}
