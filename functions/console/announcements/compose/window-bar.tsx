import { Temporal } from 'temporal-polyfill';
import { Plot, percent } from '../../../kernel/charts/plot.tsx';
import { hour } from '../../../kernel/clock.ts';
import { knownZone, type Language } from '../../../kernel/i18n.ts';
import { span } from '../../frame/countdown.ts';
import type { Visit } from '../../frame/visit.ts';
import { listOf } from '../announcement-visit.ts';
import { composeSay } from './compose-say.ts';
import type { Fields } from './fields.ts';
import { timeIn } from './read-when.ts';

/** Zones in which many players of our languages live, and one across the ocean. */
const usualZones = ['Asia/Ho_Chi_Minh', 'Asia/Shanghai', 'Europe/Rome', 'America/New_York'];
const dayHours = 24;

/** The stretches of a day, 0 to 1, that a time covers on the clocks of a zone; one that goes over midnight comes back at the start. */
export function stretchesOfDay(from: number, to: number, zone: string): { from: number; to: number }[] {
  if (to - from >= dayHours * hour) return [{ from: 0, to: 1 }];
  const hourOf = (at: number) => {
    const { hour: hours, minute } = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
    return (hours + minute / 60) / dayHours;
  };
  const [start, end] = [hourOf(from), hourOf(to)];
  if (start < end) return [{ from: start, to: end }];
  return [
    { from: start, to: 1 },
    { from: 0, to: end },
  ].filter((stretch) => stretch.to > stretch.from);
}

const rowHeight = 44;

/** A maintenance as bars on the day of players in several zones. Says what is missing as long as it has no start and end. */
export function WindowBar({ visit: { language }, fields }: { visit: Pick<Visit, 'language'>; fields: Fields }) {
  const say = composeSay(language);
  const [from, to] = [Date.parse(timeIn(fields, 'startsAt') ?? ''), Date.parse(timeIn(fields, 'endsAt') ?? '')];
  if (!(from < to)) return <p class="soft small">{say('drawnEmpty')}</p>;
  const zones = [...new Set([knownZone(fields.zone), ...usualZones])].slice(0, 5);
  const rows = zones.map((zone) => ({ zone, text: `${zone}: ${rangeText(from, to, language, zone)}` }));
  const bottom = rows.length * rowHeight;
  const desc = say('drawnDesc', {
    rows: listOf(
      language,
      rows.map(({ text }) => text),
    ),
  });
  return (
    <>
      <Plot id="window-bar" title={say('drawnTitle')} desc={desc} rows height={bottom + 16}>
        {rows.map(({ zone, text }, row) => {
          const y = row * rowHeight;
          return (
            <g>
              <text x="0" y={y + 13}>
                {text}
              </text>
              <rect class="track" x="0" y={y + 20} width="100%" height="14" rx="3" />
              {stretchesOfDay(from, to, zone).map((stretch) => (
                <rect
                  class="mark"
                  x={percent(stretch.from)}
                  y={y + 20}
                  width={percent(Math.max(0.004, stretch.to - stretch.from))}
                  height="14"
                  rx="2"
                />
              ))}
            </g>
          );
        })}
        {[0, 6, 12, 18, dayHours].map((at) => (
          <text class="soft" x={percent(at / dayHours)} y={bottom + 12} text-anchor={anchorOf(at)}>
            {`${String(at).padStart(2, '0')}:00`}
          </text>
        ))}
      </Plot>
      <p class="small">{say('drawnLasts', { span: span(to - from, language) })}</p>
    </>
  );
}

const anchorOf = (at: number) => (at === 0 ? 'start' : at === dayHours ? 'end' : 'middle');

const rangeText = (from: number, to: number, language: Language, timeZone: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone }).formatRange(from, to);
