import type { FC } from 'hono/jsx';
import { style } from '../mail-style.ts';
import type { DayHours } from './day-hours.ts';

/**
 * The hours of a maintenance as cells of a table, a row a day: no picture to load. Programs that read aloud skip it; the rows above it say
 * the same in words.
 */
export const HoursBar: FC<{ days: readonly DayHours[]; marks: readonly string[] }> = ({ days, marks }) => (
  <table
    role="presentation"
    aria-hidden="true"
    width="100%"
    cellpadding="0"
    cellspacing="1"
    border={0}
    style={style.hours}
  >
    {days.map(({ label, taken }) => (
      <>
        <tr>
          <td colspan={24} class="soft" style={style.hoursDay}>
            {label}
          </td>
        </tr>
        <tr>
          {taken.map((on) => (
            <td
              class={on ? 'hour-on' : 'hour-off'}
              bgcolor={on ? '#1d4ed8' : '#d5d9e2'}
              width="4%"
              height={18}
              style={`${style.hour};background-color:${on ? '#1d4ed8' : '#d5d9e2'}`}
            >
              &nbsp;
            </td>
          ))}
        </tr>
      </>
    ))}
    <tr>
      {marks.map((mark) => (
        <td colspan={6} class="soft" style={style.hoursMark}>
          {mark}
        </td>
      ))}
    </tr>
  </table>
);
