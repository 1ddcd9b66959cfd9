import { describe, expect, test } from 'vitest';
import { asTenant, changeTenant, gameForm, type Tenant } from '../../functions/games/tenant.ts';
import { fieldFaults } from '../../functions/kernel/http-request.ts';

const base = { name: 'Moon Harbour', supportAddress: 'help@moon.example' };
const usual = { firstContact: 60, nextUpdate: 1440, resolution: 4320 };
const calendar = { zone: 'Europe/Rome', week: { mon: [{ from: '09:00', to: '17:00' }] } };

const put = (current: Tenant | undefined, targets: unknown): Tenant =>
  changeTenant('moon', current, gameForm.parse({ ...base, targets }));

describe('what is promised may be set', () => {
  test('in the old shape, in part', () => {
    expect(put(undefined, undefined).targets).toEqual(usual);
    expect(put(undefined, { firstContact: 15 }).targets).toEqual({ ...usual, firstContact: 15 });
  });

  test('a row of before is read', () => {
    const stored = { ...base, gameId: 'moon', keyIds: [], version: 4, branding: { color: '#1a5fb4' } };
    expect(asTenant(stored).targets).toEqual(usual);
    expect(asTenant({ ...stored, targets: { resolution: 60 } }).targets).toEqual({ ...usual, resolution: 60 });
  });

  test('by team and priority, and what is left out stays', () => {
    const teams = { player_support: { calendar, priorities: { low: { firstContact: 600, clock: 'always' } } } };
    const set = put(undefined, { teams, warnBefore: { minutes: 30 }, escalateOnMiss: false });
    expect(set.targets).toEqual({ ...usual, teams, warnBefore: { minutes: 30 }, escalateOnMiss: false });
    const more = put(set, { nextUpdate: 60, teams: { account_security: {} } });
    expect(more.targets).toEqual({ ...set.targets, nextUpdate: 60, teams: { ...teams, account_security: {} } });
    // what was read may be sent back
    expect(put(more, more.targets).targets).toEqual(more.targets);
  });

  test('null removes: one team, all of them, the warning', () => {
    const teams = { player_support: { calendar }, account_security: { calendar } };
    const set = put(undefined, { teams, warnBefore: { share: 0.5 } });
    const one = put(set, { teams: { player_support: null } });
    expect(one.targets).toEqual({ ...usual, teams: { account_security: { calendar } }, warnBefore: { share: 0.5 } });
    expect(put(one, { teams: { account_security: null } }).targets.teams).toBeUndefined();
    expect(put(set, { teams: null, warnBefore: null }).targets).toEqual(usual);
  });
});

const inCalendar = (more: object) => ({ teams: { player_support: { calendar: { ...calendar, ...more } } } });
const at = 'targets.teams.player_support.calendar';

test.each([
  ['a calendar with no hour at all', inCalendar({ week: {} }), `${at}.week`],
  ['a calendar whose days are empty', inCalendar({ week: { mon: [] } }), `${at}.week`],
  ['a zone that is none', inCalendar({ zone: 'Europe/Atlantis' }), `${at}.zone`],
  ['a zone without daylight saving', inCalendar({ zone: '+02:00' }), `${at}.zone`],
  ['a day that is none', inCalendar({ week: { ...calendar.week, lundi: [] } }), `${at}.week`],
  ['a time that is none', inCalendar({ week: { tue: [{ from: '9:00', to: '12:00' }] } }), `${at}.week.tue.0.from`],
  ['25 o’clock', inCalendar({ week: { tue: [{ from: '09:00', to: '25:00' }] } }), `${at}.week.tue.0.to`],
  [
    'hours that overlap',
    inCalendar({
      week: {
        tue: [
          { from: '13:00', to: '17:00' },
          { from: '09:00', to: '13:01' },
        ],
      },
    }),
    `${at}.week.tue.0`,
  ],
  [
    'a night that reaches into the next morning’s hours',
    inCalendar({ week: { sun: [{ from: '22:00', to: '09:30' }], mon: [{ from: '09:00', to: '10:00' }] } }),
    `${at}.week.mon.0`,
  ],
  ['a day that does not exist', inCalendar({ exceptions: [{ date: '2026-02-30' }] }), `${at}.exceptions.0.date`],
  [
    'a holiday that ends before it begins',
    inCalendar({ exceptions: [{ date: '2026-05-02', until: '2026-05-01' }] }),
    `${at}.exceptions.0.until`,
  ],
  [
    'a holiday of years',
    inCalendar({ exceptions: [{ date: '2026-05-02', until: '2030-05-01' }] }),
    `${at}.exceptions.0.until`,
  ],
  ['a team that is none', { teams: { sales: {} } }, 'targets.teams'],
  [
    'no minutes',
    { teams: { player_support: { priorities: { low: { resolution: 0 } } } } },
    'targets.teams.player_support.priorities.low.resolution',
  ],
  ['two warnings at once', { warnBefore: { share: 0.2, minutes: 5 } }, 'targets.warnBefore'],
  ['no warning at all', { warnBefore: {} }, 'targets.warnBefore'],
  ['a warning before the promise', { warnBefore: { share: 1 } }, 'targets.warnBefore.share'],
])('%s is refused by its field', (_, targets, path) => {
  const result = gameForm.safeParse({ ...base, targets });
  expect(result.success).toBe(false);
  if (!result.success) expect(fieldFaults(result.error).map((fault) => fault.path)).toEqual([path]);
});

test.each([
  [
    'touch',
    [
      { from: '09:00', to: '13:00' },
      { from: '13:00', to: '17:00' },
    ],
  ],
  ['end at midnight', [{ from: '20:00', to: '24:00' }]],
  ['end on the next day', [{ from: '22:00', to: '06:00' }]],
  ['are the whole day', [{ from: '00:00', to: '24:00' }]],
])('hours may %s', (_, hours) => {
  expect(
    put(
      undefined,
      inCalendar({
        week: { mon: hours, tue: [{ from: '06:00', to: '08:00' }].slice(hours[0]?.from === '00:00' ? 1 : 0) },
      }),
    ).targets.teams?.player_support?.calendar,
  ).toBeDefined();
});
