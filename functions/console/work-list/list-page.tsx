import { may } from '../../kernel/access.ts';
import { derivedId } from '../../kernel/ids.ts';
import { listTasks } from '../../outreach/index.ts';
import { consolePage } from '../frame/console-page.tsx';
import type { Page, Visit } from '../frame/visit.ts';
import { FilterForm } from './filter-form.tsx';
import { addressFor, type Filters, filtersOf, queryOf, tabs } from './filters.ts';
import { type ListText, listText } from './messages/index.ts';
import { NextForm } from './next-form.tsx';
import { teamFilters } from './own-team.ts';
import { ListNews, ListPart, type Part } from './part.tsx';
import { WaveForm, type WaveTry } from './wave-form.tsx';

/** Reads a page of the list. @throws Problem 404 for a game that is not theirs, 400 for a cursor that is not ours */
async function readPart(visit: Visit, filters: Filters, chosen: ReadonlySet<string>): Promise<Part> {
  const { db, keys, staff, timezone, now, language } = visit;
  const narrowed = filters.tab === 'team' ? { ...(await teamFilters(visit)), ...defined(filters) } : filters;
  const { items, cursor } = await listTasks(db, keys, staff, queryOf(narrowed, timezone, now), now);
  // what has become due looks different, though nothing has changed
  const isDue = (at: string) => Date.parse(at) <= now;
  const shown = items.map(({ taskId, version, state, next }) => [taskId, version, state, next && isDue(next.at)]);
  const etag = `"${derivedId('l', language, JSON.stringify([shown, cursor ?? '']))}"`;
  return { visit, filters, items, cursor, etag, choosing: may(staff, 'wave.make'), chosen };
}

const defined = (filters: Filters): Filters =>
  Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined)) as Filters;

const notices: Readonly<Record<string, ListText>> = { none: 'nextNone', full: 'nextFull', release: 'released' };

/** The work list as a page. @param tried what a supervisor tried to gather, if that did not go through */
export async function renderList(visit: Visit, filters: Filters, tried?: WaveTry): Promise<string> {
  const { language, request } = visit;
  const say = (key: ListText) => listText(language, key);
  const part = await readPart(visit, filters, tried?.chosen ?? new Set());
  const said = notices[request.query.said ?? ''];
  const children = (
    <>
      <div class="bar">
        <h1>{say('title')}</h1>
        <NextForm visit={visit} filters={filters} />
      </div>
      <nav aria-label={say('tabsLabel')}>
        <ul class="tabs">
          {tabs.map((tab) => (
            <li>
              <a
                href={addressFor({ ...filters, tab, cursor: undefined, parentId: undefined })}
                aria-current={tab === filters.tab ? 'page' : undefined}
              >
                {say(`tab.${tab}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <FilterForm visit={visit} filters={filters} />
      {filters.parentId !== undefined && (
        <p class="notice">
          {say('beneath')}{' '}
          <a href={`/console/tasks/${encodeURIComponent(filters.parentId)}`}>{listText(language, 'first')}</a>
        </p>
      )}
      <p class="visually-hidden" id="list-news" role="status" aria-live="polite" />
      <ListPart {...part} />
      {part.choosing && <WaveForm visit={visit} tried={tried} />}
      <p class="soft small">
        {say('live')} <a href={addressFor(filters)}>{say('reload')}</a>
      </p>
    </>
  );
  return consolePage(visit, { title: say('title'), current: 'work', wide: true, notice: said && say(said), children });
}

/** `GET /console` */
export const showList: Page = async (visit) => ({
  status: 200,
  html: await renderList(visit, filtersOf(visit.request.query)),
});

/** `GET /console/list-part`: the list alone, or 304 when it is as it was. */
export const showListPart: Page = async (visit) => {
  const { request } = visit;
  const part = await readPart(visit, filtersOf(request.query), new Set());
  const headers = { etag: part.etag };
  if (request.headers['if-none-match'] === part.etag) return { status: 304, headers };
  const html = `${<ListPart {...part} />}${<ListNews visit={visit} count={part.items.length} />}`;
  return { status: 200, html, headers };
};
