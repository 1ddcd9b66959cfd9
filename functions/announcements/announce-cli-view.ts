import type { Counts } from './announcement.ts';
import type { AnnouncementItem, AnnouncementView } from './answers-schema.ts';

const barWidth = 30;
const number = new Intl.NumberFormat('en');

/** Seconds as a person says them: `45 s`, `12 min`, `3 h 5 min`. */
export function duration(seconds: number): string {
  if (seconds < 90) return `${Math.round(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 90) return `${minutes} min`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** How much of a send is done, 0 to 1. */
export const doneShare = ({ recipients, pending }: Counts): number =>
  recipients === 0 ? 1 : (recipients - pending) / recipients;

const stateWords: Readonly<Record<AnnouncementItem['state'], string>> = {
  draft: 'draft',
  scheduled: 'scheduled',
  sending: 'sending',
  paused: 'paused',
  done: 'done',
  cancelled: 'cancelled',
};

/** Why it stands still, if it does. */
function standing({ state, paused, sendAt, counts }: AnnouncementView): string {
  if (state === 'sending' && counts.pending === 0) return 'finishing';
  if (state === 'scheduled' && sendAt) return `scheduled for ${sendAt}`;
  if (state !== 'paused' || !paused) return stateWords[state];
  if (paused.why === 'person') return `paused by ${paused.by ?? 'somebody'}`;
  return paused.why === 'bounces' ? 'paused by itself: too many bounces' : 'paused by itself: too many complaints';
}

/** How a send goes, in one line. */
export function progressLine(view: AnnouncementView): string {
  const { recipients, pending } = view.counts;
  const done = number.format(recipients - pending);
  const { ratePerSecond, secondsLeft } = view.progress;
  const isGoing = view.state === 'sending' && pending > 0;
  const going = isGoing && ratePerSecond > 0 ? [`${ratePerSecond.toFixed(1)}/s`] : [];
  const left = isGoing && secondsLeft !== undefined ? [`${duration(secondsLeft)} left`] : [];
  return [`${done} of ${number.format(recipients)}`, ...going, ...left, standing(view)].join(', ');
}

export function progressBar(view: AnnouncementView): string {
  const share = doneShare(view.counts);
  const filled = Math.floor(share * barWidth);
  const bar = '█'.repeat(filled) + '░'.repeat(barWidth - filled);
  return `${bar} ${String(Math.floor(share * 100)).padStart(3)} %  ${progressLine(view)}`;
}

const columns = ['sent', 'delivered', 'bounced', 'complained', 'unsubscribed', 'unknown', 'failed', 'skipped'] as const;

const aligned = (rows: readonly (readonly string[])[]): string[] => {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  return rows.map((row) =>
    row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  '),
  );
};

/** What it has come to, by language. */
export function countsTable({ counts, byLanguage }: Pick<AnnouncementView, 'counts' | 'byLanguage'>): string[] {
  const row = (name: string, of: Counts) => [name, ...columns.map((column) => number.format(of[column]))];
  const languages = Object.entries(byLanguage).map(([language, of]) => row(language, of));
  return aligned([['', ...columns], ...languages, row('all', counts)]);
}

const players = (count: number): string => `${number.format(count)} ${count === 1 ? 'player' : 'players'}`;

/** Whom it will reach. */
export function estimateLines({ estimate, audience }: AnnouncementItem): string[] {
  if (!estimate) return [];
  const about = estimate.sample === undefined ? '' : 'about ';
  const by = (counts: Readonly<Record<string, number | undefined>>) =>
    Object.entries(counts).map(([name, count]) => `${name.replaceAll('_', ' ')} ${number.format(count ?? 0)}`);
  const languages = by(estimate.byLanguage);
  const skipped = by(estimate.skipped);
  const whom = audience.listed ? 'of the list' : 'of the audience';
  return [
    `It goes to ${about}${players(estimate.recipients)}${languages.length > 0 ? `: ${languages.join(', ')}` : ''}.`,
    ...(skipped.length > 0 ? [`Others ${whom} get no mail: ${skipped.join(', ')}.`] : []),
    ...(estimate.sample === undefined ? [] : [`Reckoned by ${players(estimate.sample)}, taken at random.`]),
  ];
}

/** One announcement in a list. */
export const listLine = ({ announcementId, state, kind, createdAt, title }: AnnouncementItem): string =>
  `${announcementId}  ${state.padEnd(9)}  ${kind.padEnd(11)}  ${createdAt.slice(0, 10)}  ${title}`;

export const headLine = ({ announcementId, title, kind, gameId }: AnnouncementItem): string =>
  `${announcementId}: ${title} (${kind}, ${gameId})`;
