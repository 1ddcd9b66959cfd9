import { describe, expect, it } from 'vitest';
import { day, hour, minute } from '../../functions/kernel/clock.ts';
import { placeOf } from '../../functions/outreach/place.ts';
import { asItStands, type Task } from '../../functions/outreach/task.ts';
import { tick } from '../../functions/outreach/tick.ts';
import { isNew, wakeOf } from '../../functions/outreach/wake.ts';
import { type Actor, decide, leaseMs, type Order, pauseLimitMs } from '../../functions/outreach/work.ts';
import { monday, task } from '../support/outreach-cases.ts';

const an: Actor = { id: 'a-1', name: 'an@demo.example', supervisor: false };
const bo: Actor = { id: 'a-2', name: 'bo@demo.example', supervisor: false };
const chief: Actor = { id: 'a-3', name: 'chief@demo.example', supervisor: true };

function done(from: Task, order: Order, by: Actor, now: number): Task {
  const decision = decide(from, order, by, now);
  if (decision.decided === 'refuse') throw new Error(decision.why);
  return decision.task;
}
const refused = (from: Task, order: Order, by: Actor, now: number) => decide(from, order, by, now).decided === 'refuse';
const noAnswer: Order = { act: 'attempt', channel: 'phone', outcome: 'no_answer' };

/** Does what the clock must do, as long as something is due. */
function watched(from: Task, now: number): { task: Task; did: string[] } {
  const did: string[] = [];
  let at = from;
  for (let turn = 0; turn < 20; turn++) {
    const wake = wakeOf(at, undefined);
    if (!wake || wake.at > now || wake.what === 'spread' || wake.what === 'end') break;
    const next = tick(at, wake, undefined, now);
    if (!next) break;
    did.push(wake.target === undefined ? wake.what : `${wake.what} ${wake.target}`);
    at = next.task;
  }
  return { task: at, did };
}

