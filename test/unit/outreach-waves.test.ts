import { describe, expect, it } from 'vitest';
import { hour, minute } from '../../functions/kernel/clock.ts';
import type { Spread, Task } from '../../functions/outreach/task.ts';
import { gather, gathered, isGatherable, noWatch, type Watch, waveOf } from '../../functions/outreach/waves/gather.ts';
import { signatureOf, titleOf } from '../../functions/outreach/waves/signature.ts';
import { carriedOn, spreading } from '../../functions/outreach/waves/spread.ts';
import type { Actor } from '../../functions/outreach/work.ts';
import { evidence, monday, signIn, task } from '../support/outreach-cases.ts';

const an: Actor = { id: 'a-1', name: 'an@demo.example', supervisor: false };

function fromNetwork(kind: 'hosting' | 'residential', asn: number, more: Partial<Task> = {}): Task {
  const seen = signIn(monday);
  return task({
    evidence: evidence(monday, { observations: [{ ...seen, facts: { ...seen.facts, kind, asn } }] }),
    ...more,
  });
}

describe('what cases have in common', () => {
  it('is the network of rented servers, with the kind', () => {
    expect(signatureOf(fromNetwork('hosting', 24940))).toBe('denied|AS24940');
    expect(signatureOf(fromNetwork('hosting', 24941))).toBe('denied|AS24941');
    expect(signatureOf(fromNetwork('hosting', 24940, { kind: 'suspicious' }))).toBe('suspicious|AS24940');
  });

  it('is what weighs most where the network is that of homes, in any order of the signals', () => {
    const home = fromNetwork('residential', 7552);
    expect(signatureOf(home)).toBe('denied|hosting+new_country+new_device');
    const { signals } = home.evidence;
    const turned = { ...home, evidence: { ...home.evidence, signals: signals.toReversed() } };
    expect(signatureOf(turned)).toBe(signatureOf(home));
    const light = { code: 'known_phone', weight: -2, detail: '' };
    const more = {
      ...home,
      evidence: { ...home.evidence, signals: [light, { code: 'x', weight: 0.1, detail: '' }, ...signals] },
    };
    expect(signatureOf(more)).toBe(signatureOf(home));
  });

  it('is never nothing, also where nothing is known', () => {
    const bare = task({ kind: 'undeliverable', evidence: { signals: [], observations: [], eventIds: [] } });
    expect(signatureOf(bare)).toBe('undeliverable|none');
    expect(titleOf(fromNetwork('hosting', 24940))).toBe('denied: Hetzner Online GmbH');
  });
});

describe('a wave', () => {
  const seen = (from: number, count: number, apart = minute) =>
    Array.from({ length: count }, (_, n) => ({ taskId: `t-${from + n}`, openedAt: monday + (from + n) * apart }));
  const following = (watch: Watch, ...all: Parameters<typeof gather>[1]) => gather(watch, all, monday + 3 * hour);

  it('is ten cases within an hour, not nine, and not ten over a longer time', () => {
    const nine = following(noWatch, ...seen(0, 9));
    expect(nine.decided).toBe('wait');
    expect(following(nine.watch, ...seen(9, 1)).decided).toBe('gather');
    expect(following(noWatch, ...seen(0, 10, 6 * minute)).decided).toBe('gather'); // the first and the last 54 minutes apart
    expect(following(noWatch, ...seen(0, 10, 7 * minute)).decided).toBe('wait'); // 63 minutes
  });

  it('counts a case once, however often it is seen', () => {
    const nine = following(noWatch, ...seen(0, 9));
    expect(following(nine.watch, ...seen(0, 9)).decided).toBe('wait');
  });

  it('takes in later ones for two hours after the last', () => {
    const open: Watch = { recent: [], parentId: 'w_1', lastAt: monday };
    const one = (at: number) => gather(open, [{ taskId: 't-x', openedAt: at }], at);
    expect(one(monday + 2 * hour)).toMatchObject({
      decided: 'join',
      watch: { parentId: 'w_1', lastAt: monday + 2 * hour },
    });
    const late = one(monday + 2 * hour + 1);
    expect([late.decided, late.watch.parentId]).toEqual(['wait', undefined]);
  });

  it('takes no case that somebody works on, that waits for its player, that is closed or in a wave', () => {
    expect(isGatherable(task())).toBe(true);
    expect(isGatherable(task({ state: 'escalated' }))).toBe(true);
    const holder = { assignee: { id: 'a-1', name: 'an' }, leasedUntil: monday + hour };
    for (const more of [
      { state: 'claimed', ...holder },
      { state: 'waiting', pausedAt: monday },
      { state: 'resolved' },
      { parentId: 'w_2' },
      { kind: 'wave' },
    ] as Partial<Task>[])
      expect(isGatherable(task(more)), JSON.stringify(more)).toBe(false);
    const left = task({ state: 'claimed', ...holder });
    expect(gathered(left, { taskId: 'w_1', title: 'x' }, 'chief', monday)).toBeUndefined();
    expect(gathered(left, { taskId: 'w_1', title: 'x' }, 'chief', monday + hour)).toMatchObject({
      task: { parentId: 'w_1', state: 'open', assignee: undefined, version: 2 },
      step: { what: 'gathered', by: 'chief', about: { parentId: 'w_1', title: 'x' } },
    });
  });

  it('is as pressing as the most pressing of its cases, by the earliest of their promises, for most of them, and nobody’s', () => {
    const one = task({ taskId: 't-1', language: 'vi', priority: 'low', value: 10, score: 0.2 });
    const two = task({ taskId: 't-2', language: 'it', priority: 'urgent', value: 30, score: 0.9 });
    const three = task({ taskId: 't-3', language: 'it', targets: { ...one.targets, firstContact: monday + 1 } });
    const wave = waveOf('w_1', [one, two, three], { title: 'Fake gifts', signature: undefined }, monday + 5);
    expect(wave).toMatchObject({
      kind: 'wave',
      state: 'open',
      priority: 'urgent',
      language: 'it',
      value: 40,
      score: 0.9,
    });
    expect(wave).toMatchObject({ playerId: '', title: 'Fake gifts', members: 0, done: 0, openedAt: monday + 5 });
    expect(wave.targets.firstContact).toBe(monday + 1);
    expect(wave.evidence).toEqual({ signals: one.evidence.signals, observations: [], eventIds: [] });
  });
});

