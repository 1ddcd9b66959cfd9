import type { TaskDetail } from '../../../outreach/index.ts';
import { span } from '../../frame/countdown.ts';
import { Scroll } from '../../frame/scroll.tsx';
import { valueWord } from '../../words/index.ts';
import { placeText } from '../place-words.ts';
import { momentText, type Sheet, sayValue, shortMoment } from '../say.ts';
import { spread, type TimeScale, timeScale } from './time-line.ts';

type Happened = TaskDetail['recentSignIns'][number];
type Lane = { name: string; events: Happened[] };

const laneHeight = 28;
const middle = '14';
const per = (value: number): string => `${Math.round(value * 10) / 10}%`;

const isInQuestion = ({ task }: Sheet, { at, type }: Happened): boolean =>
  task.inQuestion?.at === at && task.inQuestion.type === type;

/** One line for each device in a place; that of the event in question stands on top. */
function lanesOf(sheet: Sheet): Lane[] {
  const name = (event: Happened) =>
    [event.device, placeText(event, sheet.visit.language)].filter((part) => part !== '').join(' · ') ||
    sheet.say('unknownValue');
  const lanes = [...Map.groupBy(sheet.task.recentSignIns, name)].map(([of, events]) => ({ name: of, events }));
  const top = (lane: Lane) => (lane.events.some((event) => isInQuestion(sheet, event)) ? 0 : 1);
  return lanes.toSorted((one, other) => top(one) - top(other));
}

const signs: Record<Happened['verdict'], string> = { familiar: '', verify: '?', outreach: '!' };

function Mark({ sheet, event, x }: { sheet: Sheet; event: Happened; x: number }) {
  const told = `${momentText(sheet, event.at)}: ${valueWord(sheet.visit.language, 'event', event.type)}`;
  return (
    <svg x={per(x)} y={middle} overflow="visible" class={`event ${event.verdict}`}>
      <title>{told}</title>
      {isInQuestion(sheet, event) && <circle class="ring" r="12.5" />}
      {event.type.startsWith('login.') ? (
        <circle class="dot" r="8" />
      ) : (
        <rect class="dot" x="-7.5" y="-7.5" width="15" height="15" rx="2" />
      )}
      {signs[event.verdict] !== '' && (
        <text class="sign" y="4.5" text-anchor="middle">
          {signs[event.verdict]}
        </text>
      )}
    </svg>
  );
}

/** The last events of the account along a line of time, and the same as a table. */
export function Timeline({ sheet }: { sheet: Sheet }) {
  const { visit, task, say } = sheet;
  const events = task.recentSignIns;
  const oldest = events.reduce((first, { at }) => Math.min(first, Date.parse(at)), visit.now);
  const first = new Date(oldest).toISOString();
  return (
    <section class="card" aria-labelledby="timeline">
      <h2 id="timeline">{say('timelineTitle')}</h2>
      {events.length === 0 ? (
        <p class="soft">{say('timelineNone')}</p>
      ) : (
        <>
          <Drawing
            sheet={sheet}
            oldest={oldest}
            label={say('timelineLabel', { count: events.length, from: momentText(sheet, first) })}
          />
          <Legend sheet={sheet} />
          <EventTable sheet={sheet} />
        </>
      )}
    </section>
  );
}

function Drawing({ sheet, oldest, label }: { sheet: Sheet; oldest: number; label: string }) {
  const { visit, say } = sheet;
  const scale = timeScale(oldest, visit.now);
  return (
    <div class="timeline" role="img" aria-label={label}>
      {lanesOf(sheet).map((lane) => (
        <LaneLine sheet={sheet} lane={lane} scale={scale} />
      ))}
      <svg width="100%" height="18" aria-hidden="true">
        {scale.marks.map(({ age, x }) => (
          <text x={per(x)} y="13" text-anchor="middle">
            {say('timelineAgo', { span: span(age, visit.language) })}
          </text>
        ))}
        <text x="100%" y="13" text-anchor="end">
          {say('timelineNow')}
        </text>
      </svg>
    </div>
  );
}

function LaneLine({ sheet, lane, scale }: { sheet: Sheet; lane: Lane; scale: TimeScale }) {
  const events = lane.events.toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at));
  const places = spread(events.map(({ at }) => scale.at(Date.parse(at))));
  return (
    <>
      <p>{lane.name}</p>
      <svg width="100%" height={String(laneHeight)} aria-hidden="true">
        {scale.marks.map(({ x }) => (
          <line class="axis" x1={per(x)} x2={per(x)} y1="0" y2={String(laneHeight)} />
        ))}
        <line class="axis" x1="0" x2="100%" y1={middle} y2={middle} />
        {events.map((event, position) => (
          <Mark sheet={sheet} event={event} x={places[position] ?? 0} />
        ))}
      </svg>
    </>
  );
}

function Legend({ sheet }: { sheet: Sheet }) {
  const verdicts = ['familiar', 'verify', 'outreach'] as const;
  return (
    <p class="legend soft small" aria-hidden="true">
      {verdicts.map((verdict) => (
        <span>
          <i class={`key ${verdict}`}>{signs[verdict]}</i> {sayValue(sheet, 'verdict', verdict)}
        </span>
      ))}
      <span>
        <i class="key ring" /> {sheet.say('inQuestion')}
      </span>
    </p>
  );
}

function EventTable({ sheet }: { sheet: Sheet }) {
  const { visit, task, say } = sheet;
  const columns = [say('colWhat'), say('colDevice'), say('colPlace'), say('colNetwork'), say('colVerdict')];
  return (
    <details>
      <summary>{say('asTable')}</summary>
      <Scroll label={`${say('timelineTitle')}: ${say('asTable')}`}>
        <table class="cards">
          <thead>
            <tr>
              <th scope="col">{say('colWhen')}</th>
              {columns.map((column) => (
                <th scope="col">{column}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {task.recentSignIns.toReversed().map((event) => (
              <tr>
                <th scope="row">
                  {shortMoment(sheet, event.at)}{' '}
                  {isInQuestion(sheet, event) && <span class="badge bad">{say('inQuestion')}</span>}
                </th>
                {[
                  valueWord(visit.language, 'event', event.type),
                  event.device,
                  placeText(event, visit.language),
                  event.network,
                  sayValue(sheet, 'verdict', event.verdict),
                ].map((value, position) => (
                  <td data-label={columns[position]}>
                    <bdi>{value === '' ? say('unknownValue') : value}</bdi>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </details>
  );
}
