import type { Counts } from '../../../announcements/index.ts';
import { Lines, type Trace } from '../../../kernel/charts/lines.tsx';
import { Legend } from '../../../kernel/charts/plot.tsx';
import { knownZone } from '../../../kernel/i18n.ts';
import type { Visit } from '../../frame/visit.ts';
import { Numbers } from '../../reports/charts/figure.tsx';
import { niceTop } from '../../reports/format.ts';
import type { Watch } from './load-watch.ts';
import { numbersIn, watchSay } from './watch-say.ts';

type Props = { visit: Pick<Visit, 'language' | 'timezone'>; progress: Watch['progress'] };
type CourseProps = Props & { /** Milliseconds. */ startedAt: number };
type Point = Watch['progress']['points'][number];

/** Points that a drawing takes; more of them fall onto the same pixels. */
const mostPoints = 240;

const good = ['sent', 'delivered'] as const;
const trouble = ['bounced', 'complained', 'unsubscribed', 'unknown'] as const;
const courseColumns = [...good, ...trouble];
const marks: readonly Trace['mark'][] = ['trace', 'trace second', 'trace third', 'trace fourth'];

/** The curve begins with nothing, when sending began. @param startedAt milliseconds */
const begun = (points: readonly Point[], startedAt: number): Point[] => {
  const [first] = points;
  if (!first) return [];
  const none = { ...first.counts, ...Object.fromEntries(courseColumns.map((name) => [name, 0])) };
  return [{ at: Math.min(startedAt, first.at), counts: none }, ...points];
};

/** Every so many points, and always the last. */
export function thinned<T>(points: readonly T[], most = mostPoints): T[] {
  const step = Math.ceil(points.length / most);
  return points.filter((_, at) => at % step === 0 || at === points.length - 1);
}

const timeIn = ({ language, timezone }: Props['visit'], points: readonly Point[]) => {
  const sameDay = (points.at(-1)?.at ?? 0) - (points[0]?.at ?? 0) < 86_400_000;
  const dateStyle = sameDay ? {} : ({ dateStyle: 'short' } as const);
  const format = new Intl.DateTimeFormat(language, {
    ...dateStyle,
    timeStyle: 'short',
    timeZone: knownZone(timezone),
  });
  return (at: number) => format.format(at);
};

/** What has come of the send over time: what went well, and in a drawing of its own scale what did not. */
export function Course({ visit, progress, startedAt }: CourseProps) {
  const say = watchSay(visit.language);
  const points = thinned(begun(progress.points, startedAt));
  if (points.length < 2) return <p class="soft">{say('courseNone')}</p>;
  const { count } = numbersIn(visit.language);
  const time = timeIn(visit, points);
  const last = points.at(-1)?.counts ?? progress.counts;
  const [from, to] = [time(points[0]?.at ?? 0), time(points.at(-1)?.at ?? 0)];
  const told = Object.fromEntries(courseColumns.map((name) => [name, count(last[name])]));
  const drawing = (id: string, title: string, names: readonly (keyof Counts)[]) => {
    const top = niceTop(Math.max(...points.flatMap(({ counts }) => names.map((name) => counts[name]))));
    const traces = names.map((name, at) => ({
      mark: marks[at] ?? 'trace',
      values: points.map(({ counts }) => counts[name]),
    }));
    return (
      <>
        <Lines
          {...{ id, title, traces, top }}
          desc={say('courseDesc', { from, to, ...told })}
          topLabel={count(top)}
          middleLabel={top > 1 ? count(top / 2) : ''}
          bottomLabel={count(0)}
          places={[from, points.length > 4 ? time(points[Math.floor((points.length - 1) / 2)]?.at ?? 0) : '', to]}
        />
        <Legend entries={names.map((name, at) => ({ mark: marks[at] ?? 'trace', label: say(name as 'sent') }))} />
      </>
    );
  };
  return (
    <>
      {drawing('course', say('courseTitle'), good)}
      <h3>{say('troubleTitle')}</h3>
      {trouble.some((name) => last[name] > 0) ? (
        drawing('trouble', say('troubleTitle'), trouble)
      ) : (
        <p class="soft">{say('troubleNone')}</p>
      )}
    </>
  );
}

/** The same numbers for who cannot see the drawing, minute by minute. */
export function CourseTable({ visit, progress }: Props) {
  const say = watchSay(visit.language);
  const { count } = numbersIn(visit.language);
  const points = thinned(progress.points, 60);
  const time = timeIn(visit, points);
  return (
    <Numbers
      label={say('courseTitle')}
      columns={[{ label: say('time') }, ...courseColumns.map((name) => ({ label: say(name), number: true }))]}
      rows={points.map(({ at, counts }) => [time(at), ...courseColumns.map((name) => count(counts[name]))])}
    />
  );
}
