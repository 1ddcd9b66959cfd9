import { describe, expect, test } from 'vitest';
import type { TargetSettings } from '../../functions/games/index.ts';
import type { Calendar } from '../../functions/outreach/targets/calendar.ts';
import { resumed, targetsFrom } from '../../functions/outreach/targets/promise.ts';
import {
  addWorkingTime,
  subtractWorkingTime,
  workingTimeBetween,
} from '../../functions/outreach/targets/working-time.ts';
import type { Priority, Targets, Team } from '../../functions/outreach/task.ts';
import { newYork, romanNights, romanSmallHours, rome, saigon } from '../support/calendars.ts';

const at = (text: string) => Date.parse(text);
const told = (moment: number) => new Date(moment).toISOString().replace(':00.000Z', 'Z');

/**
 * What a target is, worked out by hand. In 2026 the clocks of Rome go from 02:00 to 03:00 on Sunday 29 March (01:00Z) and from 03:00 back to
 * 02:00 on Sunday 25 October (01:00Z); those of New York on Sunday 8 March (07:00Z) and Sunday 1 November (06:00Z). Rome is +1 in winter (CET) and
 * +2 in summer (CEST), New York -5 (EST) and -4 (EDT), Ho Chi Minh City +7 always.
 */
const table: [why: string, calendar: Calendar, from: string, minutes: number, expected: string][] = [
  // Round the clock: nothing but the minutes.
  ['always: 8 h through a weekend and a change of clocks', 'always', '2026-03-28T22:00Z', 480, '2026-03-29T06:00Z'],
  ['always: no minutes', 'always', '2026-03-28T22:00Z', 0, '2026-03-28T22:00Z'],

  // Monday 1 June, CEST: 09:00 is 07:00Z.
  ['within a morning: 09:00 to 10:00', rome, '2026-06-01T07:00Z', 60, '2026-06-01T08:00Z'],
  ['before opening: 05:00, so from 09:00', rome, '2026-06-01T03:00Z', 60, '2026-06-01T08:00Z'],
  ['over lunch: 12:30 to 13:00, then 14:00 to 14:30', rome, '2026-06-01T10:30Z', 60, '2026-06-01T12:30Z'],
  ['in the lunch break: 13:20, so from 14:00', rome, '2026-06-01T11:20Z', 1, '2026-06-01T12:01Z'],
  ['over night: 17:30 to 18:00, Tuesday 09:00 to 09:30', rome, '2026-06-01T15:30Z', 60, '2026-06-02T07:30Z'],
  ['to the minute of closing: 18:00, not the next 09:00', rome, '2026-06-01T15:00Z', 60, '2026-06-01T16:00Z'],
  ['one minute more is the next day', rome, '2026-06-01T15:00Z', 61, '2026-06-02T07:01Z'],

  // Friday 5 June to Monday 8 June.
  ['weekend: Friday 17:30 to 18:00, Monday 09:00 to 09:30', rome, '2026-06-05T15:30Z', 60, '2026-06-08T07:30Z'],
  ['from a Saturday: Monday 09:01', rome, '2026-06-06T10:00Z', 1, '2026-06-08T07:01Z'],
  ['a working week of 40 h from Monday 09:00: Friday 18:00', rome, '2026-06-01T07:00Z', 2400, '2026-06-05T16:00Z'],

  // Wed 23 Dec 17:00 CET: 1 h. Thu 24 half a day: 4 h. Fri 25, Sat 26 closed, Sun. Mon 28: 3 h, to 12:00 CET.
  ['holidays: 8 h over Christmas with half an Eve', rome, '2026-12-23T16:00Z', 480, '2026-12-28T11:00Z'],
  // Thu 31 Dec 17:00 CET: 1 h. Fri 1 January closed. Mon 4 January: 1 h.
  ['holidays: over the end of the year', rome, '2026-12-31T16:00Z', 120, '2027-01-04T09:00Z'],
  // Fri 7 Aug 17:00 CEST: 1 h. Closed from Mon 10 to Sun 23. Mon 24: 1 h, to 10:00 CEST.
  ['closed for two weeks', rome, '2026-08-07T15:00Z', 120, '2026-08-24T08:00Z'],

  // Fri 27 March 17:30 CET is 16:30Z; Mon 30 March 09:00 CEST is 07:00Z, not 08:00Z.
  ['Rome, clocks go forward over the weekend', rome, '2026-03-27T16:30Z', 60, '2026-03-30T07:30Z'],
  // Fri 23 Oct 17:30 CEST is 15:30Z; Mon 26 Oct 09:00 CET is 08:00Z, not 07:00Z.
  ['Rome, clocks go back over the weekend', rome, '2026-10-23T15:30Z', 60, '2026-10-26T08:30Z'],
  // Fri 6 March 16:30 EST is 21:30Z; Mon 9 March 09:00 EDT is 13:00Z.
  ['New York, clocks go forward over the weekend', newYork, '2026-03-06T21:30Z', 60, '2026-03-09T13:30Z'],
  // Fri 30 Oct 16:30 EDT is 20:30Z; Mon 2 Nov 09:00 EST is 14:00Z.
  ['New York, clocks go back over the weekend', newYork, '2026-10-30T20:30Z', 60, '2026-11-02T14:30Z'],
  // Between 25 October and 1 November New York is only five hours behind Rome: 09:00 EDT is 13:00Z, 14:00 CET.
  ['New York in the week between the two changes', newYork, '2026-10-27T05:00Z', 30, '2026-10-27T13:30Z'],
  // Wed 25 Nov 16:00 EST is 21:00Z: 1 h. Thu closed. Fri 09:00 EST is 14:00Z: 1 h.
  ['New York, Thanksgiving', newYork, '2026-11-25T21:00Z', 120, '2026-11-27T15:00Z'],

  // A shift from Sat 22:00 to Sun 06:00 lasts 7 h when clocks go forward: from 21:00Z to 04:00Z. At 23:00 CET 6 h are left.
  [
    'through the leap: 5 h from 23:00 CET end at 05:00 CEST',
    romanNights,
    '2026-03-28T22:00Z',
    300,
    '2026-03-29T03:00Z',
  ],
  // 6 h that night, then 2 h of the night of Sat 4 April, from 22:00 CEST = 20:00Z.
  ['through the leap: 8 h do not fit any more', romanNights, '2026-03-28T22:00Z', 480, '2026-04-04T22:00Z'],
  // When clocks go back it lasts 9 h: from 20:00Z to 05:00Z. At 23:00 CEST 8 h are left.
  ['through the hour twice: 8 h end at 06:00 CET', romanNights, '2026-10-24T21:00Z', 480, '2026-10-25T05:00Z'],

  // 02:30 does not exist on 29 March: open from 03:00 CEST = 01:00Z to 04:00 CEST = 02:00Z.
  ['opens at a time that clocks leap over', romanSmallHours, '2026-03-29T00:00Z', 30, '2026-03-29T01:30Z'],
  // The hour of that Sunday, and half an hour of 5 April: 02:30 CEST = 00:30Z.
  ['is open for one hour only then', romanSmallHours, '2026-03-29T00:00Z', 90, '2026-04-05T01:00Z'],
  // 02:30 comes twice on 25 October: open from the first, 00:30Z, to 04:00 CET = 03:00Z, two hours and a half.
  ['opens at a time that clocks show twice', romanSmallHours, '2026-10-25T00:00Z', 120, '2026-10-25T02:30Z'],
  ['is open for two hours and a half then', romanSmallHours, '2026-10-25T00:00Z', 150, '2026-10-25T03:00Z'],

  // The same moment in two places: Fri 5 June 09:30Z is 11:30 in Rome and 16:30 in Ho Chi Minh City.
  ['two zones: Rome is done before lunch, 12:30 CEST', rome, '2026-06-05T09:30Z', 60, '2026-06-05T10:30Z'],
  // 16:30 to 17:00, then Saturday 08:00 to 08:30 = 01:30Z.
  ['two zones: Ho Chi Minh City goes on on Saturday', saigon, '2026-06-05T09:30Z', 60, '2026-06-06T01:30Z'],
  // Sat 11:30 to 12:00, then Mon 8 June 08:00 = 01:00Z.
  ['Saturday ends at noon in Ho Chi Minh City', saigon, '2026-06-06T04:30Z', 60, '2026-06-08T01:30Z'],
  // Its clocks never change: Sat 28 March 11:30 to 12:00, Mon 30 March 08:00 = 01:00Z.
  ['Ho Chi Minh City on the weekend of Rome’s change', saigon, '2026-03-28T04:30Z', 60, '2026-03-30T01:30Z'],
];

