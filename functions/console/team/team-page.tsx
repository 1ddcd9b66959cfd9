import type { HttpResponse } from '../../kernel/http-types.ts';
import { viewTeam, weekOf } from '../../outreach/index.ts';
import { consolePage } from '../frame/console-page.tsx';
import type { Visit } from '../frame/visit.ts';
import { GameChoice, gameOf } from './game-choice.tsx';
import { People } from './people.tsx';
import { type Sheet, sheetOf, zoneOfVisit } from './team-say.ts';
import { hourChoices, UnheldCases, usualHours } from './unheld.tsx';
import { WeekOfShifts } from './week-chart.tsx';

/** `GET /console/team`: who is on shift and holds what, what nobody holds, and the shifts of a week. @throws Problem 404 for a foreign game */
export async function showTeam(visit: Visit): Promise<HttpResponse> {
  const gameId = gameOf(visit);
  const sheet = sheetOf(visit, gameId ?? '');
  const { say } = sheet;
  if (gameId === undefined) return page(sheet, <p class="card empty">{say('noGame')}</p>);
  const { hours: asked, week: day } = visit.request.query;
  const hours = hourChoices.find((one) => String(one) === asked) ?? usualHours;
  const view = await viewTeam(visit.db, visit.staff, gameId, hours, visit.now);
  const week = weekOf(day, zoneOfVisit(visit), visit.now);
  return page(
    sheet,
    <>
      <GameChoice sheet={sheet} path="/console/team" />
      <People sheet={sheet} view={view} />
      <UnheldCases sheet={sheet} view={view} hours={hours} />
      <WeekOfShifts sheet={sheet} members={view.people.map(({ member }) => member)} week={week} />
    </>,
  );
}

function page(sheet: Sheet, children: unknown): HttpResponse {
  const { visit, say } = sheet;
  const content = (
    <>
      <h1>{say('title')}</h1>
      <p class="soft">{say('lead')}</p>
      {children}
    </>
  );
  const title = say('title');
  const html = consolePage(visit, { title, current: 'team', wide: true, children: content, notice: noticeOf(sheet) });
  return { status: 200, html };
}

const countIn = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,3}$/.test(text) ? Number(text) : undefined;

/** What has just been done, as the address says to which the form led. Names never come from there. */
function noticeOf({ visit, say }: Sheet): string | undefined {
  const { given: g, left: l, taken: t, done } = visit.request.query;
  if (done === 'busy') return say('busy');
  if (done === 'removed' || done === 'saved') return say(done);
  const [given, left, taken = 0] = [countIn(g), countIn(l), countIn(t)];
  if (given === undefined || left === undefined) return undefined;
  const shared = say('shared', { given, left }).trim();
  return taken === 0 ? shared : `${shared} ${say('sharedTaken', { taken })}`;
}
