import { describe, expect, it } from 'vitest';
import type { Task, TaskState } from '../../functions/outreach/task.ts';
import { acts, statesAllowing, transitions } from '../../functions/outreach/transitions.ts';
import { type Actor, decide, type Order } from '../../functions/outreach/work.ts';
import { monday, task } from '../support/outreach-cases.ts';

const an: Actor = { id: 'a-1', name: 'an@demo.example', supervisor: false };
const now = monday + 60_000;
const held = { assignee: { id: an.id, name: an.name }, leasedUntil: now + 600_000 };

const inState: Record<TaskState, Task> = {
  open: task(),
  claimed: task({ state: 'claimed', ...held }),
  waiting: task({ state: 'waiting', ...held, callBackAt: now + 300_000 }),
  escalated: task({ state: 'escalated', escalatedAt: now - 1 }),
  resolved: task({ state: 'resolved', assignee: held.assignee, resolvedAt: now - 1, outcome: 'secured' }),
};

const attempt = { act: 'attempt', channel: 'phone', outcome: 'no_answer' } as const;
const orders: Record<string, Order> = {
  claim: { act: 'claim' },
  release: { act: 'release' },
  attempt,
  wait: { ...attempt, callBackAt: now + 3_600_000 },
  note: { act: 'note', text: 'called twice' },
  reveal: { act: 'reveal', field: 'phone', reason: 'to call' },
  escalate: { act: 'escalate' },
  resolve: { act: 'resolve', outcome: 'secured' },
  reopen: { act: 'reopen' },
};

// Written by hand, not from the table under test. `-` is a refusal.
const expected = `
           claim   release attempt wait    note      reveal    escalate  resolve  reopen
open       claimed -       claimed waiting open      open      escalated resolved -
claimed    claimed open    claimed waiting claimed   claimed   escalated resolved -
waiting    claimed open    claimed waiting waiting   waiting   escalated resolved -
escalated  claimed -       claimed waiting escalated escalated -         resolved -
resolved   -       -       -       -       resolved  -         -         -        open`;

const [heading = [], ...lines] = expected
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/));
const cells = lines.flatMap(([from, ...tos]) => tos.map((to, column) => [from, heading[column], to] as const));

describe('each state and act', () => {
  it.each(cells)('%s, %s: %s', (from, act, to) => {
    const decision = decide(inState[from as TaskState], orders[String(act)] as Order, an, now);
    expect(decision.decided === 'change' ? decision.task.state : '-').toBe(to);
    expect(decision.decided === 'change' ? decision.task.version : 2).toBe(2);
  });

  it('covers every cell that a person can reach', () => {
    expect(cells).toHaveLength(5 * 9);
    expect(new Set(cells.map(([, act]) => act))).toEqual(new Set(acts.filter((act) => act !== 'join')));
  });

  it('takes whatever an open case takes also from a case whose lease ran out, for it is stored as held', () => {
    for (const act of acts.filter((one) => transitions.open[one] !== undefined))
      expect(statesAllowing(act), act).toEqual(expect.arrayContaining(['open', 'claimed', 'waiting']));
  });

  it('lets evidence join every case but a closed one', () => {
    expect(statesAllowing('join')).toEqual(['open', 'claimed', 'waiting', 'escalated']);
  });
});
