import { describe, expect, test } from 'vitest';
import { renderHtml } from '../../functions/mail/mail-html.tsx';
import { renderText } from '../../functions/mail/mail-text.ts';
import { allAnnouncements, logo, tenant } from '../support/announcement-samples.ts';
import { gaps } from '../support/mail-client-gaps.ts';
import { type LintedMail, lintMail, metGaps } from '../support/mail-lint.ts';
import { allMails } from '../support/mail-samples.ts';

const security = [undefined, logo].flatMap((own) =>
  allMails().map(({ name, content, brand }): LintedMail & { name: string } => ({
    name: own ? `${name} with a logo` : name,
    language: content.language,
    subject: content.subject,
    preheader: content.preheader,
    html: renderHtml(content, { ...brand, logo: own }),
    text: renderText(content),
    game: brand.game,
  })),
);
const news = [tenant, { ...tenant, branding: { color: '#1a5fb4' } }].flatMap((of, at) =>
  allAnnouncements(of).map((mail) => ({ ...mail, name: at === 0 ? mail.name : `${mail.name}, plain`, game: of.name })),
);

test('there is a mail of every kind in every language', () => {
  expect(security.length).toBeGreaterThan(200);
  expect(news.length).toBe(2 * (5 * 4 + 2 * 3));
});

test.each([...security, ...news])('$name holds in Gmail, Outlook and Apple Mail', (mail) => {
  expect(lintMail(mail)).toEqual([]);
});

test('every gap that is excused is met by some mail', () => {
  expect(Object.keys(gaps).filter((title) => !metGaps.has(title))).toEqual([]);
});

describe('the linter sees', () => {
  const [good] = news;
  const broken: [string, string, (html: string) => string][] = [
    [
      'a grid',
      'clients: display:grid',
      (html) => html.replace('<h1 style="', '<h1 style="display:grid;grid-template-columns:1fr;'),
    ],
    ['a drawing', 'something that runs', (html) => html.replace('</h1>', '</h1><svg></svg>')],
    ['a picture from elsewhere', 'something to fetch', (html) => html.replace('cid:logo', 'https://a.example/b.png')],
    [
      'a background from elsewhere',
      'something to fetch',
      (html) => html.replace('margin:0', 'background:url(https://a.example/b.png);margin:0'),
    ],
    ['a picture without words', 'a picture without alt', (html) => html.replace(' alt=""', '')],
    ['a table that is read aloud', 'a table without role', (html) => html.replace(' role="presentation"', '')],
    ['a bare paragraph', 'words without a style', (html) => html.replace('</h1>', '</h1><p></p>')],
    ['a plain link', 'a link that is not https', (html) => html.replace('href="https:', 'href="http:')],
    ['a long mail', 'too long for Gmail', (html) => `${html}${'<!-- -->'.repeat(13_000)}`],
    [
      'one scheme only',
      'no dark colours',
      (html) => html.replace('(prefers-color-scheme:dark)', '(prefers-color-scheme:light)'),
    ],
    ['no language', 'no language', (html) => html.replace(/ lang="[^"]*"/, '')],
    ['no title', 'no title', (html) => html.replace(/<title>[^<]*/, '<title>')],
    ['no preheader', 'no preheader', (html) => html.replace('<div style="display:none', '<div style="display:block')],
    ['words that only the HTML has', 'other words', (html) => html.replace('</h1>', ' and more</h1>')],
  ];

  test.each(broken)('%s', (_, said, breaking) => {
    if (!good) throw new Error('there is no mail');
    const faults = lintMail({ ...good, html: breaking(good.html) });
    expect(faults.join('\n')).toContain(said);
  });

  test('words that only the text has', () => {
    if (!good) throw new Error('there is no mail');
    expect(lintMail({ ...good, text: `${good.text}and more` })).toEqual(['other words in the text than in the HTML']);
  });
});