describe('working time', () => {
  test.each(table)('%s', (_, calendar, from, minutes, expected) => {
    expect(told(addWorkingTime(calendar, at(from), minutes))).toBe(expected);
  });

  test.each(table)('and back: %s', (_, calendar, from, minutes, expected) => {
    expect(workingTimeBetween(calendar, at(from), at(expected)) / 60_000).toBe(minutes);
    const earliest = subtractWorkingTime(calendar, at(expected), minutes);
    expect(earliest).toBeGreaterThanOrEqual(at(from));
    expect(workingTimeBetween(calendar, earliest, at(expected)) / 60_000).toBe(minutes);
  });

  test('nothing between two moments in the wrong order', () => {
    expect(workingTimeBetween('always', 10, 5)).toBe(0);
    expect(workingTimeBetween(rome, at('2026-06-02T08:00Z'), at('2026-06-01T08:00Z'))).toBe(0);
  });
});

const support: TargetSettings = {
  firstContact: 60,
  nextUpdate: 480,
  resolution: 1440,
  teams: {
    account_security: { calendar: saigon, priorities: { urgent: { firstContact: 10, clock: 'hours' } } },
    player_support: { calendar: rome, priorities: { high: { resolution: 600 } } },
  },
};

const shown = ({ firstContact, nextUpdate, resolution }: Targets) => [
  told(firstContact),
  told(nextUpdate),
  told(resolution),
];

