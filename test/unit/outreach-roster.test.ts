import { describe, expect, test, vi } from 'vitest';
import { fieldFaults } from '../../functions/kernel/http-request.ts';
import { languages } from '../../functions/kernel/i18n.ts';
import { changedMember, memberForm, type RosterMember } from '../../functions/outreach/roster/member.ts';
import { listsOf, nextFor, takesAttention } from '../../functions/outreach/roster/next-for.ts';
import { shareOut, type Unheld } from '../../functions/outreach/roster/share-out.ts';
import { shiftOf } from '../../functions/outreach/roster/shifts.ts';
import { teams } from '../../functions/outreach/task.ts';
import { dice } from '../support/calendars.ts';
import { monday, task } from '../support/outreach-cases.ts';
import { member } from '../support/roster.ts';

vi.setConfig({ testTimeout: 60_000 }); // hundreds of sums on a busy machine

const minute = 60_000;
const hour = 60 * minute;
const none: ReadonlyMap<string, number> = new Map();

/** Cases that nobody holds, one a minute after another. */
const cases = (count: number, more: Partial<Unheld> = {}): Unheld[] =>
  Array.from({ length: count }, (_, place) => ({
    taskId: `t_${String(place).padStart(3, '0')}`,
    team: 'account_security',
    language: 'en',
    due: monday + (place + 1) * minute,
    ...more,
  }));

/** How many cases each person was given. */
const counts = (given: readonly { to: { id: string } }[]) =>
  Object.fromEntries([...Map.groupBy(given, ({ to }) => to.id)].map(([id, all]) => [id, all.length]));

