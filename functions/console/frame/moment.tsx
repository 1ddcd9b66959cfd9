import { rfc3339 } from '../../kernel/clock.ts';
import { formatMoment, knownZone } from '../../kernel/i18n.ts';
import { countdown, nearness } from './countdown.ts';
import { frameText } from './messages/index.ts';
import type { Visit } from './visit.ts';

type Reader = Pick<Visit, 'language' | 'timezone' | 'now'>;

/** A moment in the person's language and zone. @param at milliseconds */
export const Moment = ({ visit, at }: { visit: Reader; at: number }) => (
  <time datetime={rfc3339(at)}>{formatMoment(at, visit.language, visit.timezone)}</time>
);

/** A moment to the second, for tables where many stand beneath each other. @param at milliseconds */
export function ExactMoment({ visit, at }: { visit: Reader; at: number }) {
  const { language, timezone } = visit;
  const options = { dateStyle: 'short', timeStyle: 'medium', timeZone: knownZone(timezone) } as const;
  return (
    <time datetime={rfc3339(at)} title={formatMoment(at, language, timezone)}>
      {new Intl.DateTimeFormat(language, options).format(at)}
    </time>
  );
}

/** How long until something is due, or since when it is late; the script keeps it going. @param at milliseconds */
export function Due({ visit, at }: { visit: Reader; at: number }) {
  const { language, timezone, now } = visit;
  const words = {
    in: frameText(language, 'in', { span: '{span}' }),
    late: frameText(language, 'late', { span: '{span}' }),
  };
  const near = nearness(at, now);
  return (
    <time
      class={near === 'later' ? 'due' : `due ${near}`}
      datetime={rfc3339(at)}
      data-due={at}
      title={formatMoment(at, language, timezone)}
    >
      {countdown(at, now, language, words)}
    </time>
  );
}
