import { describe, expect, it } from 'vitest';
import { hour, minute } from '../../functions/kernel/clock.ts';
import { asItStands, nextTarget, type Task } from '../../functions/outreach/task.ts';
import { type Actor, callBackGraceMs, decide, leaseMs, type Order } from '../../functions/outreach/work.ts';
import { monday, task } from '../support/outreach-cases.ts';

const an: Actor = { id: 'a-1', name: 'an@demo.example', supervisor: false };
const bo: Actor = { id: 'a-2', name: 'bo@demo.example', supervisor: false };
const chief: Actor = { id: 'a-3', name: 'chief@demo.example', supervisor: true };

function done(from: Task, order: Order, by: Actor, now: number): Task {
  const decision = decide(from, order, by, now);
  if (decision.decided === 'refuse') throw new Error(decision.why);
  return decision.task;
}
const refusal = (from: Task, order: Order, by: Actor, now: number) => {
  const decision = decide(from, order, by, now);
  return decision.decided === 'refuse' ? decision.why : undefined;
};

const claim: Order = { act: 'claim' };
const noAnswer: Order = { act: 'attempt', channel: 'phone', outcome: 'no_answer' };

describe('who holds a case', () => {
  const held = done(task(), claim, an, monday);

  it('is one person until the lease runs out, then whoever claims first', () => {
    expect(refusal(held, claim, bo, monday + leaseMs - 1)).toBe('an@demo.example is working on this case.');
    expect(asItStands(held, monday + leaseMs)).toMatchObject({ state: 'open', assignee: undefined });
    expect(done(held, claim, bo, monday + leaseMs)).toMatchObject({ state: 'claimed', assignee: { id: 'a-2' } });
  });

  it('is not even a supervisor who claims, though they may release and resolve', () => {
    expect(refusal(held, claim, chief, monday)).toContain('is working on this case');
    expect(done(held, { act: 'release' }, chief, monday)).toMatchObject({ state: 'open', assignee: undefined });
    expect(done(held, { act: 'resolve', outcome: 'lost' }, chief, monday)).toMatchObject({ assignee: { id: 'a-1' } });
  });

  it.each<Order>([{ act: 'release' }, noAnswer, { act: 'escalate' }, { act: 'resolve', outcome: 'lost' }])(
    'is protected from $act by a colleague',
    (order) => {
      expect(refusal(held, order, bo, monday)).toContain('is working on this case');
    },
  );

  it('may be helped by anybody with a note', () => {
    const noted = done(held, { act: 'note', text: 'mind the child' }, bo, monday + minute);
    expect(noted).toMatchObject({ state: 'claimed', assignee: { id: 'a-1' }, leasedUntil: monday + leaseMs });
  });

  it('keeps the lease alive by working, and leaves no second step by claiming again', () => {
    expect(done(held, noAnswer, an, monday + 20 * minute).leasedUntil).toBe(monday + 20 * minute + leaseMs);
    const again = decide(held, claim, an, monday + 20 * minute);
    expect(again).toMatchObject({
      decided: 'change',
      step: undefined,
      task: { leasedUntil: monday + 20 * minute + leaseMs },
    });
  });

  it('keeps a case with an agreed call until that call and its grace', () => {
    const callBackAt = monday + 5 * hour;
    const waiting = done(held, { ...noAnswer, outcome: 'call_back', callBackAt } as Order, an, monday);
    expect(waiting).toMatchObject({ state: 'waiting', callBackAt, leasedUntil: callBackAt + callBackGraceMs });
    expect(nextTarget(waiting)).toEqual({ what: 'callBack', at: callBackAt });
    expect(refusal(waiting, claim, bo, callBackAt)).toContain('is working on this case');
    expect(done(waiting, claim, bo, callBackAt + callBackGraceMs)).toMatchObject({
      assignee: { id: 'a-2' },
      callBackAt: undefined,
    });
    expect(done(waiting, claim, an, callBackAt)).toMatchObject({ state: 'claimed', callBackAt: undefined });
  });

  it('becomes whoever works an unclaimed case', () => {
    expect(done(task(), noAnswer, bo, monday)).toMatchObject({ state: 'claimed', assignee: { id: 'a-2' } });
  });
});

describe('promises', () => {
  it('name the first contact until the first try, then the next update, and the end when that comes first', () => {
    const fresh = task();
    expect(nextTarget(fresh)).toEqual({ what: 'firstContact', at: fresh.targets.firstContact });
    const tried = done(fresh, noAnswer, an, monday + minute);
    expect(nextTarget(tried)).toEqual({ what: 'nextUpdate', at: monday + minute + 8 * hour });
    const late = done(tried, noAnswer, an, monday + 47 * hour);
    expect(nextTarget(late)).toEqual({ what: 'resolution', at: monday + 48 * hour });
  });

  it('are never put off by an escalation, which makes a case at least high and nobody’s', () => {
    const low = task({
      priority: 'low',
      targets: { firstContact: monday + minute, nextUpdate: monday + 48 * hour, resolution: monday + 168 * hour },
    });
    const raised = done(low, { act: 'escalate', reason: 'threats' }, an, monday + hour);
    expect(raised).toMatchObject({
      state: 'escalated',
      priority: 'high',
      escalatedAt: monday + hour,
      assignee: undefined,
    });
    expect(raised.targets).toEqual({
      firstContact: monday + minute,
      nextUpdate: monday + 9 * hour,
      resolution: monday + 49 * hour,
    });
  });

  it('start afresh when a case is reopened', () => {
    const closed = done(done(task(), noAnswer, an, monday), { act: 'resolve', outcome: 'secured' }, an, monday + hour);
    expect(closed).toMatchObject({ outcome: 'secured', resolvedAt: monday + hour, leasedUntil: undefined });
    const again = done(closed, { act: 'reopen', reason: 'wrote back' }, bo, monday + 100 * hour);
    expect(again).toMatchObject({
      state: 'open',
      outcome: undefined,
      resolvedAt: undefined,
      contactedAt: undefined,
      assignee: undefined,
    });
    expect(again.targets.firstContact).toBe(monday + 100 * hour + 30 * minute);
  });

  it('are those of the game, where it made some', () => {
    const promises = { firstContact: 10, nextUpdate: 100, resolution: 1000 };
    const tried = done(task({ priority: 'normal' }), noAnswer, { ...an, promises }, monday);
    expect(tried.targets.nextUpdate).toBe(monday + 100 * minute);
  });
});

it('writes down who did what with which words, and no more', () => {
  const decision = decide(task(), { act: 'attempt', channel: 'chat', outcome: 'refused', note: 'angry' }, an, monday);
  expect(decision).toMatchObject({
    step: {
      at: monday,
      by: 'an@demo.example',
      what: 'attempted',
      about: { channel: 'chat', outcome: 'refused', note: 'angry' },
    },
  });
});
