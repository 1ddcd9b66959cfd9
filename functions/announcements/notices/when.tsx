import { rfc3339 } from '../../kernel/clock.ts';
import type { NoticeEntry } from '../notice-store.ts';
import type { SiteReader } from '../site/reader.ts';
import type { Say } from './messages/index.ts';
import { durationWord, momentWord, phaseOf, type Span, spanOf, spanWords, timeLine } from './notice-times.ts';
import { zoneChoices, zonesFor, zoneWord } from './zones.ts';

type Shown = { reader: SiteReader; say: Say; now: number };

const Moment = ({ at, children }: { at: number; children: string }) => <time datetime={rfc3339(at)}>{children}</time>;

/** When a notice takes place or takes effect, in each zone that the reader may think in. */
export function Times({ reader, say, notice }: Pick<Shown, 'reader' | 'say'> & { notice: NoticeEntry }) {
  const { language } = reader;
  const span = spanOf(notice);
  const { effectiveAt } = notice;
  const at = span?.from ?? effectiveAt;
  if (at === undefined) return null;
  return (
    <dl>
      {zonesFor(language, reader.kept.tz).map((zone) => (
        <>
          <dt>{zoneWord(zone, at, language)}</dt>
          <dd>
            {span ? (
              <SpanTimes span={span} reader={reader} zone={zone} />
            ) : (
              <>
                {say('effective')} <Moment at={at}>{momentWord(at, language, zone)}</Moment>
              </>
            )}
          </dd>
        </>
      ))}
    </dl>
  );
}

function SpanTimes({ span, reader, zone }: { span: Span; reader: SiteReader; zone: string }) {
  const { from, to } = spanWords(span, reader.language, zone);
  return (
    <>
      <Moment at={span.from}>{from}</Moment> – <Moment at={span.to}>{to}</Moment>
    </>
  );
}

/** Whether something goes on at this moment. */
export function Phase({ say, now, notice }: Omit<Shown, 'reader'> & { notice: NoticeEntry }) {
  const span = spanOf(notice);
  return span && phaseOf(span, now) === 'now' ? <span class="tag now">{say('now')}</span> : null;
}

/** How long it takes, and the drawing of it. */
export function Window({ reader, say, now, notice }: Shown & { notice: NoticeEntry }) {
  const span = spanOf(notice);
  if (!span) return null;
  const { language } = reader;
  const [zone = 'UTC'] = zonesFor(language, reader.kept.tz);
  return (
    <>
      <p>
        {say('lasts', { duration: durationWord(span, language) })} {phaseOf(span, now) === 'over' && say('over')}
      </p>
      <Drawing
        span={span}
        reader={reader}
        zone={zone}
        label={say('drawing', { zone: zoneWord(zone, span.from, language) })}
      />
    </>
  );
}

const width = 360;
const edge = 24;

function Drawing({ span, reader, zone, label }: { span: Span; reader: SiteReader; zone: string; label: string }) {
  const line = timeLine(span, reader.language, zone);
  if (!line) return null;
  const { axis, ticks } = line;
  const x = (at: number) => Math.round(edge + ((at - axis.from) / (axis.to - axis.from)) * (width - 2 * edge));
  const [left, right] = [x(span.from), x(span.to)];
  return (
    <svg class="window" viewBox={`0 0 ${width} 58`} role="img" aria-label={label}>
      <line class="axis" x1={edge} x2={width - edge} y1={36} y2={36} />
      <rect class="span" x={left} y={10} width={Math.max(3, right - left)} height={20} rx={4} />
      {ticks.map(({ at, label: word, midnight }) => (
        <>
          <line class={midnight ? 'day' : 'axis'} x1={x(at)} x2={x(at)} y1={midnight ? 4 : 32} y2={40} />
          <text x={x(at)} y={53} text-anchor="middle">
            {word}
          </text>
        </>
      ))}
    </svg>
  );
}

/** The choice of a time zone: a small form, for the page has no script that could ask the browser. */
export function ZoneForm({ reader, say, path, now }: Shown & { path: string }) {
  const [chosen = 'UTC'] = zonesFor(reader.language, reader.kept.tz);
  const { tz: _, ...kept } = reader.kept;
  return (
    <form class="choose" method="get" action={path}>
      <div>
        <label for="tz">{say('zoneLabel')}</label>
        <select id="tz" name="tz">
          {zoneChoices(chosen).map((zone) => (
            <option value={zone} selected={zone === chosen}>
              {zoneWord(zone, now, reader.language)}
            </option>
          ))}
        </select>
      </div>
      {Object.entries(kept).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {reader.chosen && <input type="hidden" name="lang" value={reader.language} />}
      <button class="secondary" type="submit">
        {say('zoneButton')}
      </button>
    </form>
  );
}