describe('sharing out', () => {
  test('goes round, the most pressing case first', () => {
    const { given, left } = shareOut(cases(5).reverse(), [member('an'), member('bo')], none, monday);
    expect(given.map(({ taskId, to }) => [taskId, to.id])).toEqual([
      ['t_000', 'an'],
      ['t_001', 'bo'],
      ['t_002', 'an'],
      ['t_003', 'bo'],
      ['t_004', 'an'],
    ]);
    expect(left).toEqual([]);
  });

  test('by share: with 2, 1 and 0.5 seven cases are four, two and one', () => {
    const members = [
      member('an', { share: 2 }),
      member('bo'),
      member('ch', { share: 0.5 }),
      member('di', { share: 0 }),
    ];
    expect(counts(shareOut(cases(7), members, none, monday).given)).toEqual({ an: 4, bo: 2, ch: 1 });
  });

  test('who holds much already gets less', () => {
    const loads = new Map([['an', 3]]);
    expect(counts(shareOut(cases(3), [member('an'), member('bo')], loads, monday).given)).toEqual({ bo: 3 });
    expect(counts(shareOut(cases(5), [member('an'), member('bo')], loads, monday).given)).toEqual({ an: 1, bo: 4 });
  });

  test('nobody gets more than they may hold, and what stays is named', () => {
    const { given, left } = shareOut(cases(3), [member('an', { most: 3 })], new Map([['an', 1]]), monday);
    expect(given).toHaveLength(2);
    expect(left).toEqual([{ taskId: 't_002', why: 'full' }]);
  });

  test('a language that nobody on shift speaks stays, and so does a team that is not there', () => {
    const support = member('an', { teams: ['player_support'], languages: ['en', 'it'] });
    const vietnamese = cases(1, { taskId: 't_vi', team: 'player_support', language: 'vi' });
    const security = cases(1, { taskId: 't_security' });
    const italian = cases(1, { taskId: 't_it', team: 'player_support', language: 'it' });
    const { given, left } = shareOut([...vietnamese, ...security, ...italian], [support], none, monday);
    expect(given.map(({ taskId }) => taskId)).toEqual(['t_it']);
    expect(left).toEqual([
      { taskId: 't_security', why: 'no_team' },
      { taskId: 't_vi', why: 'no_language' },
    ]);
  });

  test('who has many languages stays free for those that only they speak', () => {
    const both = member('an', { languages: ['en', 'vi'], most: 2 });
    const english = member('bo', { languages: ['en'], most: 2 });
    const tasks = [
      ...cases(2),
      ...cases(2, { language: 'vi', due: monday + hour }).map((one) => ({ ...one, taskId: `${one.taskId}v` })),
    ];
    const { given, left } = shareOut(tasks, [both, english], none, monday);
    // The first goes to bo; the second to an, who holds less; then one Vietnamese case fits.
    expect(given.map(({ to }) => to.id)).toEqual(['bo', 'an', 'an']);
    expect(left).toEqual([{ taskId: 't_001v', why: 'full' }]);
  });

  // Monday 09:00Z is 11:00 in Rome.
  const until = (to: string): RosterMember['shifts'] => ({
    zone: 'Europe/Rome',
    week: { mon: [{ from: '08:00', to }] },
  });

  test.each([
    ['is off', { zone: 'Europe/Rome', week: { tue: [{ from: '08:00', to: '12:00' }] } }],
    [
      'is on leave',
      { zone: 'Europe/Rome', week: { mon: [{ from: '08:00', to: '18:00' }] }, exceptions: [{ date: '2026-06-01' }] },
    ],
    ['goes home in less than half an hour', until('11:29')],
    ['has no shifts', undefined],
  ])('nothing for somebody who %s', (_, shifts) => {
    expect(shareOut(cases(1), [member('an', { shifts })], none, monday)).toEqual({
      given: [],
      left: [{ taskId: 't_000', why: 'no_team' }],
    });
  });

  test('a case is kept half an hour beyond its time, but not beyond the shift', () => {
    const kept = (due: number) =>
      shareOut(cases(1, { due }), [member('an', { shifts: until('13:00') })], none, monday).given[0]?.until;
    expect(kept(monday - hour)).toBe(monday + 30 * minute);
    expect(kept(monday + hour)).toBe(monday + 90 * minute);
    expect(kept(monday + 3 * hour)).toBe(monday + 2 * hour);
  });

  test('for any team and any cases: each once or named, nobody above their most, and none idle who could take one', () => {
    const roll = dice(7);
    const some = <T>(all: readonly T[]) => all.filter((_, place) => place === 0 || roll() < 0.4);
    for (let round = 0; round < 120; round++) {
      const members = Array.from({ length: 1 + Math.floor(roll() * 6) }, (_, place) =>
        member(`p${place}`, {
          teams: some(teams),
          languages: some([...languages].sort(() => roll() - 0.5)),
          share: Math.floor(roll() * 7) / 2,
          most: 1 + Math.floor(roll() * 8),
        }),
      );
      const loads = new Map(members.map(({ staffId }) => [staffId, Math.floor(roll() * 4)]));
      const tasks = cases(Math.floor(roll() * 30)).map((one) => ({
        ...one,
        team: teams[Math.floor(roll() * 2)] ?? 'player_support',
        language: languages[Math.floor(roll() * 4)] ?? 'en',
      }));
      const { given, left } = shareOut(tasks, members, loads, monday);
      expect([...given, ...left].map(({ taskId }) => taskId).sort()).toEqual(tasks.map(({ taskId }) => taskId).sort());
      const holds = (id: string) => (loads.get(id) ?? 0) + given.filter(({ to }) => to.id === id).length;
      const fits = ({ teams: of, languages: spoken }: RosterMember, taskId: string) =>
        tasks.some((one) => one.taskId === taskId && of.includes(one.team) && spoken.includes(one.language));
      for (const { taskId, to } of given) {
        const one = members.find(({ staffId }) => staffId === to.id);
        expect(one !== undefined && one.share > 0 && fits(one, taskId)).toBe(true);
        expect(holds(to.id)).toBeLessThanOrEqual(one?.most ?? 0);
      }
      for (const { taskId } of left)
        expect(members.filter((one) => one.share > 0 && fits(one, taskId) && holds(one.staffId) < one.most)).toEqual(
          [],
        );
    }
  });
});

