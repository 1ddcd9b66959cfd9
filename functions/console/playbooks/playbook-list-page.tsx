import type { HttpResponse } from '../../kernel/http-types.ts';
import { languages } from '../../kernel/i18n.ts';
import { type Edition, listPlaybooks } from '../../outreach/index.ts';
import { consolePage } from '../frame/console-page.tsx';
import { SelectField } from '../frame/form.tsx';
import { Moment } from '../frame/moment.tsx';
import { Scroll } from '../frame/scroll.tsx';
import type { Visit } from '../frame/visit.ts';
import { languageWord, valueWord } from '../words/index.ts';
import { gameOf, playbookPath } from './playbook-visit.ts';
import { sayIn } from './sections.tsx';

/** `GET /console/playbooks`: every playbook of a game, with its version. @throws Problem 404 for a foreign game */
export async function showPlaybooks(visit: Visit): Promise<HttpResponse> {
  const { staff, language } = visit;
  const say = sayIn(language);
  const title = say('title');
  const gameId = gameOf(visit);
  const page = (children: unknown) =>
    consolePage(visit, { title, current: 'playbooks', wide: true, children: children as never });
  if (gameId === undefined) return { status: 200, html: page(<p class="card empty">{say('noGame')}</p>) };
  const editions = await listPlaybooks(visit.db, gameId);
  const kinds = [...new Set(editions.map(({ kind }) => kind))];
  const games = [...staff.games].sort();
  return {
    status: 200,
    html: page(
      <>
        <h1>{title}</h1>
        <p class="soft">{say('lead')}</p>
        {games.length > 1 && (
          <form method="get" action="/console/playbooks" class="card row">
            <SelectField
              name="gameId"
              label={say('game')}
              value={gameId}
              options={games.map((one) => ({ value: one, label: one }))}
            />
            <div class="actions">
              <button type="submit">{say('show')}</button>
            </div>
          </form>
        )}
        <Scroll label={title}>
          <table class="cards">
            <thead>
              <tr>
                <th scope="col">{say('kind')}</th>
                {languages.map((one) => (
                  <th scope="col">{languageWord(one, language)}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {kinds.map((kind) => (
                <tr>
                  <th scope="row">{valueWord(language, 'kind', kind)}</th>
                  {editions
                    .filter((edition) => edition.kind === kind)
                    .map((edition) => (
                      <td data-label={languageWord(edition.language, language)}>
                        <EditionLink visit={visit} gameId={gameId} edition={edition} />
                      </td>
                    ))}
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      </>,
    ),
  };
}

function EditionLink({ visit, gameId, edition }: { visit: Visit; gameId: string; edition: Edition }) {
  const { language } = visit;
  const say = sayIn(language);
  const name = `${valueWord(language, 'kind', edition.kind)}, ${languageWord(edition.language, language)}`;
  return (
    <>
      <a href={playbookPath(edition, gameId)}>
        <span class="visually-hidden">{name}: </span>
        {edition.version === 0 ? say('shipped') : say('version', { version: edition.version })}
      </a>
      <Author visit={visit} edition={edition} />
    </>
  );
}

/** Who made a version, and when. */
export function Author({ visit, edition: { by, at } }: { visit: Visit; edition: Edition }) {
  if (by === undefined || at === undefined) return null;
  return (
    <span class="soft small author">
      <bdi>{by}</bdi>
      <br />
      <Moment visit={visit} at={at} />
    </span>
  );
}
