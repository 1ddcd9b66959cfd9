import { second } from '../../../kernel/clock.ts';
import { formatMoment } from '../../../kernel/i18n.ts';
import { span } from '../../frame/countdown.ts';
import type { Sheet } from '../announcement-visit.ts';
import { ProgressBar, shareOf, workedOff } from '../progress-bar.tsx';
import type { Watch } from './load-watch.ts';
import { numbersIn, watchSay } from './watch-say.ts';

/** How far it is at this moment: the bar, the rate and the time left. */
export function Now({ sheet, watch: { progress } }: { sheet: Sheet; watch: Watch }) {
  const { language } = sheet.visit;
  const say = watchSay(language);
  const { count, share } = numbersIn(language);
  const { counts } = progress;
  const [done, all] = [count(workedOff(counts)), count(counts.recipients)];
  return (
    <>
      <ProgressBar counts={counts} label={say('progressLabel', { done, all })} tall />
      <p class="progress-words">
        <strong>{say('progress', { done, all, share: share(shareOf(counts)) })}</strong>
        <span class="soft">{paceOf(sheet, progress)}</span>
      </p>
      <PauseReason sheet={sheet} />
    </>
  );
}

function paceOf({ visit, announcement }: Sheet, progress: Watch['progress']): string {
  const { language, timezone } = visit;
  const say = watchSay(language);
  const { state, startedAt, finishedAt } = announcement;
  if (finishedAt !== undefined && startedAt !== undefined) {
    const took = say('took', { span: span(finishedAt - startedAt, language) });
    return `${say('finished', { time: formatMoment(finishedAt, language, timezone) })}, ${took}`;
  }
  if (state !== 'sending') return '';
  const { ratePerSecond, secondsLeft, counts } = progress;
  if (counts.pending === 0) return say('closing');
  if (ratePerSecond <= 0) return say('waitsForRate');
  const left =
    secondsLeft === undefined ? say('leftUnknown') : say('left', { span: span(secondsLeft * second, language) });
  return `${say('rate', { rate: numbersIn(language).rate(ratePerSecond) })} · ${left}`;
}

/** Why it stands still, if it does; when nobody paused it, what that means. */
function PauseReason({ sheet: { say, visit, announcement } }: { sheet: Sheet }) {
  const { state, paused } = announcement;
  if (state !== 'paused' || !paused) return null;
  const time = formatMoment(paused.at, visit.language, visit.timezone);
  const text = say(`why.${paused.why}`, { time, by: paused.by ?? '–' });
  return <p class={paused.why === 'person' ? 'notice warn' : 'alert'}>{text}</p>;
}
