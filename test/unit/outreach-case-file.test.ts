import { describe, expect, it, test } from 'vitest';
import { familiarities, learn, profileSummary, retoldSignal } from '../../functions/detection/index.ts';
import { decodeProfile, encodeProfile } from '../../functions/detection/profile-codec.ts';
import { type Role, roles } from '../../functions/kernel/access.ts';
import { pack } from '../../functions/kernel/packed.ts';
import { caseFileOf, questionable } from '../../functions/outreach/case-file.ts';
import { packEvidence, unpackEvidence } from '../../functions/outreach/kept-evidence.ts';
import { possibleActs } from '../../functions/outreach/possible-acts.ts';
import type { Step } from '../../functions/outreach/steps.ts';
import { timeOfDay } from '../../functions/outreach/time-of-day.ts';
import { newState } from '../../functions/players/state.ts';
import { evidence, monday, signIn, task } from '../support/outreach-cases.ts';

const hour = 3_600_000;
const day = 24 * hour;
const home = (at: number) => {
  const seen = signIn(at, 'adr-home');
  const facts = {
    ...seen.facts,
    asn: 7552,
    network: 'Viettel',
    kind: 'mobile' as const,
    country: 'VN',
    place: 'Hanoi',
    latitude: 21,
    longitude: 105.8,
  };
  return {
    ...seen,
    facts,
    device: {
      ...seen.device,
      id: 'device-a',
      os: 'ios',
      model: 'iphone',
      label: 'iPhone 15',
      language: 'vi',
      timezone: 'Asia/Ho_Chi_Minh',
    },
  };
};
const profile = [4, 3, 2, 1].reduce<ReturnType<typeof learn> | undefined>(
  (known, ago) => learn(known, home(monday - ago * day)),
  undefined,
);

describe('what is usual for a player', () => {
  it('has its places with where they lie, also after it was stored', () => {
    const stored = profile && decodeProfile(encodeProfile(profile));
    expect(stored).toEqual(profile);
    expect(stored && profileSummary(stored).places).toEqual([
      { place: 'Hanoi', country: 'VN', latitude: 21, longitude: 105.8, signIns: 4, lastSeen: '2026-05-31' },
    ]);
  });

  it('that an earlier release stored has its places without where they lie', () => {
    const stored =
      'AV2OwQrCMBBEf0X2PNYkNMZ-gAcPgoh4WXKoGDCYNkHjzY-X2CKte1hm3i7DsIQSayHATP66bAnk0y32roj4JFCbUtGHAhdS0_g_bGkt2ILZaK1AZ-9ydoEgMeaWO13CnX4ATLvTn33vfWj7GfR5ZrevR0xudYydm3KWxjSbWgyDSZQSEKh1pdFU6tvSfgA';
    const known = decodeProfile(Buffer.from(stored, 'base64url'));
    expect(known.places).toEqual([{ value: 'IT|Milan', count: 1, day: 20_600 }]);
    expect(known.steps[0]).toMatchObject({ latitude: 45.5, longitude: 9.2 });
  });

  it('is held against an event, thing by thing', () => {
    const strange = familiarities(profile, signIn(monday));
    expect(strange).toEqual({ device: 'new', network: 'new', place: 'new', language: 'new', timezone: 'new' });
    const own = familiarities(profile, home(monday));
    expect(own).toEqual({ device: 'known', network: 'known', place: 'known', language: 'known', timezone: 'known' });
    const seen = home(monday);
    const moved = familiarities(profile, { ...seen, facts: { ...seen.facts, place: 'Hue', asn: 0 } });
    expect(moved).toMatchObject({ place: 'near', network: 'untold' });
    expect(familiarities(undefined, seen)).toMatchObject({ device: 'untold', place: 'untold' });
  });
});

describe('the time of day', () => {
  const usual = [1, 2, 3].map((ago) => monday - ago * day);
  it.each([
    [monday, 'known', 'the same time'],
    [monday + 3 * hour, 'known', 'three hours later'],
    [monday + 4 * hour, 'new', 'four hours later'],
    [monday - 21 * hour + day, 'known', 'three hours earlier, over midnight'],
    [monday + 12 * hour, 'new', 'the other side of the clock'],
  ])('%s is %s: %s', (at, expected) => {
    expect(timeOfDay(at, usual)).toBe(expected);
  });

  it('is no habit before the third sign-in, and what came later tells nothing', () => {
    expect(timeOfDay(monday, usual.slice(1))).toBe('untold');
    expect(timeOfDay(monday - 4 * day, usual)).toBe('untold');
  });
});

