import type { HistoryBand } from './figures.ts';

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const precise = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });
const place = new Intl.DisplayNames('en', { type: 'region' });
const date = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' });
const moment = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' });

const orDash = (value: number, format: Intl.NumberFormat) => (Number.isFinite(value) ? format.format(value) : '–');

export const whole = (value: number): string => orDash(value, number);
export const fine = (value: number): string => orDash(value, precise);
/** @param share 0 to 1 */
export const percentage = (share: number): string => (Number.isFinite(share) ? `${whole(share * 100)} %` : '–');
/** @param at milliseconds */
export const onDay = (at: number): string => date.format(at);
export const atMoment = (at: number): string => moment.format(at);
export const countryName = (code: string): string => (code === '' ? 'unknown' : (place.of(code) ?? code));

export const bandNames: Record<HistoryBand, string> = {
  none: 'first sign-in (never asked)',
  one: '1 earlier sign-in',
  few: '2–4 earlier sign-ins',
  some: '5–9 earlier sign-ins',
  many: '10–19 earlier sign-ins',
  long: '20 or more earlier sign-ins',
};

export const kindNames = {
  residential: 'lines at home',
  mobile: 'mobile networks',
  hosting: 'data centres and VPNs',
  unknown: 'networks of unknown kind',
} as const;

export const budgetName = (askedPer100: number | undefined): string =>
  askedPer100 === undefined ? 'as shipped' : `${fine(askedPer100)} in 100`;

/** Where the code alone would not tell an operator what is meant. */
const clearer = new Map([
  ['unknown_together', 'device and connection both uncertain'],
  ['known_together', 'device and connection fit together'],
  ['other_habits', 'several small things'],
  ['other_details', 'other version or screen'],
]);

/** "new_device" as "new device". */
export const signalName = (code: string): string => clearer.get(code) ?? code.replaceAll('_', ' ');

/** Everything that the report says, on the page and on the terminal. */
export const words = {
  title: 'What a budget would have meant',
  intro:
    'Your own history was gone through once for each budget, by the code that decides in the service, from the first event on. A budget is how many sign-ins in 100 may be asked “was this you?”. The score from which it asks is the one at which this history comes to the budget, within the bounds of the service.',
  truth:
    'A sign-in whose recorded answer is “denied” counts as an incident, every other one as the player’s own. Takeovers that nobody noticed, or that were never asked about, are not in the recording: the true share of what is caught may be lower.',
  few: 'The history has fewer than 6,000 sign-ins. In the service the shipped thresholds hold until a game has that many; the budgets below show what comes after that.',
  empty: 'The history has no sign-in after the days that only teach.',
  budgets: 'Budgets side by side',
  budgetsHint:
    'Each column is a budget. The marked one is what the drawings below show. Questions about doubtful acts in a session, a changed password or an unusual trade, come on top of a budget, which is one of sign-ins: with few of these, the false questions may lie above it.',
  measure: 'Measure',
  chosen: 'chosen',
  rows: {
    from: 'asks from a score of',
    asked: 'questions in all',
    per100: 'false questions per 100 own sign-ins',
    perDay: 'questions a day',
    busiest: 'questions on the busiest day',
    playersAsked: 'players asked at least once',
    yearMedian: 'questions per player and year, median',
    yearNinety: 'questions per player and year, nine in ten at most',
    called: 'cases for agents without a question',
    per10000: 'of these false, per 10,000 own sign-ins',
    caught: 'known incidents caught',
    share: 'of all known incidents',
    likely: 'the true share, with 95 % confidence',
  },
  perDay: 'Questions per day',
  perWeek: 'Questions per week',
  perDayHint: 'All of them: to players about their own sign-ins, and about intruders.',
  period: { day: 'Day', week: 'Week from' },
  caught: 'Known incidents caught',
  caughtHint: 'The stretch around a dot is where the true share lies with 95 % confidence.',
  incidents: 'Incidents',
  signals: 'Why players would be asked',
  signalsHint: 'A question usually has several reasons, so these add up to more than all questions.',
  signal: 'Signal',
  questions: 'Questions',
  who: 'Who would be asked',
  byHistory: 'By how well the player is known',
  byCountry: 'By country',
  byKind: 'By kind of network',
  group: 'Group',
  signIns: 'Own sign-ins',
  falseQuestions: 'False questions',
  per100: 'Per 100',
  otherCountries: 'all others',
  missed: 'Known incidents that would have been missed',
  noneMissed: 'None.',
  event: 'Event',
  player: 'Player',
  when: 'When (UTC)',
  score: 'Score',
  spoke: 'What spoke for it',
  nothingSpoke: 'nothing',
  known: 'Earlier sign-ins',
  asTable: 'As a table',
} as const;
