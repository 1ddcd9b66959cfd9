import { caniemail } from 'caniemail';
import { gaps } from './mail-client-gaps.ts';
import { shownText } from './mail-parts.ts';

export type LintedMail = {
  language: string;
  subject: string;
  preheader: string;
  html: string;
  text: string;
  /** The game's name, which only the HTML shows above its card. */
  game: string;
};

/** Gmail cuts a longer mail off and hides what follows, the way out among it. */
const clippedFrom = 102 * 1024;

const clients = ['gmail.*', 'outlook.*', 'apple-mail.*'] as const;

/** What of the gaps was met so far. */
export const metGaps = new Set<string>();

/** The mail without its words: all that decides what clients can draw. */
const bones = (html: string): string => {
  const [head = '', body = ''] = html.split('</head>');
  const bare = body.replace(/href="[^"]*"/g, 'href="https://a.example/"').replace(/>[^<]+</g, '><');
  return `${head.replace(/<title>[^<]*/, '<title>')}</head>${bare}`;
};

const known = new Map<string, string[]>();

/** What a client cannot draw, and no gap excuses. */
function clientFaults(html: string): string[] {
  // caniemail 2.0.2 knows word-wrap, but not for Gmail, and throws; it is only the older name of overflow-wrap
  const markup = bones(html).replaceAll('word-wrap:break-word', '');
  const before = known.get(markup);
  if (before) return before;
  const { errors, warnings } = caniemail({ clients: [...clients], html: markup }).issues;
  const titles = [...errors.values(), ...warnings.values()].flat().map(({ title }) => title);
  for (const title of titles) metGaps.add(title);
  const faults = [...new Set(titles)].filter((title) => !(title in gaps)).map((title) => `clients: ${title}`);
  known.set(markup, faults);
  return faults;
}

/** Words alone: no space, no colon, no address but its host, no mark of a list or a quote. */
const wordsOf = (text: string): string => text.replace(/https:\/\/([^\s/)]+)[^\s)]*/g, '$1').replace(/[\s:：]/g, '');

const htmlWords = (html: string, game: string): string =>
  wordsOf(shownText(html.replace(/<table[^>]*aria-hidden="true"[\s\S]*?<\/table>/g, ''))).replace(wordsOf(game), '');

const textWords = (text: string): string =>
  wordsOf(
    text
      .replace(/^https:\/\/\S+$/gm, '')
      .replace(/^-- $/m, '')
      .replace(/^(?:> )+/gm, '')
      .replace(/^ *(?:- |\d+\. )/gm, ''),
  );

const tags = (html: string, names: string): string[] =>
  html.match(new RegExp(`<(?:${names})(?=[ >/])[^>]*>`, 'g')) ?? [];

type Rule = [name: string, broken: (mail: LintedMail) => string[] | boolean];

const rules: Rule[] = [
  [
    'a table without role="presentation"',
    ({ html }) => tags(html, 'table').filter((tag) => !tag.includes('role="presentation"')),
  ],
  [
    'words without a style of their own',
    ({ html }) => tags(html, 'p|h1|h2|h3|a|ul|ol|li').filter((tag) => !tag.includes('style="')),
  ],
  [
    'a picture without alt or size',
    ({ html }) => tags(html, 'img').filter((tag) => !['alt=', 'width=', 'height='].every((part) => tag.includes(part))),
  ],
  [
    'something to fetch',
    ({ html }) =>
      [...html.matchAll(/(?:\ssrc|\sbackground|\ssrcset)="(?!cid:)[^"]*"|url\(|@import|<link\b/gi)].map(([all]) => all),
  ],
  ['something that runs or asks', ({ html }) => tags(html, 'script|form|input|iframe|object|video|svg|button')],
  ['a link that is not https', ({ html }) => tags(html, 'a').filter((tag) => !tag.includes('href="https://'))],
  ['a style that is no text', ({ html }) => /style="[^"]*(?:undefined|\[object)/.test(html)],
  ['too long for Gmail', ({ html }) => Buffer.byteLength(html) > clippedFrom],
  [
    'no dark colours',
    ({ html }) =>
      !html.includes('(prefers-color-scheme:dark)') ||
      !html.includes('<meta name="color-scheme" content="light dark"/>'),
  ],
  ['no language', ({ html, language }) => !html.startsWith(`<!doctype html><html lang="${language}" dir="ltr">`)],
  ['no heading, or more than one', ({ html }) => tags(html, 'h1').length !== 1],
  [
    'no title, or one of its own',
    ({ html, subject }) => !shownText(`${html.match(/<title>([^<]*)/)?.[1] ?? ''}`).includes(subject),
  ],
  [
    'no preheader, or a long one',
    ({ html, preheader }) =>
      preheader === '' || preheader.length > 160 || !/<div style="display:none[^>]*>[^<]*\S/.test(html),
  ],
  ['no subject, or a long one', ({ subject }) => subject === '' || subject.length > 200],
  ['other words in the text than in the HTML', ({ html, text, game }) => htmlWords(html, game) !== textWords(text)],
];

/** What is wrong with a mail, in words; empty if nothing is. */
export const lintMail = (mail: LintedMail): string[] => [
  ...clientFaults(mail.html),
  ...rules.flatMap(([name, broken]) => {
    const found = broken(mail);
    if (typeof found === 'boolean') return found ? [name] : [];
    return found.map((what) => `${name}: ${what}`);
  }),
];
