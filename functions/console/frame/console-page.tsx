import type { Child } from 'hono/jsx';
import { AccountMenu } from './account-menu.tsx';
import { renderDocument } from './document.tsx';
import { frameText } from './messages/index.ts';
import { type NavItem, navOf } from './nav.ts';
import { SessionOver, Shortcuts } from './shortcuts.tsx';
import type { Visit } from './visit.ts';

export type ConsolePage = {
  title: string;
  /** The chapter it belongs to, if any. */
  current?: NavItem | undefined;
  /** Begins with the page's own `h1`. */
  children: Child;
  /** For tables and the work list: up to 90 rem instead of 64. */
  wide?: boolean;
  /** What has just been done, in a sentence. */
  notice?: string | undefined;
};

/** A page in the frame of the console: header with the chapters that the person may open, who is signed in, the content, the shortcuts. */
export function consolePage(visit: Visit, page: ConsolePage): string {
  const { language } = visit;
  return renderDocument({
    language,
    title: page.title,
    children: (
      <>
        <header class="frame">
          <a class="brand" href="/console">
            Doorward
          </a>
          <nav aria-label={frameText(language, 'navLabel')}>
            <ul>
              {navOf(visit.staff).map(({ item, path }) => (
                <li>
                  <a href={path} aria-current={item === page.current ? 'page' : undefined}>
                    {frameText(language, item)}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <AccountMenu visit={visit} />
        </header>
        <main id="content" tabindex={-1} class={page.wide ? 'wide' : undefined}>
          {page.notice !== undefined && (
            <p class="notice" role="status">
              {page.notice}
            </p>
          )}
          {page.children}
        </main>
        <footer class="frame-end">
          <Shortcuts language={language} />
        </footer>
        <SessionOver language={language} />
      </>
    ),
  });
}
