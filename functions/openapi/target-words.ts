import { openingHours, targetForm, targetSettings } from '../games/index.ts';
import { words } from './words.ts';

const minutes = {
  firstContact: 'Minutes until we first try to reach the player, 1 to 10,080 (7 days). Usually 60.',
  nextUpdate: 'Minutes until the player hears of us next, 1 to 10,080 (7 days). Usually 1,440 (a day).',
  resolution: 'Minutes until a case is to be closed, 1 to 86,400 (60 days). Usually 4,320 (3 days).',
};
const settings = {
  ...minutes,
  teams: 'What a team does differently. A team that is given is replaced as a whole.',
  warnBefore:
    'How long before a target is missed the case shows it, its holder is warned, and what nobody holds goes to a supervisor. Usually a fifth of what was promised.',
  escalateOnMiss:
    'Whether a case that misses a target, or nearly so in nobody’s hands, goes to a supervisor. It does unless you say otherwise.',
};
const byTeam = {
  account_security: 'The team for accounts under attack.',
  player_support: 'The team for everything else.',
};
const spans = 'Up to 6 spans, in any order, without overlap.';

const hours = {
  zone: 'IANA time zone whose clocks the hours are read from, daylight saving included.',
  week: 'The hours of each weekday; a day without any is closed.',
  exceptions:
    'Dates on which other hours hold: holidays, half days, leave. At most 200; of two for the same date the later one holds.',
};

const { teams } = targetSettings.shape;
const ofTeam = teams.unwrap().shape.account_security.unwrap();
const ofPriorities = ofTeam.shape.priorities.unwrap();
const exception = openingHours.shape.exceptions.unwrap().element;

export const targetWords = [
  words(targetForm, settings),
  words(targetSettings, settings),
  words(teams.unwrap(), byTeam),
  words(targetForm.shape.teams.unwrap().unwrap(), {
    ...byTeam,
    account_security: `${byTeam.account_security} Null removes it.`,
  }),
  words(targetSettings.shape.warnBefore.unwrap(), {
    share: 'The share of the promised time that is left then, 0.05 to 0.9.',
    minutes: 'Or the minutes that are left then, 1 to 10,080. Counted as the promise is: while the team works.',
  }),
  words(ofTeam, {
    calendar:
      'When the team works: minutes count only while it does. Without one it works round the clock. Cases of priority `urgent` go round the clock all the same, unless their `clock` is `hours`.',
    priorities: 'What it promises for cases of a priority.',
  }),
  words(ofPriorities, {
    low: 'Nothing is in danger. Without a number of its own: 8 times the first contact, twice the next update, 7/3 of the resolution.',
    normal: 'What the game promises.',
    high: 'Without a number of its own: 1/2 of the first contact, 1/3 of the next update, 2/3 of the resolution.',
    urgent: 'Without a number of its own: 1/4 of the first contact, 1/6 of the next update, 1/3 of the resolution.',
  }),
  words(ofPriorities.shape.low.unwrap(), {
    ...minutes,
    clock:
      '`hours`: minutes count while the calendar is open. `always`: round the clock, as for `urgent` unless you say otherwise.',
  }),
  words(openingHours, hours),
  words(ofTeam.shape.calendar.unwrap(), hours),
  words(openingHours.shape.week, {
    mon: spans,
    tue: spans,
    wed: spans,
    thu: spans,
    fri: spans,
    sat: spans,
    sun: spans,
  }),
  words(openingHours.shape.week.shape.mon.unwrap().element, {
    from: 'Time of day, `HH:MM`.',
    to: 'Time of day, `HH:MM`, or `24:00`. At or before `from` it is on the next day.',
  }),
  words(exception, {
    date: 'The date, or the first of several.',
    until: 'The last date, at most a year after the first.',
    hours: 'The hours that hold then instead; without any it is closed.',
    name: 'What it is, at most 60 characters, such as the name of the holiday.',
  }),
];
