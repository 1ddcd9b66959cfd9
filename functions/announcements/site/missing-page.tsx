import { siteText } from './messages/index.ts';
import { hrefOf, type SiteReader } from './reader.ts';
import { sitePage } from './site-page.tsx';

/** Tells that there is nothing under this address, and what there is. */
export function missingPage(reader: SiteReader): string {
  const { language } = reader;
  const title = siteText(language, 'missingTitle');
  return sitePage(reader, {
    title,
    path: '/help',
    children: (
      <>
        <h1>{title}</h1>
        <p>{siteText(language, 'missingText')}</p>
        <ul>
          <li>
            <a href={hrefOf(reader, '/notices')}>{siteText(language, 'toNotices')}</a>
          </li>
          <li>
            <a href={hrefOf(reader, '/help')}>{siteText(language, 'toHelp')}</a>
          </li>
        </ul>
      </>
    ),
  });
}
