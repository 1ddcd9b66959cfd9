import { example } from './example.ts';

const params = { slug: 'boosting', language: 'it' };

/** In the order in which they can be sent. */
export const helpExamples = [
  example('listHelp', 'all', { summary: 'Every article', status: 200, query: { limit: '40' } }),
  example('getHelp', 'shipped', { summary: 'The shipped words', status: 200, params, query: { version: '0' } }),
  example('putHelp', 'own', {
    summary: 'Your own words',
    status: 200,
    params,
    body: {
      words: {
        title: 'Pagare qualcuno perché giochi al posto tuo',
        summary: 'Chi offre di salire di livello per te chiede le chiavi di casa tua.',
        body: 'Per giocare al posto tuo, qualcuno deve **entrare nel tuo account**.\n\n## Che cosa puoi fare\n\n- Cambia la password.\n- Attiva il secondo fattore.',
        keywords: ['boost', 'powerleveling'],
      },
      note: 'Più breve.',
    },
  }),
  example('putHelp', 'image', {
    summary: 'Markdown that is not taken',
    status: 400,
    params,
    body: { words: { title: 'T', summary: 'S', body: '![](https://example.com/a.png)', keywords: [] } },
  }),
  example('putHelp', 'restore', { summary: 'Back to the shipped words', status: 200, params, body: { restore: 0 } }),
  example('listHelpVersions', 'newest', { summary: 'What was changed', status: 200, params, query: { limit: '10' } }),
];

/** The public pages. */
export const publicPageExamples = [
  example('showNotices', 'page', { summary: 'The notices', status: 200, query: { lang: 'it', tz: 'Europe/Rome' } }),
  example('feedNotices', 'feed', { summary: 'The feed', status: 200, query: { lang: 'en' } }),
  example('showNotice', 'unknown', { summary: 'A notice that there is not', status: 404, params: { slug: 'no-such' } }),
  example('saveNoticeCalendar', 'unknown', {
    summary: 'A notice that there is not',
    status: 404,
    params: { slug: 'no-such' },
  }),
  example('showHelp', 'search', { summary: 'A search', status: 200, query: { q: 'mat khau', lang: 'vi' } }),
  example('feedHelp', 'feed', { summary: 'The feed', status: 200, query: { lang: 'vi' } }),
  example('showHelpArticle', 'page', {
    summary: 'An article',
    status: 200,
    params: { slug: 'first-hour' },
    query: { lang: 'zh-Hans' },
  }),
  example('rateHelpArticle', 'yes', {
    summary: 'It helped',
    status: 200,
    params: { slug: 'first-hour' },
    body: { helpful: 'yes' },
  }),
];
