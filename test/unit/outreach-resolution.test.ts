import { describe, expect, it } from 'vitest';
import type { Observation, Profile } from '../../functions/detection/index.ts';
import { settleState, type Teaching } from '../../functions/outreach/resolution.ts';
import { outcomes } from '../../functions/outreach/task.ts';
import { newState, type OpenQuestion, type PlayerState } from '../../functions/players/state.ts';
import { evidence, monday, signIn } from '../support/outreach-cases.ts';

const question = (verificationId: string, at: number, address: string): OpenQuestion => ({
  ...{ verificationId, at, address, until: at + 1e9, score: 0.8, denied: false },
  ...{ country: 'DE', place: 'Falkenstein', label: 'Windows 11, Chrome 142' },
  device: { model: 'generic', os: 'windows', client: 'chrome' },
});

const before: PlayerState = {
  ...newState(monday),
  protection: { level: 'hold', since: monday, reasons: ['denied'] },
  questions: [
    question('v_0001', monday - 5, 'adr-z'),
    question('v_joined', monday + 1000, 'adr-b'),
    question('v_other', monday, 'adr-c'),
  ],
  taskId: 't_1',
};
const failed: Observation = { ...signIn(monday + 500, 'adr-f'), type: 'login.failed' };
const all = [
  evidence(monday, { observations: [signIn(monday + 2000, 'adr-d'), failed] }),
  evidence(monday, { verificationId: undefined, observations: [signIn(monday + 1000, 'adr-b')] }),
];

/** A stand-in for detection that writes down what it was taught, in order. */
const teach = () => {
  const taught: string[] = [];
  const write = (line: string, profile: Profile | undefined) => {
    taught.push(line);
    return profile as Profile;
  };
  const teaching: Teaching = {
    learn: (profile, { address }) => write(`learn ${address}`, profile),
    deny: (profile, { id }) => write(`deny ${id}`, profile),
    forgive: (profile, { id }) => write(`forgive ${id}`, profile),
  };
  return { taught, teaching };
};

const settled = (outcome: (typeof outcomes)[number], state = before) => {
  const { taught, teaching } = teach();
  return { after: settleState(state, 't_1', outcome, all, teaching, monday + 9000), taught };
};

describe('what an outcome does to the player’s state', () => {
  it.each(['was_player', 'false_alarm'] as const)(
    '%s learns the sign-ins, drops their questions and frees trades',
    (outcome) => {
      const { after, taught } = settled(outcome);
      expect(taught).toEqual(['forgive device-b', 'learn adr-b', 'forgive device-b', 'learn adr-d']);
      expect(after.questions.map(({ verificationId }) => verificationId)).toEqual(['v_other']);
      expect(after.protection).toEqual({ level: 'normal', since: monday + 9000, reasons: [] });
    },
  );

  it('secured frees trades and goes on distrusting the device', () => {
    const { after, taught } = settled('secured');
    expect(taught).toEqual(['deny device-b', 'deny device-b']);
    expect(after.questions.map(({ verificationId, denied }) => [verificationId, denied])).toEqual([
      ['v_0001', true],
      ['v_joined', true],
      ['v_other', false],
    ]);
    expect(after.protection.level).toBe('normal');
  });

  it.each(['lost', 'unreachable', 'closed_with_care'] as const)(
    '%s leaves protection, questions and habits as they are',
    (outcome) => {
      const { after, taught } = settled(outcome);
      expect(taught).toEqual([]);
      expect(after).toEqual({ ...before, taskId: undefined, closed: { taskId: before.taskId, at: monday + 9000 } });
    },
  );

  it.each(outcomes)('%s lets go of its own case only', (outcome) => {
    expect(settled(outcome).after.taskId).toBeUndefined();
    expect(settled(outcome, { ...before, taskId: 't_2' }).after.taskId).toBe('t_2');
  });

  it('keeps the time since when protection has been normal', () => {
    const calm: PlayerState = { ...before, protection: { level: 'normal', since: monday - 7, reasons: [] } };
    expect(settled('secured', calm).after.protection.since).toBe(monday - 7);
  });
});
