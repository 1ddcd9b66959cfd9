import { z } from 'zod';
import { languages } from '../kernel/i18n.ts';
import { parameters } from './fields.ts';
import type { Operations } from './operation.ts';
import { words } from './words.ts';

const voteForm = z.object({ helpful: z.enum(['yes', 'no']) });

const text = (type: string, description: string) => ({ description, content: { [type]: { schema: z.string() } } });
const page = (description: string) => text('text/html', description);
const same = { description: 'As it was: `If-None-Match` has the `ETag` of it.' } as const;
const missing = page('There is nothing, was nothing, or is nothing yet; all look alike.');
const feed = (description: string) => ({ 200: text('application/atom+xml', description), 304: same, 404: missing });

const lang = z.enum(languages).optional();
const game = z.string().optional();
const language = 'The language; without it that of `Accept-Language`, else English.';
const ofGame = 'Only notices of this game.';
const everybody = { caller: 'anyone', tag: 'pages' } as const;
const shared = { ...everybody, method: 'get', head: true, refusals: ['unavailable'] } as const;

const notices = parameters(
  { lang, game, tz: z.string().optional(), before: z.string().optional() },
  {
    lang: language,
    game: ofGame,
    tz: 'The IANA time zone in which times are told, beside UTC.',
    before: 'An earlier page of the list, or what a notice said before, as the page itself links to it.',
  },
);
const help = parameters(
  { lang, game, q: z.string().optional(), version: z.string().optional() },
  {
    lang: language,
    game: 'The game whose support the page names.',
    q: 'What to search for; at most 100 characters are looked at.',
    version: 'An earlier version of an article; only with a slug.',
  },
);
const some = parameters({ lang, game }, { lang: language, game: ofGame });
const slug = (what: string) => parameters({ slug: z.string() }, { slug: what });
const cacheable = 'The same for everybody: no cookie, no script, cacheable for a minute.';

/** The public pages: notices and the help library. */
export const publicPageOperations = {
  showNotices: {
    ...shared,
    path: '/notices',
    summary: 'The public notices',
    description: `What goes on and comes next, then all notices by their day. ${cacheable}`,
    query: notices,
    answers: { 200: page('The notices.'), 304: same, 404: missing },
  },
  feedNotices: {
    ...shared,
    path: '/notices/atom.xml',
    summary: 'The notices as a feed',
    description: 'Atom (RFC 4287), in one language.',
    query: some,
    answers: feed('The feed.'),
  },
  showNotice: {
    ...shared,
    path: '/notices/{slug}',
    summary: 'A notice',
    description: `In the reader’s language, or in English with a word about it. ${cacheable}`,
    params: slug('As an announcement tells it.'),
    query: notices,
    answers: { 200: page('The notice.'), 304: same, 404: missing },
  },
  saveNoticeCalendar: {
    ...shared,
    path: '/notices/{slug}/calendar.ics',
    summary: 'A maintenance for calendars',
    description: 'iCalendar (RFC 5545). The UID stays the same when the maintenance moves.',
    params: slug('Of a notice with a beginning and an end.'),
    query: some,
    answers: { 200: text('text/calendar', 'The file.'), 304: same, 404: missing },
  },
  showHelp: {
    ...shared,
    path: '/help',
    summary: 'The help library',
    description: `By topic, or what a search finds. ${cacheable}`,
    query: help,
    answers: { 200: page('The library.'), 304: same },
  },
  feedHelp: {
    ...shared,
    path: '/help/atom.xml',
    summary: 'New and changed help articles as a feed',
    description: 'Atom (RFC 4287), in one language.',
    query: some,
    answers: { 200: text('application/atom+xml', 'The feed.'), 304: same },
  },
  showHelpArticle: {
    ...shared,
    path: '/help/{slug}',
    summary: 'A help article',
    description: `As it is now, or an earlier version. ${cacheable}`,
    params: slug('The article.'),
    query: help,
    answers: { 200: page('The article.'), 304: same, 404: missing },
  },
  rateHelpArticle: {
    ...everybody,
    path: '/help/{slug}',
    method: 'post',
    summary: 'Say whether an article helped',
    description:
      'What the form below an article sends. Only counted: nothing is kept of who sent it but a keyed hash of the network for the day, so that five votes of a network count for an article in a day.',
    params: slug('The article.'),
    query: some,
    body: { schema: voteForm, type: 'application/x-www-form-urlencoded', description: 'The form of the page.' },
    answers: { 200: page('Thanks.'), 404: missing, 422: page('The form had no answer.') },
    refusals: ['badRequest', 'otherSite', 'unavailable'],
  },
} as const satisfies Operations;

export const publicPageWords = [words(voteForm, { helpful: 'Whether it helped.' })];
