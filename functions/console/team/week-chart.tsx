import { otherWeek, type RosterMember, shiftsBetween, type Week } from '../../outreach/index.ts';
import { Scroll } from '../frame/scroll.tsx';
import { addressIn } from './game-choice.tsx';
import { dateText, type Sheet, timeText, zoneOfVisit } from './team-say.ts';

const dayWidth = 140;
const width = 7 * dayWidth;
const head = 26;
const rowHeight = 40;
const barHeight = 14;

/** Where a moment lies: days are equally wide, though some are 23 or 25 hours long. */
function xOf({ starts }: Week, at: number): number {
  const day = Math.max(
    0,
    starts.findLastIndex((start) => start <= at),
  );
  const [from = 0, to] = [starts[day], starts[day + 1]];
  return to === undefined ? width : (day + (at - from) / (to - from)) * dayWidth;
}

type Props = { sheet: Sheet; members: readonly RosterMember[]; week: Week };

const ends = ({ starts }: Week): [number, number] => [starts[0] ?? 0, starts[7] ?? 0];

/** The shifts of a week, drawn, with the same as a table beneath. */
export function WeekOfShifts({ sheet, members, week }: Props) {
  const { say, visit, gameId } = sheet;
  const day = dateText(visit.language, week.monday);
  const go = (weeks: number) => addressIn('/console/team', { gameId, week: otherWeek(week, weeks) });
  const planned = members.filter(({ shifts }) => shifts !== undefined);
  if (planned.length === 0) return null;
  return (
    <div class="part">
      <h2 id="week">{say('weekTitle', { day })}</h2>
      <p class="soft small">{say('weekHint', { zone: zoneOfVisit(visit) })}</p>
      <Scroll label={say('weekTitle', { day })}>
        <Drawing sheet={sheet} members={planned} week={week} />
      </Scroll>
      <nav class="pager between" aria-label={say('shifts')}>
        <a href={`${go(-1)}#week`}>{say('before')}</a>
        <a href={`${addressIn('/console/team', { gameId })}#week`}>{say('thisWeek')}</a>
        <a href={`${go(1)}#week`}>{say('after')}</a>
      </nav>
      <details>
        <summary>{say('weekTable')}</summary>
        <AsTable sheet={sheet} members={planned} week={week} />
      </details>
    </div>
  );
}

function Drawing({ sheet, members, week }: Props) {
  const { say, visit } = sheet;
  const [from, to] = ends(week);
  const height = head + members.length * rowHeight + 4;
  const now = visit.now >= from && visit.now < to ? xOf(week, visit.now) : undefined;
  return (
    <svg
      class="chart week"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={say('weekDrawn', { day: dateText(visit.language, week.monday) })}
    >
      {week.starts.slice(0, 7).map((start, place) => (
        <>
          <line class="axis" x1={place * dayWidth} x2={place * dayWidth} y1="0" y2={height} />
          <text x={place * dayWidth + 6} y="17">
            {timeText(visit, start, 'day')}
          </text>
        </>
      ))}
      {members.map((member, row) => {
        const top = head + row * rowHeight;
        return (
          <>
            <line class="axis" x1="0" x2={width} y1={top} y2={top} />
            <text class="name" x="6" y={top + 16}>
              {member.name}
            </text>
            {shiftsBetween(member, from, to).map((shift) => {
              const left = xOf(week, shift.from);
              return (
                <rect
                  class="mark"
                  x={left}
                  y={top + rowHeight - barHeight - 5}
                  width={Math.max(2, xOf(week, shift.to) - left)}
                  height={barHeight}
                  rx="3"
                >
                  <title>{`${member.name}: ${timeText(visit, shift.from, 'dayClock')} – ${timeText(visit, shift.to, 'dayClock')}`}</title>
                </rect>
              );
            })}
          </>
        );
      })}
      {now !== undefined && (
        <>
          <line class="now" x1={now} x2={now} y1={head - 4} y2={height} />
          <text
            class="now"
            x={now > width - 40 ? now - 4 : now + 4}
            y={height - 2}
            text-anchor={now > width - 40 ? 'end' : 'start'}
          >
            {say('now')}
          </text>
        </>
      )}
    </svg>
  );
}

function AsTable({ sheet, members, week }: Props) {
  const { say, visit } = sheet;
  const days = week.starts.slice(0, 7);
  return (
    <table class="cards framed">
      <thead>
        <tr>
          <th scope="col">{say('person')}</th>
          {days.map((start) => (
            <th scope="col">{timeText(visit, start, 'day')}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {members.map((member) => (
          <tr>
            <th scope="row">{member.name}</th>
            {days.map((start, place) => (
              <td data-label={timeText(visit, start, 'day')} class="small">
                {shiftsBetween(member, start, week.starts[place + 1] ?? start).map(({ from, to }) => (
                  <div class="due">
                    {timeText(visit, from, 'clock')}–{timeText(visit, to, 'clock')}
                  </div>
                ))}
                {shiftsBetween(member, start, week.starts[place + 1] ?? start).length === 0 && (
                  <span class="soft">{say('free')}</span>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
