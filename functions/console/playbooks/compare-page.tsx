import { diffWords, type Stretch } from '../../kernel/diff-words.ts';
import { notFound } from '../../kernel/errors.ts';
import type { HttpResponse } from '../../kernel/http-types.ts';
import type { Language } from '../../kernel/i18n.ts';
import { loadVersion, type Playbook, sections } from '../../outreach/index.ts';
import { consolePage } from '../frame/console-page.tsx';
import type { Visit } from '../frame/visit.ts';
import { playbookTitle } from './playbook-page.tsx';
import { playbookOf, playbookPath } from './playbook-visit.ts';
import { type Say, sayIn, sectionTitle } from './sections.tsx';

type Part = { title: string; from: string; to: string };

/** The parts of two versions beside each other; phrases meet by their key. */
function partsToCompare(from: Playbook, to: Playbook, say: Say): Part[] {
  const text = (playbook: Playbook, section: (typeof sections)[number]) =>
    section === 'upset' ? playbook.upset.join('\n') : playbook[section];
  const wholes = sections.map((section) => ({
    title: sectionTitle(say, section),
    from: text(from, section),
    to: text(to, section),
  }));
  const keys = [...new Set([...to.phrases, ...from.phrases].map(({ key }) => key))];
  const phrases = keys.map((key) => {
    const [old, fresh] = [from, to].map(({ phrases: all }) => all.find((phrase) => phrase.key === key));
    const letter = (phrase: typeof old) =>
      phrase ? [phrase.title, ...(phrase.subject ? [phrase.subject] : []), '', phrase.text].join('\n') : '';
    return { title: `${say('phrases')}: ${(fresh ?? old)?.title ?? key}`, from: letter(old), to: letter(fresh) };
  });
  return [...wholes, ...phrases];
}

/** `GET /console/playbooks/{kind}/{language}/compare?from=&to=`: what one version changed in another. @throws Problem 404 */
export async function showComparison(visit: Visit): Promise<HttpResponse> {
  const { db, language, request } = visit;
  const say = sayIn(language);
  const { gameId, name } = playbookOf(visit);
  const { from = '', to = '' } = request.query;
  const numbers = [from, to].map((text) => (/^\d{1,6}$/.test(text) ? Number(text) : Number.NaN));
  if (numbers.some(Number.isNaN)) throw notFound('version of this playbook');
  const [old, fresh] = await Promise.all(numbers.map((version) => loadVersion(db, gameId, name, version)));
  if (!old || !fresh) throw notFound('version of this playbook');
  const parts = partsToCompare(old.content, fresh.content, say);
  const changed = parts.filter((part) => part.from !== part.to);
  const title = say('compareTitle', { from: old.version, to: fresh.version });
  const children = (
    <>
      <p class="small">
        <a href={playbookPath(name, gameId)}>{say('toPlaybook')}</a>
      </p>
      <h1>{title}</h1>
      <p class="soft">{playbookTitle(visit, name)}</p>
      {changed.length === 0 ? (
        <p class="card empty">{say('compareSame')}</p>
      ) : (
        <p>{say('compareLead', { from: old.version, to: fresh.version })}</p>
      )}
      {changed.map((part) => (
        <section class="card">
          <h2>{part.title}</h2>
          <p class="changes" lang={name.language}>
            {diffWords(part.from, part.to).map((stretch) => (
              <Shown stretch={stretch} say={say} reader={language} />
            ))}
          </p>
        </section>
      ))}
    </>
  );
  return { status: 200, html: consolePage(visit, { title, current: 'playbooks', children }) };
}

type ShownStretch = { stretch: Stretch; say: Say; reader: Language };

function Shown({ stretch: { kind, words }, say, reader }: ShownStretch) {
  if (kind === 'same') return <>{words}</>;
  const aloud = (
    <span class="visually-hidden" lang={reader}>
      {' '}
      {say(kind)}{' '}
    </span>
  );
  return kind === 'removed' ? (
    <del>
      {aloud}
      {words}
    </del>
  ) : (
    <ins>
      {aloud}
      {words}
    </ins>
  );
}
