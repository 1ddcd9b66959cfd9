import type { Language } from '../kernel/i18n.ts';
import { renderPage } from '../kernel/page.tsx';
import type { ConsoleText } from './messages/en.ts';
import { consoleText } from './messages/index.ts';

/** What the console is and how to do its work through the API meanwhile. It shows no data, so everybody may see it. */
export function consolePage(language: Language): string {
  const say = (key: ConsoleText) => consoleText(language, key);
  return renderPage({
    language,
    title: `${say('title')} · Doorward`,
    head: 'Doorward',
    children: (
      <>
        <h1>{say('title')}</h1>
        <p>{say('lead')}</p>
        <p>{say('meanwhile')}</p>
        <h2>{say('howTitle')}</h2>
        <ol>
          <li>{say('howSignIn')}</li>
          <li>
            {say('howHeader')} <code>Authorization: Bearer …</code>
          </li>
          <li>
            {say('howList')} <code>GET /v1/tasks?state=open</code>
          </li>
        </ol>
        <p>
          {say('howOthers')} <a href="/v1/openapi.json">{say('description')}</a>.
        </p>
        <p class="soft">{say('help')}</p>
      </>
    ),
  });
}
