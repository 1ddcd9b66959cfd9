import { hrefOf } from '../site/reader.ts';
import { sitePage } from '../site/site-page.tsx';
import { byTopic, mostHelpful, newest, type ShownArticle } from './library.ts';
import { sayIn } from './messages/index.ts';
import { articlePath, Entries, type HelpReader, SearchForm, Support } from './parts.tsx';
import type { SearchResult } from './search/search-library.ts';
import type { Votes } from './votes-store.ts';

const feedPath = '/help/atom.xml';
const shownNew = 3;
const shownHelpful = 5;

/** `GET /help`: the way out of trouble, the search, and the library by topic. */
export function libraryPage(
  reader: HelpReader,
  library: readonly ShownArticle[],
  votes: ReadonlyMap<string, Votes>,
): string {
  const say = sayIn(reader.language);
  const helpful = mostHelpful(library, votes, shownHelpful);
  return sitePage(reader, {
    title: say('title'),
    description: say('lead'),
    path: '/help',
    current: 'help',
    feed: { path: feedPath, title: say('feed') },
    children: (
      <>
        <h1>{say('title')}</h1>
        <p class="lead">{say('lead')}</p>
        <div class="urgent">
          <p>
            {say('urgentText')} <a href={hrefOf(reader, articlePath('first-hour'))}>{say('urgentLink')}</a>
          </p>
        </div>
        <SearchForm reader={reader} say={say} />
        <Topics reader={reader} library={library} />
        <div class={helpful.length > 0 ? 'columns' : undefined}>
          <section aria-labelledby="new">
            <h2 id="new">{say('newTitle')}</h2>
            <Entries reader={reader} entries={newest(library, shownNew).map((article) => ({ article, dated: true }))} />
          </section>
          {helpful.length > 0 && (
            <section aria-labelledby="helpful">
              <h2 id="helpful">{say('helpfulTitle')}</h2>
              <Entries reader={reader} entries={helpful.map((article) => ({ article }))} />
            </section>
          )}
        </div>
        <Support reader={reader} say={say} />
      </>
    ),
  });
}

const Topics = ({ reader, library }: { reader: HelpReader; library: readonly ShownArticle[] }) => (
  <>
    {byTopic(library).map(({ topic, articles }) => (
      <section aria-labelledby={topic}>
        <h2 id={topic}>{sayIn(reader.language)(`topic_${topic}`)}</h2>
        <Entries reader={reader} entries={articles.map((article) => ({ article }))} />
      </section>
    ))}
  </>
);

/** `GET /help?q=`: what was found, with the sentence where it stands; or the topics, if there is nothing. */
export function searchPage(
  reader: HelpReader,
  library: readonly ShownArticle[],
  question: string,
  results: readonly SearchResult[],
): string {
  const say = sayIn(reader.language);
  const title = say('resultsTitle');
  return sitePage(reader, {
    title: `${title}: ${question}`,
    path: '/help',
    query: { q: question },
    current: 'help',
    feed: { path: feedPath, title: say('feed') },
    children: (
      <>
        <h1>{title}</h1>
        <SearchForm reader={reader} question={question} say={say} />
        {results.length === 0 ? (
          <>
            <p>{say('nothing', { question })}</p>
            <p>{say('nothingWhy')}</p>
            <Topics reader={reader} library={library} />
          </>
        ) : (
          <>
            <p>{say('resultsCount', { count: results.length, question })}</p>
            <Entries reader={reader} entries={results} level={2} />
            <p>
              <a href={hrefOf(reader, '/help')}>{say('allTopics')}</a>
            </p>
          </>
        )}
        <Support reader={reader} say={say} />
      </>
    ),
  });
}