describe('the clock', () => {
  // high: first contact after 30 minutes, so a warning after 24; the end after 48 hours, so a warning after 38.4
  const fresh = task({ scouted: true });

  it('warns of a target once and hands what nobody has to a supervisor while there is time, and sees it missed, once', () => {
    expect(watched(fresh, monday + 23 * minute).did).toEqual([]);
    const warned = watched(fresh, monday + 24 * minute);
    expect(warned).toMatchObject({
      did: ['warn firstContact'],
      task: {
        warned: ['firstContact'],
        state: 'escalated',
        escalatedAt: monday + 24 * minute,
        priority: 'high',
        version: 2,
      },
    });
    expect(watched(warned.task, monday + 29 * minute).did).toEqual([]);
    const missed = watched(warned.task, monday + 30 * minute);
    expect(missed.did).toEqual(['miss firstContact']);
    expect(missed.task).toMatchObject({
      missed: ['firstContact'],
      state: 'escalated',
      priority: 'urgent',
      escalatedAt: monday + 24 * minute,
    });
    expect(missed.task.targets).toEqual(fresh.targets);
    expect(watched(missed.task, monday + 10 * hour).did).toEqual([]);
    expect(watched(fresh, monday + 49 * hour).did).toEqual([
      'warn firstContact',
      'miss firstContact',
      'warn resolution',
      'miss resolution',
    ]);
  });

  it('hands nothing to a supervisor where the game does not want it', () => {
    const settings = { firstContact: 60, nextUpdate: 1440, resolution: 4320, escalateOnMiss: false };
    const wake = wakeOf(fresh, settings);
    if (wake?.what !== 'warn') throw new Error(`the first alarm is ${wake?.what}`);
    const next = tick(fresh, wake, settings, wake.at);
    expect(next).toMatchObject({ act: 'warn', escalates: false, task: { state: 'open', warned: ['firstContact'] } });
    expect(next?.task.escalatedAt).toBeUndefined();
  });

  it('takes a case from nobody who is working on it', () => {
    const held = done(fresh, { act: 'claim' }, an, monday + 20 * minute);
    const late = watched(held, monday + 31 * minute);
    expect(late.did).toEqual(['warn firstContact', 'miss firstContact']);
    expect(late.task).toMatchObject({
      state: 'claimed',
      assignee: { id: 'a-1' },
      priority: 'urgent',
      leasedUntil: held.leasedUntil,
    });
    expect(late.task.escalatedAt).toBe(monday + 31 * minute);
  });

  it('takes back what was abandoned, and then looks at its targets', () => {
    const held = done(fresh, { act: 'claim' }, an, monday);
    const back = watched(held, monday + leaseMs);
    expect(back.did).toEqual(['warn firstContact', 'return', 'miss firstContact']);
    expect(back.task).toMatchObject({ state: 'escalated', assignee: undefined, leasedUntil: undefined });
  });

  it('stands still while we wait for the player, and goes on by as much', () => {
    const waiting = done(fresh, { act: 'await', reason: 'sends a receipt' }, an, monday + 10 * minute);
    expect(waiting).toMatchObject({ state: 'waiting', pausedAt: monday + 10 * minute, assignee: { id: 'a-1' } });
    expect(watched(waiting, monday + 3 * day).did).toEqual([]);
    const on = done(waiting, { act: 'claim' }, bo, monday + 10 * minute + 3 * day);
    expect(on).toMatchObject({ state: 'claimed', assignee: { id: 'a-2' }, pausedAt: undefined });
    expect(on.targets.firstContact).toBe(monday + 30 * minute + 3 * day);
    const tried = done(waiting, noAnswer, bo, monday + 2 * day);
    expect(tried).toMatchObject({ pausedAt: undefined, assignee: { id: 'a-2' }, attempts: 1 });
  });

  it('takes a case up again when the player does not write for a week', () => {
    const from = monday + 10 * minute;
    const waiting = done(fresh, { act: 'await' }, an, from);
    expect(watched(waiting, from + pauseLimitMs - 1).did).toEqual([]);
    const back = watched(waiting, from + pauseLimitMs);
    expect(back.did).toEqual(['return']);
    expect(back.task).toMatchObject({ state: 'open', pausedAt: undefined, assignee: undefined });
    expect(back.task.targets.firstContact).toBe(monday + 30 * minute + pauseLimitMs);
  });

  it('may warn of and miss a next update once for each promise', () => {
    const tried = done(fresh, noAnswer, an, monday);
    const late = watched({ ...tried, leasedUntil: monday + day }, monday + 9 * hour).task;
    expect(late.missed).toEqual(['nextUpdate']);
    const again = done(late, noAnswer, an, monday + 9 * hour);
    expect([again.missed, again.warned]).toEqual([[], []]);
    expect(watched({ ...again, leasedUntil: monday + 3 * day }, monday + 18 * hour).did).toEqual([
      'warn nextUpdate',
      'miss nextUpdate',
    ]);
  });
});

