import type { Child } from 'hono/jsx';
import type { Language } from '../../kernel/i18n.ts';
import { renderDocument } from './document.tsx';

/** A page of the console for somebody who is not signed in, or whose session cannot be read. */
export const plainPage = (page: { language: Language; title: string; children: Child; goTo?: string }): string =>
  renderDocument({
    ...page,
    children: (
      <>
        <header class="frame">
          <a class="brand" href="/console">
            Doorward
          </a>
        </header>
        <main id="content" tabindex={-1}>
          <div class="card">{page.children}</div>
        </main>
      </>
    ),
  });
