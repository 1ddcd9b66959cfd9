import { may } from '../../kernel/access.ts';
import { notFound } from '../../kernel/errors.ts';
import type { HttpResponse } from '../../kernel/http-types.ts';
import {
  currentPlaybook,
  historyOf,
  loadVersion,
  type PlaceValues,
  type SavedPlaybook,
  sections,
} from '../../outreach/index.ts';
import { consolePage } from '../frame/console-page.tsx';
import type { Visit } from '../frame/visit.ts';
import { languageWord, valueWord } from '../words/index.ts';
import { History } from './history.tsx';
import { playbookOf, playbookPath, sampleValues } from './playbook-visit.ts';
import { PhraseList, type Say, SectionText, sayIn, sectionTitle } from './sections.tsx';

const versionsShown = 20;

const wholeNumber = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,6}$/.test(text) ? Number(text) : undefined;

export const playbookTitle = ({ language }: Visit, name: { kind: string; language: string }): string =>
  `${valueWord(language, 'kind', name.kind)} · ${languageWord(name.language, language)}`;

/** `GET /console/playbooks/{kind}/{language}`: the words, or those of `?version=`, and the versions. @throws Problem 404 */
export async function showPlaybook(visit: Visit): Promise<HttpResponse> {
  const { db, staff, language, request } = visit;
  const say = sayIn(language);
  const { gameId, name } = playbookOf(visit);
  const wanted = wholeNumber(request.query.version);
  const [current, asked, versions, values] = await Promise.all([
    currentPlaybook(db, gameId, name),
    wanted === undefined ? undefined : loadVersion(db, gameId, name, wanted),
    historyOf(db, gameId, name, versionsShown, wholeNumber(request.query.before)),
    sampleValues(visit, gameId, name.language),
  ]);
  if (wanted !== undefined && !asked) throw notFound('version of this playbook');
  const shown = asked ?? current;
  const writes = may(staff, 'playbook.write');
  const title = playbookTitle(visit, name);
  const saved = wholeNumber(request.query.saved);
  const children = (
    <>
      <div class="bar">
        <div>
          <p class="small">
            <a href={`/console/playbooks?${new URLSearchParams({ gameId })}`}>{say('back')}</a>
          </p>
          <h1>{title}</h1>
          <p class="soft">
            {say('version', { version: shown.version })}{' '}
            <span class={`badge ${shown.shipped ? '' : 'info'}`}>{say(shown.shipped ? 'shipped' : 'own')}</span>
          </p>
        </div>
        {writes && (
          <a class="button primary" href={playbookPath(name, gameId, '/edit')}>
            {say('edit')}
          </a>
        )}
      </div>
      {shown.version !== current.version && (
        <p class="alert">
          {say('notCurrent', { version: shown.version, current: current.version })}{' '}
          <a href={playbookPath(name, gameId)}>{say('toCurrent')}</a>
        </p>
      )}
      <div class="split">
        <Words shown={shown} values={values} say={say} />
        <History visit={visit} gameId={gameId} name={name} current={current} versions={versions} writes={writes} />
      </div>
    </>
  );
  const notice = saved === undefined || saved !== current.version ? undefined : say('saved', { version: saved });
  return { status: 200, html: consolePage(visit, { title, current: 'playbooks', wide: true, notice, children }) };
}

function Words({ shown, values, say }: { shown: SavedPlaybook; values: PlaceValues; say: Say }) {
  const words = { playbook: shown.content, language: shown.language, values, marked: true };
  return (
    <div>
      {sections.map((section) => (
        <section class="card" aria-labelledby={section}>
          <h2 id={section}>{sectionTitle(say, section)}</h2>
          <SectionText section={section} {...words} />
        </section>
      ))}
      <h2>{say('phrases')}</h2>
      <PhraseList say={say} {...words} />
    </div>
  );
}
