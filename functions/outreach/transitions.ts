import { type TaskState, taskStates } from './task.ts';

/** What can be done to a case. `wait` is an attempt that agrees a time to call back. */
export const acts = [
  'claim',
  'release',
  'attempt',
  'wait',
  'note',
  'reveal',
  'escalate',
  'resolve',
  'reopen',
  'join',
] as const;
export type Act = (typeof acts)[number];

/** Where each act leads from each state; what is not here is refused. The store's conditions are built from this table too. */
export const transitions: Readonly<Record<TaskState, Readonly<Partial<Record<Act, TaskState>>>>> = {
  open: {
    claim: 'claimed',
    attempt: 'claimed',
    wait: 'waiting',
    note: 'open',
    reveal: 'open',
    escalate: 'escalated',
    resolve: 'resolved',
    join: 'open',
  },
  claimed: {
    claim: 'claimed',
    release: 'open',
    attempt: 'claimed',
    wait: 'waiting',
    note: 'claimed',
    reveal: 'claimed',
    escalate: 'escalated',
    resolve: 'resolved',
    join: 'claimed',
  },
  waiting: {
    claim: 'claimed',
    release: 'open',
    attempt: 'claimed',
    wait: 'waiting',
    note: 'waiting',
    reveal: 'waiting',
    escalate: 'escalated',
    resolve: 'resolved',
    join: 'waiting',
  },
  escalated: {
    claim: 'claimed',
    attempt: 'claimed',
    wait: 'waiting',
    note: 'escalated',
    reveal: 'escalated',
    resolve: 'resolved',
    join: 'escalated',
  },
  resolved: { note: 'resolved', reopen: 'open' },
};

/** The states in which an act is allowed. */
export const statesAllowing = (act: Act): TaskState[] =>
  taskStates.filter((state) => transitions[state][act] !== undefined);
