import { may } from '../../kernel/access.ts';
import type { TeamView } from '../../outreach/index.ts';
import { Csrf, SelectField } from '../frame/form.tsx';
import { Due } from '../frame/moment.tsx';
import { languageWord, valueWord } from '../words/index.ts';
import type { Sheet } from './team-say.ts';

/** How far ahead a person may look. */
export const hourChoices = [1, 2, 4, 8, 24] as const;
export const usualHours = 4;

const casesShown = 12;

/** Cases that nobody holds, what keeps them from being given out, and the button that gives them out. */
export function UnheldCases({ sheet, view, hours }: { sheet: Sheet; view: TeamView; hours: number }) {
  const { say, visit, gameId } = sheet;
  const { unheld } = view;
  const options = hourChoices.map((one) => ({ value: String(one), label: say('hours', { hours: one }) }));
  return (
    <section class="card" aria-labelledby="unheld">
      <h2 id="unheld">{say('unheldTitle')}</h2>
      <p>{unheld.length === 0 ? say('unheldNone', { hours }) : say('unheldLead', { count: unheld.length, hours })}</p>
      <form method="get" action="/console/team" class="row">
        <input type="hidden" name="gameId" value={gameId} />
        <SelectField name="hours" label={say('within')} value={String(hours)} options={options} />
        <div class="actions">
          <button type="submit">{say('show')}</button>
        </div>
      </form>
      {unheld.length > 0 && <Cases sheet={sheet} unheld={unheld} />}
      {may(visit.staff, 'task.assign') && unheld.length > 0 && (
        <form method="post" action="/console/team/share-out">
          <Csrf visit={visit} />
          <input type="hidden" name="gameId" value={gameId} />
          <input type="hidden" name="hours" value={String(hours)} />
          <p class="soft small">{say('shareOutHint')}</p>
          <div class="actions">
            <button type="submit" class="primary">
              {say('shareOut')}
            </button>
          </div>
        </form>
      )}
    </section>
  );
}

function Cases({ sheet, unheld }: { sheet: Sheet; unheld: TeamView['unheld'] }) {
  const { say, visit } = sheet;
  const { language } = visit;
  const rest = unheld.length - casesShown;
  return (
    <>
      <table class="cards">
        <thead>
          <tr>
            <th scope="col">{say('case')}</th>
            <th scope="col">{say('due')}</th>
            <th scope="col">{say('team')}</th>
            <th scope="col">{say('language')}</th>
            <th scope="col">{say('stays')}</th>
          </tr>
        </thead>
        <tbody>
          {unheld.slice(0, casesShown).map((one) => (
            <tr>
              <th scope="row">
                <a href={`/console/tasks/${encodeURIComponent(one.taskId)}`}>{valueWord(language, 'kind', one.kind)}</a>{' '}
                <span class={`badge ${one.priority}`}>{valueWord(language, 'priority', one.priority)}</span>
              </th>
              <td data-label={say('due')}>
                <Due visit={visit} at={one.due} />
              </td>
              <td data-label={say('team')}>{valueWord(language, 'team', one.team)}</td>
              <td data-label={say('language')}>{languageWord(one.language, language)}</td>
              <td data-label={say('stays')} class="small">
                {one.why === undefined ? (
                  <span class="soft">{say('fits')}</span>
                ) : (
                  <span class="badge warn wraps">{say(`why.${one.why}`)}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rest > 0 && <p class="soft small">{say('more', { count: rest })}</p>}
    </>
  );
}
