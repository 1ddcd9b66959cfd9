import { announcementStates } from '../../announcements/index.ts';
import type { HttpResponse } from '../../kernel/http-types.ts';
import { consolePage } from '../frame/console-page.tsx';
import { SelectField } from '../frame/form.tsx';
import type { Visit } from '../frame/visit.ts';
import { gameOf, listPath, type Say, sayIn } from './announcement-visit.ts';
import { addressFor, type Filters, filtersOf } from './filters.ts';
import { ListLine } from './list-line.tsx';
import { type Line, readLines } from './list-rows.ts';

/** `GET /console/announcements`. @throws Problem 404 for a foreign game */
export async function showAnnouncements(visit: Visit): Promise<HttpResponse> {
  const say = sayIn(visit.language);
  const filters = filtersOf(visit.request.query);
  const gameId = gameOf(visit, filters.gameId);
  const title = say('title');
  const page = gameId === undefined ? undefined : await readLines(visit.db, gameId, filters);
  const children = (
    <>
      <div class="bar">
        <h1>{title}</h1>
        {gameId !== undefined && (
          <a class="button primary" href={`${listPath}/new?${new URLSearchParams({ gameId })}`}>
            {say('new')}
          </a>
        )}
      </div>
      <p class="lead">{say('lead')}</p>
      {page === undefined || gameId === undefined ? (
        <p class="card empty">{say('noGames')}</p>
      ) : (
        <>
          <Filter visit={visit} filters={{ ...filters, gameId }} say={say} />
          <Lines visit={visit} say={say} filters={filters} {...page} />
        </>
      )}
    </>
  );
  return { status: 200, html: consolePage(visit, { title, current: 'announcements', wide: true, children }) };
}

/** A form that only asks, so that its answer has an address. */
function Filter({ visit, filters, say }: { visit: Visit; filters: Filters; say: Say }) {
  const games = [...visit.staff.games].sort();
  return (
    <form method="get" action={listPath} class="filters short">
      <div class="row">
        {games.length > 1 && (
          <SelectField
            name="gameId"
            label={say('game')}
            value={filters.gameId}
            options={games.map((value) => ({ value, label: value }))}
            more={{ 'data-key': 'filter' }}
          />
        )}
        <SelectField
          name="state"
          label={say('stateFilter')}
          value={filters.state}
          empty={say('anyState')}
          options={announcementStates.map((value) => ({ value, label: say(`state.${value}`) }))}
          {...(games.length > 1 ? {} : { more: { 'data-key': 'filter' } })}
        />
        <div class="actions">
          <button type="submit">{say('show')}</button>
        </div>
      </div>
    </form>
  );
}

type LinesProps = { visit: Visit; say: Say; filters: Filters; lines: readonly Line[]; cursor: string | undefined };

function Lines({ visit, say, filters, lines, cursor }: LinesProps) {
  return (
    <>
      {lines.length === 0 ? (
        <p class="card empty">{say(emptyKey(filters, cursor))}</p>
      ) : (
        <table class="cards framed announcements">
          <thead>
            <tr>
              <th scope="col">{say('colTitle')}</th>
              <th scope="col">{say('colState')}</th>
              <th scope="col">{say('colLanguages')}</th>
              <th scope="col">{say('colWhen')}</th>
              <th scope="col">{say('colProgress')}</th>
            </tr>
          </thead>
          <tbody data-list>
            {lines.map((line) => (
              <ListLine visit={visit} say={say} {...line} />
            ))}
          </tbody>
        </table>
      )}
      <p class="pager">
        {filters.cursor !== undefined && <a href={addressFor({ ...filters, cursor: undefined })}>{say('first')}</a>}
        {cursor !== undefined && (
          <a class="button" href={addressFor({ ...filters, cursor })} rel="next">
            {say('more')}
          </a>
        )}
      </p>
    </>
  );
}

function emptyKey(filters: Filters, cursor: string | undefined) {
  if (cursor !== undefined) return 'emptyPart';
  return filters.state === undefined && filters.cursor === undefined ? 'empty' : 'emptyState';
}
