import { loadTenant, type TargetSettings } from '../../games/index.ts';
import { may } from '../../kernel/access.ts';
import type { HttpResponse } from '../../kernel/http-types.ts';
import { teams } from '../../outreach/index.ts';
import { consolePage } from '../frame/console-page.tsx';
import type { Visit } from '../frame/visit.ts';
import { GameChoice, gameOf } from './game-choice.tsx';
import { minutesText } from './target-text.ts';
import { type Sheet, sheetOf } from './team-say.ts';
import { TeamTargets } from './team-targets.tsx';

/** `GET /console/targets`: what a game promises its players, and when the clock runs. @throws Problem 404 for a foreign game */
export async function showTargets(visit: Visit): Promise<HttpResponse> {
  const gameId = gameOf(visit);
  const sheet = sheetOf(visit, gameId ?? '');
  if (gameId === undefined) return page(sheet, <p class="card empty">{sheet.say('noGame')}</p>);
  const settings = (await loadTenant(visit.db, gameId, visit.now))?.targets;
  return page(
    sheet,
    <>
      <GameChoice sheet={sheet} path="/console/targets" />
      {teams.map((team) => (
        <TeamTargets sheet={sheet} team={team} settings={settings} />
      ))}
      <Rules sheet={sheet} settings={settings} />
      <WhoChanges sheet={sheet} />
    </>,
  );
}

function page({ visit, say }: Sheet, children: unknown): HttpResponse {
  const title = say('targetsTitle');
  const content = (
    <>
      <h1>{title}</h1>
      <p class="soft">{say('targetsLead')}</p>
      {children}
    </>
  );
  return { status: 200, html: consolePage(visit, { title, current: 'targets', children: content }) };
}

/** What holds for every team. A fifth of the time is the usual warning. */
function Rules({ sheet: { say, visit }, settings }: { sheet: Sheet; settings: TargetSettings | undefined }) {
  const { share = 0.2, minutes } = settings?.warnBefore ?? {};
  const warning =
    minutes === undefined
      ? say('warnShare', { share })
      : say('warnMinutes', { span: minutesText(visit.language, minutes) });
  return (
    <section class="card">
      <dl class="facts">
        <dt>{say('warning')}</dt>
        <dd>{warning}</dd>
        <dt>{say('miss')}</dt>
        <dd>{say(settings?.escalateOnMiss === false ? 'missStays' : 'missEscalates')}</dd>
        <dt>{say('pause')}</dt>
        <dd>{say('pauseHow')}</dd>
      </dl>
    </section>
  );
}

function WhoChanges({ sheet: { say, visit, gameId } }: { sheet: Sheet }) {
  const [before = '', between = '', after = ''] = say('whoChanges', { call: '\u0000', field: '\u0000' }).split(
    '\u0000',
  );
  return (
    <p class="soft">
      {before}
      <code>PUT /v1/games/{gameId}</code>
      {between}
      <code>targets</code>
      {after} {may(visit.staff, 'game.write') && <strong>{say('youMay')} </strong>}
      <a href="/v1/openapi.json">{say('describes')}</a>
    </p>
  );
}
