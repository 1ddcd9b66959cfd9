import type { RowOf } from '../../outreach/index.ts';
import { Figure } from './charts/figure.tsx';
import { HeatMap } from './charts/heat-map.tsx';
import { DayLines } from './day-lines.tsx';
import { niceTop } from './format.ts';
import type { Teller } from './teller.ts';

type Row = RowOf<'volume'>;

const weekdays = ['1', '2', '3', '4', '5', '6', '7'];
const hours = Array.from({ length: 24 }, (_, hour) => hour);

/** When cases are opened: by weekday and hour, and day by day. */
export function VolumeFigures({ teller, rows }: { teller: Teller; rows: readonly Row[] }) {
  const { say, count, weekday, hour: hourName } = teller;
  const days = rows.filter(({ by }) => by === 'day');
  const cells = new Map(rows.filter(({ by }) => by === 'weekday').map((row) => [`${row.of} ${row.hour}`, row]));
  const opened = (day: string, hour: number) => cells.get(`${day} ${hour}`)?.opened ?? 0;
  const busiest = [...cells.values()].reduce<Row | undefined>(
    (most, row) => (most === undefined || row.opened > most.opened ? row : most),
    undefined,
  );
  const most = niceTop(Math.max(2, ...days.map((row) => row.opened)));
  const top = most + (most % 2); // its half is written too
  return (
    <>
      <Figure
        title={say('byWeekHour')}
        asTable={say('asTable')}
        columns={[{ label: say('hour') }, ...weekdays.map((day) => ({ label: weekday(day), number: true }))]}
        rows={hours.map((hour) => [hourName(hour), ...weekdays.map((day) => count(opened(day, hour)))])}
      >
        <HeatMap
          id="by-week-hour"
          title={say('byWeekHour')}
          desc={say('drawn.heat', {
            day: weekday(busiest?.of ?? '1'),
            hour: hourName(busiest?.hour ?? 0),
            most: count(busiest?.opened ?? 0),
          })}
          rows={weekdays.map((day) => ({ label: weekday(day), cells: hours.map((hour) => opened(day, hour)) }))}
          marks={[0, 6, 12, 18].map((hour) => [hour, hourName(hour)])}
        />
      </Figure>
      <DayLines
        teller={teller}
        id="by-day"
        title={`${say('opened')} · ${say('byDay')}`}
        dates={days.map(({ of }) => of)}
        series={[{ label: say('opened'), values: days.map((row) => row.opened), show: count }]}
        top={top}
      />
    </>
  );
}
