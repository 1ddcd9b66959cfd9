import { type OpeningHours, type Span, type TargetSettings, weekdays } from '../../games/index.ts';
import {
  calendarOf,
  comingExceptions,
  hoursAt,
  priorities,
  promisesOf,
  type Task,
  targetNames,
  targetsFrom,
} from '../../outreach/index.ts';
import { valueWord } from '../words/index.ts';
import { minutesText } from './target-text.ts';
import { dateRangeText, nearText, type Sheet, weekdayText } from './team-say.ts';

type Team = Task['team'];
type Props = { sheet: Sheet; team: Team; settings: TargetSettings | undefined };

/** What one team promises for each priority, and its hours. */
export function TeamTargets({ sheet, team, settings }: Props) {
  const { visit } = sheet;
  const calendar = settings?.teams?.[team]?.calendar;
  return (
    <section class="card" aria-labelledby={`team-${team}`}>
      <h2 id={`team-${team}`}>
        {valueWord(visit.language, 'team', team)} <OpenBadge sheet={sheet} calendar={calendar} />
      </h2>
      <Promises sheet={sheet} team={team} settings={settings} />
      {calendar && <Hours sheet={sheet} calendar={calendar} />}
    </section>
  );
}

function OpenBadge({ sheet: { say, visit }, calendar }: { sheet: Sheet; calendar: OpeningHours | undefined }) {
  const { open, until } = hoursAt(calendar ?? 'always', visit.now);
  if (until === undefined) return <span class="badge good">{say('roundTheClock')}</span>;
  const text = say(open ? 'openNow' : 'closedNow', { time: nearText(visit, until) });
  return <span class={`badge wraps ${open ? 'good' : 'warn'}`}>{text}</span>;
}

function Promises({ sheet, team, settings }: Props) {
  const { say, visit } = sheet;
  const { language, now } = visit;
  return (
    <table class="cards">
      <thead>
        <tr>
          <th scope="col">{say('priority')}</th>
          {targetNames.map((name) => (
            <th scope="col">{valueWord(language, 'target', name)}</th>
          ))}
          <th scope="col">{say('counts')}</th>
          <th scope="col">{say('ifNow')}</th>
        </tr>
      </thead>
      <tbody>
        {priorities.toReversed().map((priority) => {
          const clock = calendarOf(team, priority, settings) === 'always' ? 'always' : 'hours';
          const promised = promisesOf(priority, team, settings);
          const { firstContact } = targetsFrom(priority, team, now, settings);
          return (
            <tr>
              <th scope="row">
                <span class={`badge ${priority}`}>{valueWord(language, 'priority', priority)}</span>
              </th>
              {targetNames.map((name) => (
                <td data-label={valueWord(language, 'target', name)}>
                  {minutesText(language, promised[name], clock === 'always')}
                </td>
              ))}
              <td data-label={say('counts')}>{say(`clock.${clock}`)}</td>
              <td data-label={say('ifNow')} class="soft">
                {nearText(visit, firstContact)}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

const hoursText = (spans: readonly Span[] | undefined): string =>
  (spans ?? []).map(({ from, to }) => `${from}–${to}`).join(', ');

function Hours({ sheet: { say, visit }, calendar }: { sheet: Sheet; calendar: OpeningHours }) {
  const { language } = visit;
  const coming = comingExceptions(calendar, visit.now);
  return (
    <div class="grid">
      <div>
        <h3>{say('hoursTitle')}</h3>
        <p class="soft small">{say('hoursZone', { zone: calendar.zone })}</p>
        <dl class="facts">
          {weekdays.map((day, place) => (
            <>
              <dt>{weekdayText(language, place)}</dt>
              <dd>{hoursText(calendar.week[day]) || <span class="soft">{say('closedDay')}</span>}</dd>
            </>
          ))}
        </dl>
      </div>
      <div>
        <h3>{say('coming')}</h3>
        {coming.length === 0 ? (
          <p class="soft">{say('noneComing')}</p>
        ) : (
          <dl class="facts wide">
            {coming.map(({ date, until, hours, name }) => (
              <>
                <dt>{dateRangeText(language, date, until ?? date)}</dt>
                <dd>
                  {name} <span class="soft">{hoursText(hours) || say('closedDay')}</span>
                </dd>
              </>
            ))}
          </dl>
        )}
      </div>
    </div>
  );
}