describe('where a case stands in the lists', () => {
  const due = (at: number) => `${String(at).padStart(15, '0')}#${task().taskId}`;

  it('is the list of the new ones until the clock or a person has touched it, without an alarm', () => {
    expect(isNew(task())).toBe(true);
    expect(placeOf(task(), undefined)).toEqual({ list: 'open#new', holder: undefined, due: due(monday + 30 * minute) });
    expect(placeOf(task({ scouted: true }), undefined)).toMatchObject({
      list: 'demo#open#account_security#vi',
      alarm: expect.stringMatching(/^alarm#[0-3]$/),
      alarmAt: String(monday + 24 * minute).padStart(15, '0'),
    });
    const held = done(task(), { act: 'claim' }, an, monday);
    expect(placeOf(held, undefined)).toMatchObject({ list: 'demo#open#account_security#vi', holder: 'demo#a-1' });
  });

  it('is by when we stop waiting while we wait for the player, and by when it was closed after that', () => {
    const waiting = done(task(), { act: 'await' }, an, monday);
    expect(placeOf(waiting, undefined)).toMatchObject({ due: due(monday + pauseLimitMs), holder: 'demo#a-1' });
    const closed = done(waiting, { act: 'resolve', outcome: 'lost' }, an, monday + hour);
    expect(placeOf(closed, undefined)).toEqual({
      list: 'demo#closed',
      holder: 'demo#a-1#closed',
      due: due(monday + hour),
    });
  });

  it('is no list beneath a wave, but the wave itself', () => {
    const member = task({ parentId: 'w_1' });
    expect(placeOf(member, undefined)).toEqual({
      list: undefined,
      holder: '#wave#w_1',
      due: due(monday + 30 * minute),
    });
    expect(placeOf({ ...member, state: 'resolved', resolvedAt: monday }, undefined)).toMatchObject({
      list: 'demo#closed',
      holder: '#wave#w_1',
    });
  });
});

describe('handing on', () => {
  const held = done(task(), { act: 'claim' }, an, monday);

  it('to another team or language frees a case and keeps its promises', () => {
    const order: Order = { act: 'hand_over', team: 'player_support', language: 'it', reason: 'only the address' };
    const over = done(held, order, an, monday + minute);
    expect(over).toMatchObject({ state: 'open', team: 'player_support', language: 'it', assignee: undefined });
    expect(over.targets).toEqual(held.targets);
    expect(refused(held, order, bo, monday)).toBe(true);
    expect(refused(held, order, chief, monday)).toBe(false);
  });

  it('to a person takes it from whoever has it, for a lease or until a time', () => {
    const to = { id: 'a-2', name: 'bo@demo.example' };
    const given = done(held, { act: 'assign', to }, chief, monday + minute);
    expect(given).toMatchObject({ state: 'claimed', assignee: to, leasedUntil: monday + minute + leaseMs });
    const until = done(held, { act: 'assign', to, until: monday + 5 * hour }, chief, monday);
    expect(until.leasedUntil).toBe(monday + 5 * hour);
    expect(asItStands(until, monday + 5 * hour)).toMatchObject({ state: 'open', assignee: undefined });
  });

  it('to a supervisor keeps it from being an agent’s next until somebody has it', () => {
    const up = done(held, { act: 'escalate', reason: 'threats' }, an, monday);
    expect(up).toMatchObject({ state: 'escalated', forSupervisor: true });
    expect(done(up, { act: 'claim' }, chief, monday).forSupervisor).toBeUndefined();
  });
});

describe('attempts', () => {
  it('count, and know when the player was first reached', () => {
    const first = done(task(), noAnswer, an, monday);
    const reached = done(first, { ...noAnswer, outcome: 'reached' } as Order, an, monday + hour / 4);
    const again = done(reached, { ...noAnswer, outcome: 'reached' } as Order, an, monday + hour / 3);
    expect(again).toMatchObject({ attempts: 3, contactedAt: monday, reachedAt: monday + hour / 4 });
    expect(first.reachedAt).toBeUndefined();
  });

  it('that meet a wrong person make the way there doubtful, and leave the player unreached', () => {
    const decision = decide(task(), { ...noAnswer, outcome: 'wrong_person' } as Order, an, monday);
    expect(decision).toMatchObject({ step: { about: { doubtful: 'phone', outcome: 'wrong_person' } } });
    expect(decision.decided === 'change' && decision.task.reachedAt).toBeUndefined();
    const chat = decide(task(), { ...noAnswer, channel: 'chat', outcome: 'wrong_person' } as Order, an, monday);
    expect(chat.decided === 'change' && chat.step?.about.doubtful).toBeUndefined();
  });

  it('that are refused promise no further call before the end', () => {
    const left = done(task(), { ...noAnswer, outcome: 'refused' } as Order, an, monday);
    expect(left.targets.nextUpdate).toBe(left.targets.resolution);
    expect(left.reachedAt).toBeUndefined();
  });
});
