import { may, requireGame } from '../../kernel/access.ts';
import { auditQuery } from '../../kernel/audit-schema.ts';
import type { HttpResponse } from '../../kernel/http-types.ts';
import { consolePage } from '../frame/console-page.tsx';
import { InputField, SelectField } from '../frame/form.tsx';
import { ExactMoment } from '../frame/moment.tsx';
import { Scroll } from '../frame/scroll.tsx';
import type { Visit } from '../frame/visit.ts';
import { readAuditCursor, writeAuditCursor } from './audit-lines.ts';
import type { AuditLine } from './audit-store.ts';
import { type AuditText, actText, auditText } from './messages/index.ts';
import { readTrail } from './read-audit.ts';

const linesShown = 50;

/** `GET /console/audit`: who read or did what in a game on a day. Opening it is noted too. @throws Problem 404 for a foreign game */
export async function showAudit(visit: Visit): Promise<HttpResponse> {
  const { staff, request, now, language } = visit;
  const say = (key: AuditText) => auditText(language, key);
  const games = [...staff.games].sort();
  const { gameId = games[0] ?? '', day = '', person = '', cursor } = request.query;
  if (games.length === 0) return { status: 200, html: page(visit, <p class="empty">{say('noGame')}</p>) };
  requireGame(staff, gameId, 'game');
  const asked = auditQuery.safeParse({ gameId, day, person });
  const search = asked.success ? asked.data : { gameId, day: today(now), person: person.slice(0, 200) };
  const after = cursor === undefined ? undefined : readAuditCursor(cursor);
  const { lines, next } = await readTrail(visit.db, staff, { ...search, limit: linesShown, after }, now);
  const address = (at?: string) =>
    `/console/audit?${new URLSearchParams({ ...pick(search), ...(at === undefined ? {} : { cursor: at }) })}`;
  return {
    status: 200,
    html: page(
      visit,
      <>
        <form method="get" action="/console/audit" class="card row">
          <SelectField name="gameId" label={say('game')} value={search.gameId} options={games.map(asOption)} />
          <InputField name="day" type="date" label={say('day')} value={search.day} more={{ max: today(now) }} />
          <InputField name="person" label={say('person')} value={search.person} more={{ 'data-key': 'filter' }} />
          <div class="actions">
            <button type="submit" class="primary">
              {say('show')}
            </button>
          </div>
        </form>
        {lines.length === 0 ? <p class="card empty">{say('nothing')}</p> : <Trail visit={visit} lines={lines} />}
        <nav class="pager" aria-label={say('pages')}>
          {after !== undefined && <a href={address()}>{say('newest')}</a>}
          {next !== undefined && <a href={address(writeAuditCursor(next))}>{say('older')}</a>}
        </nav>
      </>,
    ),
  };
}

const today = (now: number) => new Date(now).toISOString().slice(0, 10);
const asOption = (value: string) => ({ value, label: value });
const pick = ({ gameId, day, person }: { gameId: string; day: string; person: string }) => ({ gameId, day, person });

function page(visit: Visit, children: unknown): string {
  const say = (key: AuditText) => auditText(visit.language, key);
  const content = (
    <>
      <h1>{say('title')}</h1>
      <p class="lead">{say('lead')}</p>
      {children}
    </>
  );
  return consolePage(visit, { title: say('title'), current: 'audit', wide: true, children: content });
}

function Trail({ visit, lines }: { visit: Visit; lines: readonly AuditLine[] }) {
  const say = (key: AuditText) => auditText(visit.language, key);
  const opens = may(visit.staff, 'task.read');
  return (
    <Scroll label={say('title')}>
      <table class="cards">
        <thead>
          <tr>
            <th scope="col">{say('when')}</th>
            <th scope="col">{say('who')}</th>
            <th scope="col">{say('what')}</th>
            <th scope="col">{say('case')}</th>
            <th scope="col">{say('details')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr>
              <td data-label={say('when')}>
                <ExactMoment visit={visit} at={line.at} />
              </td>
              <td data-label={say('who')}>{line.by}</td>
              <td data-label={say('what')}>{actText(visit.language, line.act)}</td>
              <td data-label={say('case')} class="mono small">
                {line.taskId !== undefined && <Case taskId={line.taskId} link={opens} />}
              </td>
              <td data-label={say('details')} class="small">
                {Object.entries(line.about ?? {}).map(([name, value]) => (
                  <div>
                    <span class="soft">{name}</span> {value}
                  </div>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

const Case = ({ taskId, link }: { taskId: string; link: boolean }) =>
  link ? <a href={`/console/tasks/${encodeURIComponent(taskId)}`}>{taskId}</a> : <span>{taskId}</span>;
