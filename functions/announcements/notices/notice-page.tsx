import { RichPage, richToText } from '../../mail/index.ts';
import type { Content } from '../announcement.ts';
import { richOf } from '../help/library.ts';
import type { NoticeEntry, NoticeVersion } from '../notice-store.ts';
import { DaySentence } from '../site/parts.tsx';
import { hrefOf, type SiteReader } from '../site/reader.ts';
import { sitePage } from '../site/site-page.tsx';
import { type Say, sayIn } from './messages/index.ts';
import { spanOf } from './notice-times.ts';
import { noticePath, noticesFeedPath, noticesPath } from './notices-page.tsx';
import { Phase, Times, Window, ZoneForm } from './when.tsx';

export type ShownNotice = {
  entry: NoticeEntry;
  /** What is shown: as it is now, or what it said once. */
  content: Content;
  /** The name of its game. */
  game: string;
  /** The newest first; empty if it never changed. */
  versions: readonly NoticeVersion[];
  /** When the shown words began to hold, if they do no more. Milliseconds. */
  earlier?: number | undefined;
};

const describedMost = 160;

/** `GET /notices/{slug}`. @param now milliseconds */
export function noticePage(reader: SiteReader, shown: ShownNotice, now: number): string {
  const { entry, content, game, earlier } = shown;
  const { language } = reader;
  const say = sayIn(language);
  const own = content[language];
  const words = own ?? content.en;
  const rich = richOf(words.body);
  const path = noticePath(entry.slug);
  const timed = spanOf(entry) !== undefined || entry.effectiveAt !== undefined;
  return sitePage(reader, {
    title: words.title,
    description: richToText(rich).replace(/\s+/g, ' ').slice(0, describedMost).toWellFormed(),
    path,
    query: { before: earlier },
    current: 'notices',
    feed: { path: noticesFeedPath, title: say('feed') },
    children: (
      <>
        <p class="crumb">
          <a href={hrefOf(reader, noticesPath)}>{say('allNotices')}</a>
        </p>
        {earlier !== undefined && (
          <p class="notice warn">
            {say('earlierVersion')} <a href={hrefOf(reader, path)}>{say('toCurrent')}</a>
          </p>
        )}
        {own === undefined && <p class="notice">{say('fallback')}</p>}
        <article>
          <h1 lang={own ? undefined : 'en'}>{words.title}</h1>
          <p>
            <span class="tag">{say(`kind_${entry.kind}`)}</span> <Phase say={say} now={now} notice={entry} />
          </p>
          <Dates entry={entry} game={game} reader={reader} say={say} />
          {timed && (
            <section aria-labelledby="when">
              <h2 id="when">{say('times')}</h2>
              <Times reader={reader} say={say} notice={entry} />
              <Window reader={reader} say={say} now={now} notice={entry} />
              <ZoneForm reader={reader} say={say} path={path} now={now} />
              {spanOf(entry) && (
                <p>
                  <a href={hrefOf(reader, `${path}/calendar.ics`)} type="text/calendar">
                    {say('calendar')}
                  </a>
                </p>
              )}
            </section>
          )}
          <div class="prose" lang={own ? undefined : 'en'}>
            <RichPage rich={rich} />
          </div>
        </article>
        {entry.kind === 'safety' && (
          <p class="support">
            {say('safetyHelp')} <a href={hrefOf(reader, '/help', { game: entry.gameId })}>{say('toHelp')}</a>
          </p>
        )}
        <Versions reader={reader} say={say} shown={shown} />
      </>
    ),
  });
}

function Dates({ entry, game, reader, say }: { entry: NoticeEntry; game: string; reader: SiteReader; say: Say }) {
  const { language } = reader;
  return (
    <p class="soft">
      {say('fromGame', { game })} ·{' '}
      <DaySentence at={entry.publishedAt} language={language} say={(date) => say('published', { date })} />
      {entry.updatedAt !== undefined && (
        <>
          {' · '}
          <DaySentence at={entry.updatedAt} language={language} say={(date) => say('updated', { date })} />
        </>
      )}
    </p>
  );
}

/** What it said before, for who remembers it differently. */
function Versions({ reader, say, shown }: { reader: SiteReader; say: Say; shown: ShownNotice }) {
  const { entry, versions, earlier } = shown;
  if (versions.length < 2) return null;
  return (
    <details>
      <summary>{say('versions')}</summary>
      <ol class="history" reversed>
        {versions.map(({ at }, place) => {
          const current = place === 0;
          const words = <DaySentence at={at} language={reader.language} say={(date) => say('versionOf', { date })} />;
          const seen = current ? earlier === undefined : earlier === at;
          return (
            <li>
              {seen ? (
                words
              ) : (
                <a href={hrefOf(reader, noticePath(entry.slug), current ? {} : { before: at })}>{words}</a>
              )}
              {current && ` (${say('versionNow')})`}
            </li>
          );
        })}
      </ol>
    </details>
  );
}
