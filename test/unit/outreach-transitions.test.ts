import { describe, expect, it } from 'vitest';
import type { Task, TaskState } from '../../functions/outreach/task.ts';
import { type Act, acts, statesAllowing, transitions } from '../../functions/outreach/transitions.ts';
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
  await: { act: 'await' },
  note: { act: 'note', text: 'called twice' },
  reveal: { act: 'reveal', field: 'phone', reason: 'to call' },
  hand_over: { act: 'hand_over', team: 'player_support', reason: 'no theft' },
  assign: { act: 'assign', to: { id: 'a-2', name: 'bo@demo.example' } },
  escalate: { act: 'escalate' },
  resolve: { act: 'resolve', outcome: 'secured' },
  reopen: { act: 'reopen' },
};

// Written by hand, not from the table under test. `-` is a refusal.
const expected = `
           claim   release attempt wait    await   note      reveal    hand_over assign  escalate  resolve  reopen
open       claimed -       claimed waiting waiting open      open      open      claimed escalated resolved -
claimed    claimed open    claimed waiting waiting claimed   claimed   open      claimed escalated resolved -
waiting    claimed open    claimed waiting waiting waiting   waiting   open      claimed escalated resolved -
escalated  claimed -       claimed waiting waiting escalated escalated open      claimed -         resolved -
resolved   -       -       -       -       -       resolved  -         -         -       -         -        open`;

// What others do to a case: the player, colleagues by the parts of a call, and the clock.
const others = `
           check   message approve   reply     join      return warn      miss      gather detach    spread
open       claimed claimed open      open      open      open   escalated escalated open   open      open
claimed    claimed claimed claimed   claimed   claimed   open   claimed   claimed   open   claimed   claimed
waiting    waiting waiting waiting   claimed   waiting   open   waiting   waiting   open   waiting   waiting
escalated  claimed claimed escalated escalated escalated -      escalated escalated open   escalated escalated
resolved   -       -       -         open      -         -      -         -         -      -         resolved`;

const table = (text: string) => {
  const [heading = [], ...lines] = text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/));
  return lines.flatMap(([from, ...tos]) => tos.map((to, column) => [from, heading[column], to] as const));
};
const cells = table(expected);

describe('each state and act', () => {
  it.each(cells)('%s, %s: %s', (from, act, to) => {
    const decision = decide(inState[from as TaskState], orders[String(act)] as Order, an, now);
    expect(decision.decided === 'change' ? decision.task.state : '-').toBe(to);
    expect(decision.decided === 'change' ? decision.task.version : 2).toBe(2);
  });

  it.each(table(others))('%s, %s by others: %s', (from, act, to) => {
    expect(transitions[from as TaskState][act as Act] ?? '-').toBe(to);
  });

  it('covers every cell', () => {
    expect(cells).toHaveLength(5 * 12);
    const named = [...cells, ...table(others)].map(([, act]) => act);
    expect(new Set(named)).toEqual(new Set(acts));
  });

  it('takes whatever an open case takes also from a case whose lease ran out, for it is stored as held', () => {
    for (const act of acts.filter((one) => transitions.open[one] !== undefined))
      expect(statesAllowing(act), act).toEqual(expect.arrayContaining(['open', 'claimed', 'waiting']));
  });

  it('lets evidence join every case but a closed one', () => {
    expect(statesAllowing('join')).toEqual(['open', 'claimed', 'waiting', 'escalated']);
  });
});
