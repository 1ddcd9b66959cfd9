import { listHelp, loadVotes, type SavedHelp } from '../../announcements/index.ts';
import { helpSlugs } from '../../kernel/help-slugs.ts';
import type { HttpResponse } from '../../kernel/http-types.ts';
import { languages } from '../../kernel/i18n.ts';
import { consolePage } from '../frame/console-page.tsx';
import { Scroll } from '../frame/scroll.tsx';
import type { Visit } from '../frame/visit.ts';
import { languageWord } from '../words/index.ts';
import { Author } from './author.tsx';
import { helpPath, votesOf, votesWord } from './help-visit.ts';
import { sayIn } from './messages/index.ts';

/** `GET /console/help`: every article with its version in each language, and whether it helped. */
export async function showHelpList(visit: Visit): Promise<HttpResponse> {
  const { db, language, publicUrl } = visit;
  const say = sayIn(language);
  const title = say('title');
  const [all, votes] = await Promise.all([listHelp(db), loadVotes(db)]);
  const named = (slug: string) =>
    all.find((one) => one.slug === slug && one.language === language)?.words.title ?? slug;
  const children = (
    <>
      <div class="bar">
        <div>
          <h1>{title}</h1>
          <p class="soft">{say('lead', { address: `${publicUrl}/help` })}</p>
        </div>
        <a class="button" href="/help" target="_blank" rel="noopener">
          {say('toPublic')}
        </a>
      </div>
      <Scroll label={title}>
        <table class="cards">
          <thead>
            <tr>
              <th scope="col">{say('article')}</th>
              {languages.map((one) => (
                <th scope="col">{languageWord(one, language)}</th>
              ))}
              <th scope="col">{say('votes')}</th>
            </tr>
          </thead>
          <tbody data-list>
            {helpSlugs.map((slug) => (
              <tr>
                <th scope="row">{named(slug)}</th>
                {all
                  .filter((one) => one.slug === slug)
                  .map((saved) => (
                    <td data-label={languageWord(saved.language, language)}>
                      <VersionLink visit={visit} saved={saved} title={named(slug)} />
                    </td>
                  ))}
                <td data-label={say('votes')}>{votesWord(say, votesOf(votes, slug))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <p class="soft small">{say('votesHint')}</p>
    </>
  );
  return { status: 200, html: consolePage(visit, { title, current: 'help', wide: true, children }) };
}

function VersionLink({ visit, saved, title }: { visit: Visit; saved: SavedHelp; title: string }) {
  const say = sayIn(visit.language);
  return (
    <>
      <a href={helpPath(saved)}>
        <span class="visually-hidden">
          {title}, {languageWord(saved.language, visit.language)}:{' '}
        </span>
        {saved.version === 0 ? say('shipped') : say('version', { version: saved.version })}
      </a>
      <Author visit={visit} version={saved} />
    </>
  );
}
