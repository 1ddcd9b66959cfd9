import type { Tenant } from '../../games/index.ts';
import { DaySentence } from '../site/parts.tsx';
import type { SiteReader } from '../site/reader.ts';
import { hrefOf } from '../site/reader.ts';
import type { ShownArticle } from './library.ts';
import { type Say, sayIn } from './messages/index.ts';
import type { Found } from './search/found-in.ts';

/** What the help pages go by beside their articles: the reader, and the game that the reader came from. */
export type HelpReader = SiteReader & { game?: Pick<Tenant, 'name' | 'supportAddress'> | undefined };

export const articlePath = (slug: string): string => `/help/${slug}`;

export const SearchForm = ({ reader, question, say }: { reader: HelpReader; question?: string; say: Say }) => (
  <search>
    <form class="search" method="get" action="/help">
      <div>
        <label for="q">{say('searchLabel')}</label>
        <input id="q" name="q" type="search" value={question} maxlength={100} autocomplete="off" />
      </div>
      {Object.entries(reader.kept).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {reader.chosen && <input type="hidden" name="lang" value={reader.language} />}
      <button class="primary" type="submit">
        {say('searchButton')}
      </button>
    </form>
  </search>
);

/** Articles with their summaries, or with what was found in them. */
export const Entries = ({
  reader,
  entries,
  level = 3,
}: {
  reader: HelpReader;
  entries: readonly { article: ShownArticle; found?: Found; dated?: boolean }[];
  level?: 2 | 3;
}) => (
  <ul class="entries">
    {entries.map(({ article, found, dated }) => {
      const Heading = `h${level}` as const;
      return (
        <li>
          <Heading>
            <a href={hrefOf(reader, articlePath(article.slug))}>{article.words.title}</a>
          </Heading>
          <p>{found ? found.map(({ text, hit }) => (hit ? <mark>{text}</mark> : text)) : article.words.summary}</p>
          {dated && (
            <p class="soft">
              <Changed article={article} say={sayIn(reader.language)} />
            </p>
          )}
        </li>
      );
    })}
  </ul>
);

const Changed = ({ article, say }: { article: ShownArticle; say: Say }) => (
  <DaySentence
    at={article.changedAt}
    language={article.language}
    say={(date) => say(article.version === 0 ? 'newArticle' : 'changedArticle', { date })}
  />
);

/** Where a person helps. */
export function Support({ reader, say }: { reader: HelpReader; say: Say }) {
  const { game } = reader;
  return (
    <section class="support" aria-labelledby="support">
      <h2 id="support">{say('supportTitle')}</h2>
      {game ? (
        <p>
          {say('supportGame', { game: game.name })} <a href={`mailto:${game.supportAddress}`}>{game.supportAddress}</a>
        </p>
      ) : (
        <p>{say('supportNone')}</p>
      )}
    </section>
  );
}