const promised: [
  why: string,
  team: Team,
  priority: Priority,
  settings: TargetSettings | undefined,
  from: string,
  expected: [string, string, string],
][] = [
  [
    'nothing set, urgent: 15 min, 4 h, 24 h round the clock, Saturday night too',
    ...(['account_security', 'urgent', undefined, '2026-03-28T22:00Z'] as const),
    ['2026-03-28T22:15Z', '2026-03-29T02:00Z', '2026-03-29T22:00Z'],
  ],
  [
    'nothing set, low: 8 h, 2 days, 7 days',
    ...(['player_support', 'low', undefined, '2026-03-28T22:00Z'] as const),
    ['2026-03-29T06:00Z', '2026-03-30T22:00Z', '2026-04-04T22:00Z'],
  ],
  [
    // Fri 17:30 CEST: 30 min, Mon 09:30. 8 h: 30 min, then Mon until 17:30. 24 h: 30 min, Mon 8, Tue 8, Wed 7.5 h = 17:30.
    'Rome, normal, on a Friday at 17:30',
    ...(['player_support', 'normal', support, '2026-06-05T15:30Z'] as const),
    ['2026-06-08T07:30Z', '2026-06-08T15:30Z', '2026-06-10T15:30Z'],
  ],
  [
    // Half of 60 min; a third of 480 = 160 min: 30 on Friday, 130 on Monday = 11:10; the 600 min that are set: 30, Mon 480, Tue 90 = 10:30.
    'Rome, high, with a resolution of its own',
    ...(['player_support', 'high', support, '2026-06-05T15:30Z'] as const),
    ['2026-06-05T16:00Z', '2026-06-08T09:10Z', '2026-06-09T08:30Z'],
  ],
  [
    // Urgent goes round the clock although the team has hours: 15 min, 80 min, 8 h.
    'Rome, urgent, has no closing time',
    ...(['player_support', 'urgent', support, '2026-06-05T15:30Z'] as const),
    ['2026-06-05T15:45Z', '2026-06-05T16:50Z', '2026-06-05T23:30Z'],
  ],
  [
    // Sat 6 June 11:55 in Ho Chi Minh City: 5 min; Mon 08:05 = 01:05Z. 80 min: 5 + 75 = 09:15. 480 min: 5 + Mon 475 = 16:55.
    'Ho Chi Minh City, urgent in hours, because the game says so',
    ...(['account_security', 'urgent', support, '2026-06-06T04:55Z'] as const),
    ['2026-06-08T01:05Z', '2026-06-08T02:15Z', '2026-06-08T09:55Z'],
  ],
  [
    // A case reopened on Christmas Eve at 12:00 CET gets new times: 1 h = 13:00; 8 h: 1 h, then Mon 28 until 17:00;
    // 24 h: 1 + Mon 8 + Tue 8 + Wed 30 Dec 7 h = 17:00.
    'reopened on a half day before Christmas',
    ...(['player_support', 'normal', support, '2026-12-24T11:00Z'] as const),
    ['2026-12-24T12:00Z', '2026-12-28T16:00Z', '2026-12-30T16:00Z'],
  ],
];