describe('kept evidence', () => {
  const told = evidence().signals[0] ?? { code: '', weight: 0, detail: '' };
  const facts = { device: 'Windows 11, Chrome 142' };
  const detail = 'This device has not signed in to this account before: Windows 11, Chrome 142.';

  it('keeps what a sentence is made of, so that it can be read in every language', () => {
    const [kept] = unpackEvidence(packEvidence(evidence(monday, { signals: [{ ...told, detail, facts }] }))).signals;
    expect(kept).toEqual({ code: 'new_device', weight: 1.8, detail, facts });
    expect(kept && retoldSignal(kept, 'it').detail).toBe(
      'Questo dispositivo non ha mai effettuato l’accesso a questo account: Windows 11, Chrome 142.',
    );
    expect(kept && Object.keys(retoldSignal(kept, 'vi'))).toEqual(['code', 'weight', 'detail']);
  });

  it('of an earlier release is read as it was', () => {
    const [kept] = unpackEvidence(pack(evidence())).signals;
    expect(kept).toEqual(told);
    expect(kept && retoldSignal(kept, 'it').detail).toBe(told.detail);
  });
});

describe('what a case shows', () => {
  const change = { ...signIn(monday + 5), type: 'password.changed' as const };
  const steps: Step[] = [
    {
      at: monday + 6,
      by: 'doorward',
      what: 'joined',
      about: { kind: 'suspicious' },
      evidence: evidence(monday, { observations: [change, signIn(monday)], verificationId: undefined }),
    },
  ];
  const mail = { sendId: 'm', kind: 'case_opened' as const, state: 'SENT' as const, at: monday, tries: 1 };
  const news = { id: 'c', types: ['task.opened'], state: 'delivered' as const, tries: 1 };
  const facts = {
    task: task(),
    steps,
    state: { ...newState(monday), profile },
    mails: [
      { ...mail, sendId: 'of-case', taskId: task().taskId },
      { ...mail, sendId: 'of-question', verificationIds: ['v_0001'] },
      { ...mail, sendId: 'of-another', verificationIds: ['v_0002'], taskId: 't_other' },
    ],
    callbacks: [
      { ...news, since: monday },
      { ...news, id: 'long-ago', since: monday - 8 * day },
    ],
  };

  it('is about the sign-in, beside what is usual, with what was sent on its account', () => {
    const file = caseFileOf(facts);
    expect(file.inQuestion).toMatchObject({ type: 'login.succeeded', place: 'Falkenstein', networkKind: 'hosting' });
    expect(file.observed.map(({ type }) => type)).toEqual(['login.succeeded', 'password.changed']);
    expect(file.compared).toMatchObject({ device: 'new', timeOfDay: 'known' });
    expect(file.usual?.places).toHaveLength(1);
    expect(file.mails.map(({ sendId }) => sendId)).toEqual(['of-case', 'of-question']);
    expect(file.callbacks.map(({ id }) => id)).toEqual(['c']);
    expect(JSON.stringify(file)).not.toMatch(/adr-|block-of|device-[ab]|session-1/);
  });

  it('is about whatever event there is, if no sign-in is among them', () => {
    const only = task({ evidence: evidence(monday, { observations: [change] }) });
    expect(questionable(only, [])?.type).toBe('password.changed');
    expect(questionable(task({ evidence: evidence(monday, { observations: [] }) }), [])).toBeUndefined();
  });

  it('compares nothing where nothing is stored of the player', () => {
    expect(caseFileOf({ ...facts, state: undefined })).toMatchObject({ compared: undefined, usual: undefined });
  });
});

test('what a person may do now follows from the case, its holder, and the role', () => {
  const staff = (...held: Role[]) => ({ id: 'a-1', name: 'an', roles: new Set(held), games: new Set(['demo']) });
  const acts = (more: Parameters<typeof task>[0], ...held: Role[]) => possibleActs(task(more), staff(...held), monday);
  const mine = { state: 'claimed' as const, assignee: { id: 'a-1', name: 'an' }, leasedUntil: monday + hour };
  const theirs = { ...mine, assignee: { id: 'a-2', name: 'bo' } };
  expect(acts({}, 'agent')).toContain('claim');
  expect(acts(mine, 'agent')).toEqual(
    expect.arrayContaining(['attempts', 'checks', 'messages', 'resolve', 'release', 'reveal']),
  );
  expect(acts(theirs, 'agent')).toEqual(['notes', 'reveal']);
  expect(acts(theirs, 'agent', 'supervisor')).toEqual(expect.arrayContaining(['resolve', 'assign', 'release']));
  expect(acts(theirs, 'agent', 'supervisor')).not.toContain('claim');
  expect(acts({ state: 'resolved', resolvedAt: monday }, 'agent')).toEqual(['notes', 'reopen']);
  for (const role of roles.filter((one) => one !== 'agent' && one !== 'supervisor')) expect(acts({}, role)).toEqual([]);
});