describe('the next case', () => {
  test('comes from the lists of a person’s teams and languages', () => {
    const lan = member('lan', { teams: ['player_support'], languages: ['vi', 'en'] });
    expect(nextFor(lan, { held: 7, over: false })).toEqual({
      decided: 'take',
      lists: [
        { team: 'player_support', language: 'vi' },
        { team: 'player_support', language: 'en' },
      ],
    });
  });

  test('comes from everywhere for somebody who is in no roster', () => {
    expect(listsOf(undefined)).toHaveLength(teams.length * languages.length);
  });

  test('is refused kindly to somebody who holds as much as they may, unless a supervisor insists', () => {
    const lan = member('lan', { most: 3 });
    expect(nextFor(lan, { held: 3, over: false })).toEqual({
      decided: 'refuse',
      why: 'You hold 3 cases, which is plenty. Finish one or hand one over first.',
    });
    expect(nextFor(lan, { held: 3, over: true }).decided).toBe('take');
    expect(nextFor(undefined, { held: 7, over: false }).decided).toBe('take');
    expect(nextFor(undefined, { held: 8, over: false }).decided).toBe('refuse');
  });

  test('what waits for the player takes no attention', () => {
    expect(takesAttention(task())).toBe(true);
    expect(takesAttention(task({ pausedAt: monday }))).toBe(false);
    expect(takesAttention(task({ state: 'resolved' }))).toBe(false);
  });
});

describe('a shift', () => {
  test('goes on through midnight, and a leave begins with the date', () => {
    const shifts = {
      zone: 'Asia/Ho_Chi_Minh',
      week: { mon: [{ from: '22:00', to: '06:00' }], tue: [{ from: '22:00', to: '06:00' }] },
      exceptions: [{ date: '2026-06-02' }],
    };
    // Monday 22:00 in Ho Chi Minh City is 15:00Z; 06:00 on Tuesday is 23:00Z on Monday.
    const at = (text: string) => shiftOf({ shifts }, Date.parse(text));
    expect(at('2026-06-01T14:59Z')).toEqual({ on: false, until: Date.parse('2026-06-01T15:00Z') });
    expect(at('2026-06-01T22:59Z')).toEqual({ on: true, until: Date.parse('2026-06-01T23:00Z') });
    // The night of Tuesday falls out: the next begins on Monday 8 June.
    expect(at('2026-06-02T16:00Z')).toEqual({ on: false, until: Date.parse('2026-06-08T15:00Z') });
    expect(shiftOf({ shifts: undefined }, monday)).toEqual({ on: false });
  });
});

describe('an entry', () => {
  const form = { name: ' Lan\u202e ', teams: ['player_support'], languages: ['vi'] };

  test('gets the usual share and number, and counts its changes', () => {
    const first = changedMember('demo', 's-1', undefined, memberForm.parse(form));
    expect(first).toEqual({
      ...{ gameId: 'demo', staffId: 's-1', name: 'Lan', teams: ['player_support'], languages: ['vi'] },
      ...{ share: 1, most: 8, version: 1 },
    });
    // what was read may be sent back, and names nobody else
    const again = changedMember('demo', 's-1', first, memberForm.parse({ ...first, staffId: 's-9', gameId: 'x' }));
    expect(again).toEqual({ ...first, version: 2 });
  });

  test.each([
    ['no name', { name: ' \u200b ' }, 'name'],
    ['no team', { teams: [] }, 'teams'],
    ['a team twice', { teams: ['player_support', 'player_support'] }, 'teams'],
    ['a language that we do not speak', { languages: ['de'] }, 'languages.0'],
    ['no language', { languages: [] }, 'languages'],
    ['a third of a share', { share: 0.33 }, 'share'],
    ['too much of a share', { share: 4 }, 'share'],
    ['nothing to hold', { most: 0 }, 'most'],
    ['a zone that is none', { shifts: { zone: 'Nowhere', week: {} } }, 'shifts.zone'],
  ])('with %s is refused by its field', (_, more, path) => {
    const result = memberForm.safeParse({ ...form, ...more });
    expect(result.success ? [] : fieldFaults(result.error).map((fault) => fault.path)).toEqual([path]);
  });
});
