import { currentHelp, helpHistory, loadHelpVersion, loadVotes } from '../../announcements/index.ts';
import { may } from '../../kernel/access.ts';
import { notFound } from '../../kernel/errors.ts';
import type { HttpResponse } from '../../kernel/http-types.ts';
import { consolePage } from '../frame/console-page.tsx';
import type { Visit } from '../frame/visit.ts';
import { HelpHistory } from './help-history.tsx';
import { helpListPath, helpOf, helpPath, votesOf, votesWord, wholeNumber } from './help-visit.ts';
import { sayIn } from './messages/index.ts';
import { Keywords, LanguageTabs, ReadArticle } from './read-part.tsx';

const versionsShown = 20;

/** `GET /console/help/{slug}/{language}`: the words, or those of `?version=`, and the versions. @throws Problem 404 */
export async function showHelpArticle(visit: Visit): Promise<HttpResponse> {
  const { db, staff, language, request } = visit;
  const say = sayIn(language);
  const name = helpOf(visit);
  const wanted = wholeNumber(request.query.version);
  const [current, asked, versions, votes] = await Promise.all([
    currentHelp(db, name),
    wanted === undefined ? undefined : loadHelpVersion(db, name, wanted),
    helpHistory(db, name, versionsShown, wholeNumber(request.query.before)),
    loadVotes(db),
  ]);
  if (wanted !== undefined && !asked) throw notFound('version of this article');
  const shown = asked ?? current;
  const writes = may(staff, 'announcement.write');
  const saved = wholeNumber(request.query.saved);
  const children = (
    <>
      <div class="bar">
        <div>
          <p class="small">
            <a href={helpListPath}>{say('back')}</a>
          </p>
          <h1 lang={name.language}>{shown.words.title}</h1>
          <p class="soft">
            {say('version', { version: shown.version })}{' '}
            <span class={`badge ${shown.shipped ? '' : 'info'}`}>{say(shown.shipped ? 'shipped' : 'own')}</span>{' '}
            {say('votes')}: {votesWord(say, votesOf(votes, name.slug))}
          </p>
        </div>
        <a class="button" href={`/help/${name.slug}?lang=${name.language}`} target="_blank" rel="noopener">
          {say('toPublic')}
        </a>
        {writes && (
          <a class="button primary" href={helpPath(name, '/edit')}>
            {say('edit')}
          </a>
        )}
      </div>
      <LanguageTabs visit={visit} name={name} />
      {shown.version !== current.version && (
        <p class="alert">
          {say('notCurrent', { version: shown.version, current: current.version })}{' '}
          <a href={helpPath(name)}>{say('toCurrent')}</a>
        </p>
      )}
      <div class="split">
        <ReadArticle words={shown.words} language={name.language}>
          <Keywords words={shown.words} language={name.language} say={say} />
        </ReadArticle>
        <HelpHistory visit={visit} name={name} current={current} versions={versions} writes={writes} />
      </div>
    </>
  );
  const notice = saved === undefined || saved !== current.version ? undefined : say('saved', { version: saved });
  const page = { title: shown.words.title, current: 'help', wide: true, notice, children } as const;
  return { status: 200, html: consolePage(visit, page) };
}
