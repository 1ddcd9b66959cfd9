import { loadHelpVersion, type SavedHelp } from '../../announcements/index.ts';
import { diffWords, type Stretch } from '../../kernel/diff-words.ts';
import { notFound } from '../../kernel/errors.ts';
import type { HttpResponse } from '../../kernel/http-types.ts';
import { consolePage } from '../frame/console-page.tsx';
import type { Visit } from '../frame/visit.ts';
import { helpOf, helpPath, wholeNumber } from './help-visit.ts';
import { type Say, sayIn } from './messages/index.ts';

const partsOf = (words: SavedHelp['words']) => ({
  fieldTitle: words.title,
  fieldSummary: words.summary,
  fieldBody: words.body,
  fieldKeywords: words.keywords.join('\n'),
});

/** `GET /console/help/{slug}/{language}/compare?from=&to=`: what one version changed in another. @throws Problem 404 */
export async function compareHelp(visit: Visit): Promise<HttpResponse> {
  const { db, language, request } = visit;
  const say = sayIn(language);
  const name = helpOf(visit);
  const [from, to] = [wholeNumber(request.query.from), wholeNumber(request.query.to)];
  if (from === undefined || to === undefined) throw notFound('version of this article');
  const [old, fresh] = await Promise.all([loadHelpVersion(db, name, from), loadHelpVersion(db, name, to)]);
  if (!old || !fresh) throw notFound('version of this article');
  const [before, after] = [partsOf(old.words), partsOf(fresh.words)];
  const changed = (Object.keys(after) as (keyof typeof after)[]).filter((part) => before[part] !== after[part]);
  const title = say('compareTitle', { from, to });
  const children = (
    <>
      <p class="small">
        <a href={helpPath(name)}>{say('toArticle')}</a>
      </p>
      <h1>{title}</h1>
      <p class="soft" lang={name.language}>
        {fresh.words.title}
      </p>
      {changed.length === 0 ? (
        <p class="card empty">{say('compareSame')}</p>
      ) : (
        <p>{say('compareLead', { from, to })}</p>
      )}
      {changed.map((part) => (
        <section class="card">
          <h2>{say(part)}</h2>
          <p class="changes" lang={name.language}>
            {diffWords(before[part], after[part]).map((stretch) => (
              <Shown stretch={stretch} say={say} reader={language} />
            ))}
          </p>
        </section>
      ))}
    </>
  );
  return { status: 200, html: consolePage(visit, { title, current: 'help', children }) };
}

function Shown({ stretch: { kind, words }, say, reader }: { stretch: Stretch; say: Say; reader: string }) {
  if (kind === 'same') return <>{words}</>;
  const Mark = kind === 'removed' ? 'del' : 'ins';
  return (
    <Mark>
      <span class="visually-hidden" lang={reader}>
        {' '}
        {say(kind)}{' '}
      </span>
      {words}
    </Mark>
  );
}
