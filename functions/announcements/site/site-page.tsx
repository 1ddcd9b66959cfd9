import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import { languages } from '../../kernel/i18n.ts';
import { languageNames, siteText } from './messages/index.ts';
import { canonicalOf, hrefOf, inLanguage, type SiteReader } from './reader.ts';
import { siteStyle } from './site-style.ts';

export type SitePage = {
  title: string;
  /** For search engines and previews: one or two sentences. */
  description?: string;
  /** Of the page, without a query. */
  path: string;
  /** What of the query makes it another page: it goes into the links to other languages. */
  query?: Readonly<Record<string, string | number | undefined>>;
  current?: 'notices' | 'help';
  /** Its Atom feed. */
  feed?: { path: string; title: string; query?: Readonly<Record<string, string | undefined>> };
  /** Begins with the page's own `h1`. */
  children: Child;
};

/** A whole public page: skip link, chapters, content, languages. */
export function sitePage(reader: SiteReader, page: SitePage): string {
  const { language } = reader;
  const say = (key: Parameters<typeof siteText>[1]) => siteText(language, key);
  const chapter = (item: 'notices' | 'help', path: string) => (
    <li>
      <a href={hrefOf(reader, path)} aria-current={item === page.current ? 'true' : undefined}>
        {say(item)}
      </a>
    </li>
  );
  const document = (
    <html lang={language}>
      <Head reader={reader} page={page} />
      <body>
        <a class="skip" href="#content">
          {say('skip')}
        </a>
        <header>
          <p class="brand">Doorward</p>
          <nav aria-label={say('chapters')}>
            <ul>
              {chapter('notices', '/notices')}
              {chapter('help', '/help')}
            </ul>
          </nav>
        </header>
        <main id="content" tabindex={-1}>
          {page.children}
        </main>
        <footer>
          <Languages reader={reader} page={page} />
          {page.feed && (
            <p>
              <a href={inLanguage(reader, language, page.feed.path, page.feed.query)} type="application/atom+xml">
                {page.feed.title}
              </a>
            </p>
          )}
          <p>{say('noCookies')}</p>
        </footer>
      </body>
    </html>
  );
  return `<!doctype html>${document}`;
}

function Head({ reader, page }: { reader: SiteReader; page: SitePage }) {
  const { path, query = {}, feed } = page;
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="referrer" content="no-referrer" />
      <title>{`${page.title} · Doorward`}</title>
      {page.description !== undefined && <meta name="description" content={page.description} />}
      <link rel="canonical" href={canonicalOf(reader, reader.language, path, query)} />
      {languages.map((language) => (
        <link rel="alternate" hreflang={language} href={canonicalOf(reader, language, path, query)} />
      ))}
      <link rel="alternate" hreflang="x-default" href={canonicalOf(reader, undefined, path, query)} />
      {feed && (
        <link
          rel="alternate"
          type="application/atom+xml"
          title={feed.title}
          href={canonicalOf(reader, reader.language, feed.path, feed.query)}
        />
      )}
      <style>{raw(siteStyle)}</style>
    </head>
  );
}

/** Links to the same page in the other languages, each by its own name, so that who reads no other finds it. */
const Languages = ({ reader, page }: { reader: SiteReader; page: SitePage }) => (
  <nav class="languages" aria-label={siteText(reader.language, 'languages')}>
    {languages.map((other) =>
      other === reader.language ? (
        <span lang={other} aria-current="true">
          {languageNames[other]}
        </span>
      ) : (
        <a href={inLanguage(reader, other, page.path, page.query)} lang={other} hreflang={other}>
          {languageNames[other]}
        </a>
      ),
    )}
  </nav>
);