describe('what is done to a wave', () => {
  const wave = task({ taskId: 'w_1', kind: 'wave', version: 3 });
  const member = task({ taskId: 't-1', parentId: 'w_1' });
  const onlySpread = (after: Task): Spread => {
    const [spread] = after.spread ?? [];
    if (!spread) throw new Error('nothing to carry on');
    return spread;
  };

  it('is to be carried on if it is an outcome, a note or an escalation; and only of a wave', () => {
    const closing = spreading(wave, { act: 'resolve', outcome: 'secured', note: 'all locked' }, an, monday);
    expect(closing.spread).toMatchObject([
      { act: 'resolve', outcome: 'secured', note: 'all locked', by: { id: 'a-1' } },
    ]);
    expect(spreading(wave, { act: 'note', text: 'x' }, an, monday).spread).toMatchObject([{ act: 'note', text: 'x' }]);
    expect(spreading(closing, { act: 'reopen' }, an, monday).spread).toBeUndefined();
    expect(spreading(wave, { act: 'claim' }, an, monday).spread).toBeUndefined();
    expect(spreading(member, { act: 'resolve', outcome: 'lost' }, an, monday).spread).toBeUndefined();
  });

  it('closes each of its cases with that outcome, in the name of who closed the wave', () => {
    const spread = onlySpread(spreading(wave, { act: 'resolve', outcome: 'secured' }, an, monday));
    const done = carriedOn(member, 'w_1', spread, undefined, monday + minute);
    expect(done?.task).toMatchObject({
      state: 'resolved',
      outcome: 'secured',
      resolvedAt: monday + minute,
      version: 2,
    });
    expect(done?.step).toMatchObject({ what: 'resolved', by: an.name, about: { outcome: 'secured', wave: 'w_1' } });
    if (!done) throw new Error('not done');
    expect(carriedOn(done.task, 'w_1', spread, undefined, monday + minute)).toBeUndefined();
    expect(carriedOn({ ...member, parentId: undefined }, 'w_1', spread, undefined, monday)).toBeUndefined();
    expect(carriedOn({ ...member, parentId: 'w_2' }, 'w_1', spread, undefined, monday)).toBeUndefined();
  });

  it('escalates each once, and notes leave their cases as they are', () => {
    const spread = onlySpread(spreading(wave, { act: 'escalate', reason: 'press' }, an, monday));
    const done = carriedOn(member, 'w_1', spread, undefined, monday + minute);
    expect(done?.task).toMatchObject({ state: 'escalated', escalatedAt: monday + minute, parentId: 'w_1' });
    expect(done && carriedOn({ ...done.task, state: 'open' }, 'w_1', spread, undefined, monday + hour)).toBeUndefined();
    const note = onlySpread(spreading(wave, { act: 'note', text: 'patch is out' }, an, monday));
    expect(carriedOn(member, 'w_1', note, undefined, monday + minute)).toEqual({
      task: member,
      step: { at: monday, by: an.name, what: 'noted', about: { text: 'patch is out', wave: 'w_1' } },
    });
  });
});
