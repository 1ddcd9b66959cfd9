import type { HttpResponse } from './http-types.ts';
import { type Catalogues, type Language, translator } from './i18n.ts';
import { en, type KernelKey } from './messages/en.ts';
import { it } from './messages/it.ts';
import { vi } from './messages/vi.ts';
import { zhHans } from './messages/zh-hans.ts';
import { renderPage } from './page.tsx';

const catalogues: Catalogues<KernelKey> = { en, vi, 'zh-Hans': zhHans, it };
const translate = translator(catalogues);

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
