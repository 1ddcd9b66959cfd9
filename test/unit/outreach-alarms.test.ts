import { describe, expect, test } from 'vitest';
import type { TargetSettings } from '../../functions/games/index.ts';
import { alarmOf, escalatesOnMiss } from '../../functions/outreach/targets/promise.ts';
import { publishedTargets } from '../../functions/outreach/targets/published.ts';
import type { Task } from '../../functions/outreach/task.ts';
import { rome } from '../support/calendars.ts';
import { monday, task } from '../support/outreach-cases.ts';

const minute = 60_000;
const hour = 60 * minute;
const usual = { firstContact: 60, nextUpdate: 1440, resolution: 4320 };

/** A case of normal priority: first contact in 1 h, next update in 24 h, closed in 72 h. */
const fresh = (more: Partial<Task> = {}): Task =>
  task({
    kind: 'undeliverable',
    priority: 'normal',
    team: 'player_support',
    targets: { firstContact: monday + hour, nextUpdate: monday + 24 * hour, resolution: monday + 72 * hour },
    ...more,
  });
const held = { assignee: { id: 'a-1', name: 'an' }, leasedUntil: monday + 30 * minute, state: 'claimed' as const };

describe('what the clock does next', () => {
  test.each<[string, Partial<Task>, ReturnType<typeof alarmOf>]>([
    ['warns when a fifth of the hour is left', {}, { what: 'warn', target: 'firstContact', at: monday + 48 * minute }],
    ['then sees it missed', { warned: ['firstContact'] }, { what: 'miss', target: 'firstContact', at: monday + hour }],
    [
      'then warns of the resolution: a fifth of 72 h before it',
      { warned: ['firstContact'], missed: ['firstContact'] },
      { what: 'warn', target: 'resolution', at: monday + 72 * hour - 864 * minute },
    ],
    [
      'after a first contact, of the next update',
      { contactedAt: monday + 5 * minute },
      { what: 'warn', target: 'nextUpdate', at: monday + 24 * hour - 288 * minute },
    ],
    ['a lease ends first', held, { what: 'return', at: monday + 30 * minute }],
    [
      'a warning comes before a later lease',
      { ...held, leasedUntil: monday + 50 * minute },
      { what: 'warn', target: 'firstContact', at: monday + 48 * minute },
    ],
    [
      'at the same moment the lease ends first',
      { ...held, leasedUntil: monday + 48 * minute },
      { what: 'return', at: monday + 48 * minute },
    ],
    [
      'an agreed call is due at its time',
      {
        ...held,
        leasedUntil: monday + 5 * hour,
        contactedAt: monday + 5 * minute,
        callBackAt: monday + 2 * hour,
        targets: { ...fresh().targets, nextUpdate: monday + 2 * hour },
      },
      { what: 'warn', target: 'nextUpdate', at: monday + 2 * hour },
    ],
    [
      'and late a quarter of an hour after it',
      {
        ...held,
        leasedUntil: monday + 5 * hour,
        contactedAt: monday + 5 * minute,
        callBackAt: monday + 2 * hour,
        targets: { ...fresh().targets, nextUpdate: monday + 2 * hour },
        warned: ['nextUpdate'],
      },
      { what: 'miss', target: 'nextUpdate', at: monday + 2 * hour + 15 * minute },
    ],
    ['nothing while we wait for the player', { pausedAt: monday + minute }, undefined],
    [
      'but a lease ends even then',
      { ...held, pausedAt: monday + minute },
      { what: 'return', at: monday + 30 * minute },
    ],
    ['nothing for a closed case', { ...held, state: 'resolved' }, undefined],
    ['nothing beneath a wave', { parentId: 't_wave' }, undefined],
    ['nothing when all is missed', { missed: ['firstContact', 'resolution'] }, undefined],
  ])('%s', (_, more, expected) => {
    expect(alarmOf(fresh(more), undefined)).toEqual(expected);
  });

  test('warns by what the game set', () => {
    const by = (warnBefore: TargetSettings['warnBefore']) => alarmOf(fresh(), { ...usual, warnBefore })?.at;
    expect(by({ share: 0.5 })).toBe(monday + 30 * minute);
    expect(by({ minutes: 5 })).toBe(monday + 55 * minute);
  });

  test('warns in working time: on Friday for Monday morning', () => {
    const settings = { ...usual, teams: { player_support: { calendar: rome } } };
    // Due on Mon 8 June 09:06 CEST, 12 minutes of the hour to be left: 6 on Monday, so 6 before Friday 18:00.
    const firstContact = Date.parse('2026-06-08T07:06Z');
    const targets = { firstContact, nextUpdate: firstContact + 24 * hour, resolution: firstContact + 240 * hour };
    expect(alarmOf(fresh({ targets }), settings)).toEqual({
      what: 'warn',
      target: 'firstContact',
      at: Date.parse('2026-06-05T15:54Z'),
    });
  });

  test('a miss escalates unless the game says otherwise', () => {
    expect(escalatesOnMiss(undefined)).toBe(true);
    expect(escalatesOnMiss({ ...usual, escalateOnMiss: false })).toBe(false);
  });
});

describe('what the player is told', () => {
  const settings = { ...usual, teams: { player_support: { calendar: rome } } };
  // Monday 1 June 11:00 CEST; the team closes for lunch at 13:00.
  const hours = { open: true, until: monday + 2 * hour, zone: 'Europe/Rome' };
  const { resolution } = fresh().targets;

  test.each<[string, Partial<Task>, number, object]>([
    [
      'first contact',
      {},
      0,
      { next: { what: 'firstContact', at: monday + hour }, resolution, late: false, paused: false, hours },
    ],
    [
      'an agreed call',
      { ...held, state: 'waiting', leasedUntil: monday + 9 * hour, callBackAt: monday + 3 * hour },
      0,
      { next: { what: 'callBack', at: monday + 3 * hour }, resolution, late: false, paused: false, hours },
    ],
    ['no time that has passed', {}, hour, { resolution, late: true, paused: false, hours }],
    ['no time while it is paused', { pausedAt: monday }, 0, { late: false, paused: true, hours }],
    ['nothing of a closed case', { state: 'resolved', pausedAt: monday }, 0, { late: false, paused: false, hours }],
    [
      'that the team is closed, and opens in an hour',
      { contactedAt: monday },
      2 * hour,
      {
        next: { what: 'nextUpdate', at: monday + 24 * hour },
        ...{ resolution, late: false, paused: false },
        hours: { open: false, until: monday + 3 * hour, zone: 'Europe/Rome' },
      },
    ],
  ])('%s', (_, more, later, expected) => {
    expect(publishedTargets(fresh(more), settings, monday + later)).toEqual(expected);
  });

  test('round the clock there are no hours', () => {
    expect(publishedTargets(fresh({ priority: 'urgent' }), settings, monday).hours).toEqual({ open: true });
  });
});
