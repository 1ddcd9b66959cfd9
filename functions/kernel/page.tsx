import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import type { Language } from './i18n.ts';
import { pageStyle } from './page-style.ts';

/** A whole HTML document. `head` is the name above the content, usually the game's. */
export function renderPage(page: { language: Language; title: string; head: string; children: Child }): string {
  const document = (
    <html lang={page.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>{page.title}</title>
        <style>{raw(pageStyle)}</style>
      </head>
      <body>
        <header>{page.head}</header>
        <main>{page.children}</main>
      </body>
    </html>
  );
  return `<!doctype html>${document}`;
}
