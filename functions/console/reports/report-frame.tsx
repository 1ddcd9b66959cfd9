import type { Child } from 'hono/jsx';
import { formatMoment, languages } from '../../kernel/i18n.ts';
import { type ReportName, reportNames, teams } from '../../outreach/index.ts';
import { consolePage } from '../frame/console-page.tsx';
import { Faults, faultOf, InputField, SelectField } from '../frame/form.tsx';
import type { Visit } from '../frame/visit.ts';
import { type Asked, addressOf } from './asked.ts';
import type { Teller } from './teller.ts';

type Chapter = ReportName | 'overview';

/** Which days, game, team and language: a form that leads to the same page. */
function Filters({ visit, teller, asked, chapter }: { visit: Visit; teller: Teller; asked: Asked; chapter: Chapter }) {
  const { say, word, groupName } = teller;
  const { fields, period, faults } = asked;
  const games = [...visit.staff.games].sort();
  return (
    <form method="get" action={addressOf(chapter, {})} class="card row">
      <InputField
        name="from"
        type="date"
        label={say('from')}
        value={period?.from ?? fields.from}
        fault={faultOf(faults, 'from')}
      />
      <InputField
        name="to"
        type="date"
        label={say('to')}
        value={period?.to ?? fields.to}
        fault={faultOf(faults, 'to')}
      />
      {games.length > 1 && (
        <SelectField
          name="gameId"
          label={say('game')}
          value={fields.gameId}
          empty={say('allGames')}
          options={games.map((value) => ({ value, label: value }))}
        />
      )}
      <SelectField
        name="team"
        label={say('team')}
        value={fields.team}
        empty={say('allTeams')}
        options={teams.map((value) => ({ value, label: word('team', value) }))}
      />
      <SelectField
        name="language"
        label={say('language')}
        value={fields.language}
        empty={say('allLanguages')}
        options={languages.map((value) => ({ value, label: groupName('language', value) }))}
      />
      <div class="actions">
        <button type="submit" class="primary">
          {say('show')}
        </button>
      </div>
    </form>
  );
}

type FrameProps = { visit: Visit; teller: Teller; asked: Asked; chapter: Chapter; children: Child };

/** The page of a report, or of all: the way to the others, what it is, its filters, and as of when. */
export function reportFrame({ visit, teller, asked, chapter, children }: FrameProps): string {
  const { say, day } = teller;
  const { fields, period, faults } = asked;
  const title = chapter === 'overview' ? say('title') : say(`name.${chapter}`);
  const time = formatMoment(visit.now, visit.language, visit.timezone);
  const content = (
    <>
      <h1>{title}</h1>
      <p class="soft">{chapter === 'overview' ? say('lead') : say(`about.${chapter}`)}</p>
      <nav aria-label={say('chapters')}>
        <ul class="tabs">
          {(['overview', ...reportNames] as const).map((name) => (
            <li>
              <a href={addressOf(name, fields)} aria-current={name === chapter ? 'page' : undefined}>
                {say(`name.${name}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Faults language={visit.language} faults={faults} />
      <Filters visit={visit} teller={teller} asked={asked} chapter={chapter} />
      {period && <p class="soft small">{say('fresh', { from: day(period.from), to: day(period.to), time })}</p>}
      {children}
    </>
  );
  return consolePage(visit, { title, current: 'reports', wide: true, children: content });
}

/** Why there is nothing to see, and what to do about it. */
export const Nothing = ({ title, text }: { title?: string; text: string }) => (
  <div class="card empty">
    {title !== undefined && <h2>{title}</h2>}
    <p>{text}</p>
  </div>
);
