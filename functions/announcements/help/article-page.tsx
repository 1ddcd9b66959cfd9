import { diffWords, type Stretch } from '../../kernel/diff-words.ts';
import { RichPage, richToText } from '../../mail/index.ts';
import { DaySentence, dayWord, isoDay } from '../site/parts.tsx';
import { hrefOf } from '../site/reader.ts';
import { sitePage } from '../site/site-page.tsx';
import type { ArticleWords } from './article.ts';
import { related, richOf, type ShownArticle } from './library.ts';
import { type Say, sayIn } from './messages/index.ts';
import { articlePath, Entries, type HelpReader, Support } from './parts.tsx';

const feedPath = '/help/atom.xml';

const Crumb = ({ reader, say }: { reader: HelpReader; say: Say }) => (
  <p class="crumb">
    <a href={hrefOf(reader, '/help')}>{say('allTopics')}</a>
  </p>
);

/** `GET /help/{slug}`: an article as it is now. */
export function articlePage(reader: HelpReader, article: ShownArticle, library: readonly ShownArticle[]): string {
  const { language } = reader;
  const say = sayIn(language);
  const { title, summary } = article.words;
  return sitePage(reader, {
    title,
    description: summary,
    path: articlePath(article.slug),
    current: 'help',
    feed: { path: feedPath, title: say('feed') },
    children: (
      <>
        <Crumb reader={reader} say={say} />
        <article>
          <h1>{title}</h1>
          <p class="lead">{summary}</p>
          <div class="prose">
            <RichPage rich={article.rich} />
          </div>
          <p class="soft">
            <DaySentence at={article.changedAt} language={language} say={(date) => say('lastChanged', { date })} />
          </p>
        </article>
        {article.version > 0 && <Changes reader={reader} article={article} say={say} />}
        <Vote reader={reader} article={article} say={say} />
        <section aria-labelledby="related">
          <h2 id="related">{say('relatedTitle')}</h2>
          <Entries reader={reader} entries={related(library, article).map((one) => ({ article: one }))} />
        </section>
        <Support reader={reader} say={say} />
      </>
    ),
  });
}

const versionWord = (say: Say, version: number): string =>
  version === 0 ? say('firstVersion') : say('versionNumber', { version });

/** Every version with its day and what it changed, in the words of who changed it. */
const Changes = ({ reader, article, say, shown = article.version }: ChangesProps) => (
  <details>
    <summary>{say('changesTitle')}</summary>
    <ol class="history" reversed>
      {article.changes.map(({ version, at, note }) => (
        <li>
          <time datetime={isoDay(at)}>{dayWord(at, reader.language)}</time>
          {version === shown ? (
            <>
              {versionWord(say, version)} ({say('thisVersion')})
            </>
          ) : (
            <a href={hrefOf(reader, articlePath(article.slug), version === article.version ? {} : { version })}>
              {versionWord(say, version)}
            </a>
          )}
          {note !== undefined && (
            <p>
              <bdi>{note}</bdi>
            </p>
          )}
        </li>
      ))}
    </ol>
  </details>
);
type ChangesProps = { reader: HelpReader; article: ShownArticle; say: Say; shown?: number };

function Vote({ reader, article, say }: { reader: HelpReader; article: ShownArticle; say: Say }) {
  const named = { ...reader.kept, lang: reader.language };
  return (
    <section class="vote" aria-labelledby="vote">
      <h2 id="vote">{say('voteTitle')}</h2>
      <form class="vote" method="post" action={`${articlePath(article.slug)}?${new URLSearchParams(named)}`}>
        <button class="secondary" type="submit" name="helpful" value="yes">
          {say('yes')}
        </button>
        <button class="secondary" type="submit" name="helpful" value="no">
          {say('no')}
        </button>
      </form>
      <p class="soft">{say('voteWhy')}</p>
    </section>
  );
}

/** The words of a version as one text, without the marks of Markdown. */
const textOf = ({ title, summary, body }: ArticleWords): string =>
  `${title}\n\n${summary}\n\n${richToText(richOf(body))}`;

/** `GET /help/{slug}?version=`: an earlier version, and what it changed in the one before it. */
export function versionPage(
  reader: HelpReader,
  article: ShownArticle,
  { version, words }: { version: number; words: ArticleWords },
  before: ArticleWords | undefined,
): string {
  const say = sayIn(reader.language);
  return sitePage(reader, {
    title: `${words.title} (${versionWord(say, version)})`,
    path: articlePath(article.slug),
    query: { version },
    current: 'help',
    children: (
      <>
        <Crumb reader={reader} say={say} />
        <p class="notice warn">
          {say('earlierVersion')} <a href={hrefOf(reader, articlePath(article.slug))}>{say('toCurrent')}</a>
        </p>
        <article>
          <h1>{words.title}</h1>
          <p class="lead">{words.summary}</p>
          <div class="prose">
            <RichPage rich={richOf(words.body)} />
          </div>
        </article>
        {before && (
          <details>
            <summary>{say('differences')}</summary>
            <p class="changes">
              {diffWords(textOf(before), textOf(words)).map((stretch) => (
                <Changed stretch={stretch} say={say} />
              ))}
            </p>
          </details>
        )}
        <Changes reader={reader} article={article} say={say} shown={version} />
      </>
    ),
  });
}

function Changed({ stretch: { kind, words }, say }: { stretch: Stretch; say: Say }) {
  if (kind === 'same') return <>{words}</>;
  const Mark = kind === 'added' ? 'ins' : 'del';
  return (
    <Mark>
      <span class="unseen"> {say(kind)} </span>
      {words}
    </Mark>
  );
}