describe('promises', () => {
  test.each(promised)('%s', (_, team, priority, settings, from, expected) => {
    expect(shown(targetsFrom(priority, team, at(from), settings))).toEqual(expected);
  });
});

const pauses: [why: string, team: Team, priority: Priority, target: string, from: string, to: string, moved: string][] =
  [
    // Round the clock: six hours later.
    [
      'urgent',
      'player_support',
      'urgent',
      '2026-06-06T12:00Z',
      '2026-06-06T08:00Z',
      '2026-06-06T14:00Z',
      '2026-06-06T18:00Z',
    ],
    // Left on Wed 10:00 CEST: 7 h, Thu 8 h, Fri 3 h. From Thu 10:00: 7 h, Fri 8 h, Mon 3 h = 12:00.
    [
      'a day',
      'player_support',
      'normal',
      '2026-06-05T10:00Z',
      '2026-06-03T08:00Z',
      '2026-06-04T08:00Z',
      '2026-06-08T10:00Z',
    ],
    // From Friday's closing to Monday's opening no working time passes.
    [
      'a weekend',
      'player_support',
      'normal',
      '2026-06-08T08:00Z',
      '2026-06-05T16:00Z',
      '2026-06-08T07:00Z',
      '2026-06-08T08:00Z',
    ],
    // The player answers on Sunday: the hour that was left begins on Monday at 09:00.
    [
      'ends on a Sunday',
      'player_support',
      'normal',
      '2026-06-05T16:00Z',
      '2026-06-05T15:00Z',
      '2026-06-07T12:00Z',
      '2026-06-08T08:00Z',
    ],
    // Left on Fri 27 March 17:00 CET: 1 h, Mon 30 until 11:00 CEST 2 h. From Mon 10:00 CEST: 13:00 = 11:00Z.
    [
      'clocks go forward',
      'player_support',
      'normal',
      '2026-03-30T09:00Z',
      '2026-03-27T16:00Z',
      '2026-03-30T08:00Z',
      '2026-03-30T11:00Z',
    ],
    // Left on Fri 23 Oct 17:00 CEST: 1 h, Mon 26 until 11:00 CET 2 h. From Mon 10:00 CET: 13:00 = 12:00Z.
    [
      'clocks go back',
      'player_support',
      'normal',
      '2026-10-26T10:00Z',
      '2026-10-23T15:00Z',
      '2026-10-26T09:00Z',
      '2026-10-26T12:00Z',
    ],
    // Left on Sat 11:00 in Ho Chi Minh City: 1 h, Mon 2 h. From Mon 08:00 = 01:00Z: until 11:00 = 04:00Z.
    [
      'another zone',
      'account_security',
      'normal',
      '2026-06-08T03:00Z',
      '2026-06-06T04:00Z',
      '2026-06-08T01:00Z',
      '2026-06-08T04:00Z',
    ],
    // What had passed before the pause was met or missed: it stays.
    [
      'too late for it',
      'player_support',
      'normal',
      '2026-06-03T08:00Z',
      '2026-06-03T08:00Z',
      '2026-06-04T08:00Z',
      '2026-06-03T08:00Z',
    ],
  ];

describe('pauses', () => {
  test.each(pauses)('%s', (_, team, priority, target, from, to, moved) => {
    const targets = { firstContact: 1, nextUpdate: at(target), resolution: at(target) };
    const after = resumed(targets, at(from), at(to), team, support, priority);
    expect(after.firstContact).toBe(1);
    expect(told(after.nextUpdate)).toBe(moved);
    expect(told(after.resolution)).toBe(moved);
  });
});
