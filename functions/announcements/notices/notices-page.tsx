import type { Language } from '../../kernel/i18n.ts';
import type { NoticeEntry } from '../notice-store.ts';
import { DaySentence } from '../site/parts.tsx';
import { hrefOf, type SiteReader } from '../site/reader.ts';
import { sitePage } from '../site/site-page.tsx';
import { type Say, sayIn } from './messages/index.ts';
import { phaseOf, spanOf } from './notice-times.ts';
import { Phase, Times, ZoneForm } from './when.tsx';

export const noticesPath = '/notices';
export const noticesFeedPath = '/notices/atom.xml';
export const noticePath = (slug: string): string => `/notices/${slug}`;

/** A notice in a list, with the name of its game. */
type ListedNotice = { entry: NoticeEntry; game: string };

export type NoticesShown = {
  notices: readonly ListedNotice[];
  /** The one game that is shown. */
  game?: { gameId: string; name: string } | undefined;
  /** Whether this is a page of the archive, and where the next one begins. */
  later: boolean;
  next?: string | undefined;
};

/** The title in the reader's language, or in English. */
export const titleOf = (
  { titles }: Pick<NoticeEntry, 'titles'>,
  language: Language,
): { title: string; language: Language } => {
  const own = titles[language];
  return own === undefined ? { title: titles.en, language: 'en' } : { title: own, language };
};

/** Whether it is still to come or going on. @param now milliseconds */
const isAhead = (entry: NoticeEntry, now: number): boolean => {
  const span = spanOf(entry);
  return span ? phaseOf(span, now) !== 'over' : (entry.effectiveAt ?? 0) > now;
};

const beginOf = ({ startsAt, effectiveAt }: NoticeEntry): number => startsAt ?? effectiveAt ?? 0;

/** `GET /notices`: what goes on and comes next, then everything by its day. @param now milliseconds */
export function noticesPage(reader: SiteReader, shown: NoticesShown, now: number): string {
  const say = sayIn(reader.language);
  const { notices, game, later, next } = shown;
  const title = game ? say('titleOf', { game: game.name }) : say('title');
  const ahead = later ? [] : notices.filter(({ entry }) => isAhead(entry, now));
  const rest = notices.filter((notice) => !ahead.includes(notice));
  const soonest = ahead.toSorted((one, other) => beginOf(one.entry) - beginOf(other.entry));
  const parts = { reader, say, now, single: game !== undefined };
  return sitePage(reader, {
    title,
    description: say('lead'),
    path: noticesPath,
    query: game ? { game: game.gameId } : {},
    current: 'notices',
    feed: { path: noticesFeedPath, title: say('feed'), query: { game: game?.gameId } },
    children: (
      <>
        <h1>{title}</h1>
        <p class="lead">{say('lead')}</p>
        <Games reader={reader} shown={shown} say={say} />
        {soonest.length > 0 && (
          <section aria-labelledby="ahead">
            <h2 id="ahead">{say('upcoming')}</h2>
            <ZoneForm reader={reader} say={say} path={noticesPath} now={now} />
            <List {...parts} notices={soonest} timed />
          </section>
        )}
        <section aria-labelledby="latest">
          <h2 id="latest">{say(later ? 'earlier' : 'latest')}</h2>
          {rest.length > 0 ? <List {...parts} notices={rest} /> : <p>{say(later ? 'noneMore' : 'none')}</p>}
        </section>
        <nav class="pager" aria-label={say('older')}>
          {later && <a href={hrefOf(reader, noticesPath)}>{say('newest')}</a>}
          {next !== undefined && (
            <a href={hrefOf(reader, noticesPath, { before: next })} rel="next">
              {say('older')}
            </a>
          )}
        </nav>
      </>
    ),
  });
}

/** Ways to one game alone and back. */
function Games({ reader, shown: { notices, game }, say }: { reader: SiteReader; shown: NoticesShown; say: Say }) {
  if (game)
    return (
      <p class="crumb">
        <a href={hrefOf({ ...reader, kept: { ...reader.kept, game: '' } }, noticesPath)}>{say('everyGame')}</a>
      </p>
    );
  const games = new Map(notices.map(({ entry, game: name }) => [entry.gameId, name]));
  if (games.size < 2) return null;
  return (
    <nav aria-label={say('games')}>
      <p class="crumb">
        {say('games')}:{' '}
        {[...games].map(([gameId, name], at) => (
          <>
            {at > 0 && ' · '}
            <a href={hrefOf(reader, noticesPath, { game: gameId })}>{name}</a>
          </>
        ))}
      </p>
    </nav>
  );
}

type ListProps = { reader: SiteReader; say: Say; now: number; single: boolean; notices: readonly ListedNotice[] };

const List = ({ notices, timed, ...parts }: ListProps & { timed?: boolean }) => (
  <ul class="entries">
    {notices.map(({ entry, game }) => (
      <li>
        <Listed {...parts} entry={entry} game={game} timed={timed === true} />
      </li>
    ))}
  </ul>
);

function Listed({
  reader,
  say,
  now,
  single,
  entry,
  game,
  timed,
}: Omit<ListProps, 'notices'> & { entry: NoticeEntry; game: string; timed: boolean }) {
  const { language } = reader;
  const words = titleOf(entry, language);
  return (
    <>
      <h3>
        <a
          href={hrefOf(reader, noticePath(entry.slug))}
          lang={words.language === language ? undefined : words.language}
        >
          {words.title}
        </a>
      </h3>
      <p>
        <span class="tag">{say(`kind_${entry.kind}`)}</span> <Phase say={say} now={now} notice={entry} />
      </p>
      {timed && <Times reader={reader} say={say} notice={entry} />}
      <p class="soft">
        {!single && `${say('fromGame', { game })} · `}
        <DaySentence at={entry.publishedAt} language={language} say={(date) => say('published', { date })} />
        {entry.updatedAt !== undefined && (
          <>
            {' · '}
            <DaySentence at={entry.updatedAt} language={language} say={(date) => say('updated', { date })} />
          </>
        )}
      </p>
    </>
  );
}
