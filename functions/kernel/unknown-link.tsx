import type { HttpResponse } from './http-types.ts';
import type { Language } from './i18n.ts';
import { translate } from './messages/index.ts';
import { renderPage } from './page.tsx';

/**
 * The one answer to a link that leads nowhere: unknown, used, expired or erased look alike, byte for byte, so that nobody learns which it was.
 * @param language by the request alone, never by a player
 */
export function unknownLinkPage(language: Language): HttpResponse {
  const title = translate(language, 'title');
  const children = (
    <>
      <h1>{title}</h1>
      <p>{translate(language, 'why')}</p>
      <p>{translate(language, 'check')}</p>
      <p>{translate(language, 'help')}</p>
    </>
  );
  return { status: 404, html: renderPage({ language, title, head: 'Doorward', children }) };
}
