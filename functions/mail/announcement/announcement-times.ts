import { formatMoment, knownZone, type Language } from '../../kernel/i18n.ts';
import type { AnnouncementFacts } from './announcement-facts.ts';
import { translateAnnouncement as translate } from './messages/index.ts';

type Times = Pick<AnnouncementFacts, 'kind' | 'startsAt' | 'endsAt' | 'effectiveAt'>;

/** From when to when, milliseconds. @returns undefined for what is no maintenance or has no times */
export function spanOf({ kind, startsAt, endsAt }: Times): { from: number; to: number } | undefined {
  if (kind !== 'maintenance' || startsAt === undefined || endsAt === undefined || endsAt <= startsAt) return undefined;
  return { from: startsAt, to: endsAt };
}

/** Whether we know in which zone a reader lives; if not, times are told in UTC. */
export const knowsZone = (timezone: string | undefined): timezone is string =>
  timezone !== undefined && timezone !== '' && (knownZone(timezone) !== 'UTC' || /^(?:etc\/)?utc$/i.test(timezone));

const zonePart = (at: number, language: Language, timeZone: string, timeZoneName: 'long' | 'shortOffset'): string => {
  const parts = new Intl.DateTimeFormat(language, { timeZone, timeZoneName }).formatToParts(at);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? 'UTC';
};

/** The reader's zone by its name and its distance from UTC, as it holds at that moment. */
function zoneName(at: number, language: Language, timezone: string | undefined): string {
  const zone = knownZone(timezone);
  const long = zonePart(at, language, zone, 'long');
  const offset = zonePart(at, language, zone, 'shortOffset').replace(/^GMT(?:\+0)?$/, 'UTC');
  if (/^(?:GMT|UTC)/.test(long)) return offset;
  return language === 'zh-Hans' ? `${long}（${offset}）` : `${long} (${offset})`;
}

/** How long something takes, to the minute, as it is said. */
export function durationWords({ from, to }: { from: number; to: number }, language: Language): string {
  const minutes = Math.max(1, Math.round((to - from) / 60_000));
  const parts = [
    ['day', Math.floor(minutes / 1440)],
    ['hour', Math.floor((minutes % 1440) / 60)],
    ['minute', minutes % 60],
  ] as const;
  const said = parts.flatMap(([unit, count]) =>
    count === 0 ? [] : [new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(count)],
  );
  return new Intl.ListFormat(language, { type: 'unit', style: 'long' }).format(said);
}

/** The times of an announcement in a reader's zone, as rows of label and value. */
export function timeRows(times: Times, language: Language, timezone: string | undefined): [string, string][] {
  const span = spanOf(times);
  if (span)
    return [
      [translate(language, 'start'), formatMoment(span.from, language, timezone)],
      [translate(language, 'end'), formatMoment(span.to, language, timezone)],
      [translate(language, 'duration'), durationWords(span, language)],
      [translate(language, 'zone'), zoneName(span.from, language, timezone)],
    ];
  const { kind, effectiveAt } = times;
  if (kind !== 'policy' || effectiveAt === undefined) return [];
  return [[translate(language, 'effective'), formatMoment(effectiveAt, language, timezone)]];
}

/** What an inbox shows beside the subject: the most important that there is to say. */
export function preheaderOf(times: Times, language: Language, timezone: string | undefined): string | undefined {
  const span = spanOf(times);
  const timeZone = knownZone(timezone);
  if (span) {
    const format = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone });
    const zone = zonePart(span.from, language, timeZone, 'shortOffset').replace(/^GMT(?:\+0)?$/, 'UTC');
    return translate(language, 'preheader_maintenance', { span: format.formatRange(span.from, span.to), zone });
  }
  if (times.kind === 'safety') return translate(language, 'preheader_safety');
  if (times.kind !== 'policy' || times.effectiveAt === undefined) return undefined;
  return translate(language, 'preheader_policy', { when: formatMoment(times.effectiveAt, language, timezone) });
}
